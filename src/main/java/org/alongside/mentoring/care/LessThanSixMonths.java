package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** The pairing is to end before six months and 24 weeks are over: its time is planned too short, or somebody leaves. */
@Component
class LessThanSixMonths implements ReasonSource {
    @Override
    public String key() {
        return "short";
    }

    @Override
    public int place() {
        return 65;
    }

    @Override
    public String sql() {
        return """
                select p.id subject, p.id pairing_id, p.mentor_id person_id, least(p.ends_on, coalesce(min(o.from_day), p.ends_on)) since,
                    0 amount
                from pairing p left join plan_obstacle o on o.kind = 'LEAVES' and o.state = 'IN_FORCE'
                    and o.person_id in (p.mentor_id, p.mentee_id)
                where p.ended_on is null group by p.id, p.mentor_id, p.starts_on, p.ends_on
                having least(p.ends_on, coalesce(min(o.from_day), p.ends_on)) <= greatest(date_add(p.starts_on, interval 6 month),
                    date_add(p.starts_on, interval 24 week))
                """;
    }
}
