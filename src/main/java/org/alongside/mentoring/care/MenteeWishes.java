package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** A mentee asks for another mentor, or for a talk. The mentor never learns of it. Settled where it is answered, not by talking. */
@Component
class MenteeWishes implements ReasonSource {
    @Override
    public String key() {
        return "wish";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public String sql() {
        return """
                select w.pairing_id subject, w.pairing_id, min(w.mentee_id) person_id, min(date(w.made_at)) since, max(w.talk_first) amount
                from mentor_change_wish w join pairing p on p.id = w.pairing_id and p.ended_on is null
                where w.settled_at is null and w.taken_back is null group by w.pairing_id
                """;
    }

    @Override
    public int quietDays() {
        return 0;
    }
}
