package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** The mentor has asked for a debrief. */
@Component
class DebriefAsked implements ReasonSource {
    @Override
    public String key() {
        return "debrief-asked";
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    public String sql() {
        return """
                select r.mentor_id subject, cast(null as uuid) pairing_id, r.mentor_id person_id, date(r.asked_at) since, 0 amount
                from debrief_request r where r.open_one is not null
                """;
    }

    @Override
    public int quietDays() {
        return 1;
    }
}
