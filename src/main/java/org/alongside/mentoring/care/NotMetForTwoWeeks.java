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
                select p.id subject, p.id pairing_id, p.mentor_id person_id, coalesce(max(m.day), p.starts_on) since, 0 amount
                from pairing p left join meeting m on m.pairing_id = p.id and m.state = 'HELD' and m.day >= :threeWeeks
                where p.ended_on is null and p.starts_on < :twoWeeks and not exists (
                    select 1 from plan_obstacle o where o.kind = 'AWAY' and o.state = 'IN_FORCE' and o.times = ''
                    and o.person_id in (p.mentor_id, p.mentee_id) and :today between o.from_day and o.to_day)
                group by p.id, p.mentor_id, p.starts_on
                having coalesce(max(m.day), p.starts_on) < :twoWeeks and coalesce(max(m.day), p.starts_on) >= :threeWeeks
                """;
    }

    @Override
    public boolean isRemindable() {
        return true;
    }
}
