package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** A meeting did not happen and nobody has asked yet. Never closes anything, blames nobody. */
@Component
class NoMeetingLately implements ReasonSource {
    @Override
    public String key() {
        return "follow-up";
    }

    @Override
    public int place() {
        return 70;
    }

    @Override
    public String sql() {
        return """
                select f.pairing_id subject, f.pairing_id, p.mentor_id person_id, min(f.day) since, count(*) amount
                from follow_up f join pairing p on p.id = f.pairing_id and p.ended_on is null
                where f.outcome is null group by f.pairing_id, p.mentor_id
                """;
    }

    @Override
    public boolean isRemindable() {
        return true;
    }
}
