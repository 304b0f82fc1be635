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
                select p.id subject, p.id pairing_id, p.mentor_id person_id, min(p.last_day) since, 0 amount
                from (select q.id, q.mentor_id, q.starts_on, least(q.ends_on, coalesce(o.from_day, q.ends_on)) last_day
                    from (select id, mentor_id, mentor_id person_id, starts_on, ends_on from pairing where ended_on is null
                        union all select id, mentor_id, mentee_id, starts_on, ends_on from pairing where ended_on is null) q
                    left join plan_obstacle o on o.person_id = q.person_id and o.kind = 'LEAVES' and o.state = 'IN_FORCE') p
                where p.last_day <= greatest(date_add(p.starts_on, interval 6 month), date_add(p.starts_on, interval 24 week))
                group by p.id, p.mentor_id
                """;
    }
}
