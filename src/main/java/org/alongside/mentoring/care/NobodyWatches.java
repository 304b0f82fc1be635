package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** The mentor's adult is away and nobody covers who is here. */
@Component
class NobodyWatches implements ReasonSource {
    @Override
    public String key() {
        return "unwatched";
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public String sql() {
        return """
                select p.mentor_id subject, cast(null as uuid) pairing_id, p.mentor_id person_id, min(o.from_day) since, count(*) amount
                from pairing p join scheme s on s.id = p.scheme_id left join mentor_supervisor u on u.mentor_id = p.mentor_id
                join plan_obstacle o on o.person_id = coalesce(u.adult_id, s.coordinator_id) and o.kind = 'AWAY' and o.state = 'IN_FORCE'
                    and o.times = '' and :today between o.from_day and o.to_day
                where p.ended_on is null and not exists (select 1 from supervisor_cover c
                    where c.adult_id = coalesce(u.adult_id, s.coordinator_id) and c.lifted_at is null
                      and :today between c.from_day and c.to_day
                      and not exists (select 1 from plan_obstacle a where a.person_id = c.cover_id and a.kind = 'AWAY'
                        and a.state = 'IN_FORCE' and a.times = '' and :today between a.from_day and a.to_day))
                group by p.mentor_id
                """;
    }

    @Override
    public int quietDays() {
        return 0;
    }
}
