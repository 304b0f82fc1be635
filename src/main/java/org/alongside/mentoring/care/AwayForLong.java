package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** Mentor or mentee is away for more than a week: illness, exclusion or a journey. Somebody stays in touch. */
@Component
class AwayForLong implements ReasonSource {
    @Override
    public String key() {
        return "away";
    }

    @Override
    public int place() {
        return 75;
    }

    @Override
    public String sql() {
        return """
                select p.id subject, p.id pairing_id, max(o.person_id) person_id, max(o.to_day) since, 0 amount
                from pairing p join plan_obstacle o on o.person_id in (p.mentor_id, p.mentee_id) and o.kind = 'AWAY'
                    and o.state = 'IN_FORCE' and o.times = '' and :today between o.from_day and o.to_day
                    and datediff(o.to_day, o.from_day) > 6
                where p.ended_on is null group by p.id
                """;
    }
}
