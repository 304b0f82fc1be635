package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** Two weeks of school without a meeting, though both are here. */
@Component
class NotMetForTwoWeeks implements ReasonSource {
    @Override
    public String key() {
        return "silent-two";
    }

    @Override
    public int place() {
        return 60;
    }

    @Override
    public String sql() {
        return """
                select p.id subject, p.id pairing_id, p.mentor_id person_id, coalesce(m.day, p.starts_on) since, 0 amount
                from pairing p left join (select pairing_id, max(day) day from meeting
                    where day between :threeWeeks and :inThreeWeeks and state = 'HELD' group by pairing_id) m on m.pairing_id = p.id
                where p.ended_on is null and p.starts_on < :twoWeeks
                  and coalesce(m.day, p.starts_on) < :twoWeeks and coalesce(m.day, p.starts_on) >= :threeWeeks
                  and not exists (select 1 from plan_obstacle o where o.kind = 'AWAY' and o.state = 'IN_FORCE' and o.times = ''
                    and o.person_id in (p.mentor_id, p.mentee_id) and :today between o.from_day and o.to_day)
                """;
    }

    @Override
    public boolean isRemindable() {
        return true;
    }
}
