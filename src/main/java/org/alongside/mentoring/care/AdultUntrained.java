package org.alongside.mentoring.care;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** An adult looks after mentors, or is to debrief one, without training that counts. Settled by training or by another adult. */
@Component
class AdultUntrained implements ReasonSource {
    @Override
    public String key() {
        return "untrained";
    }

    @Override
    public int place() {
        return 55;
    }

    @Override
    public String sql() {
        return """
                select x.adult_id subject, cast(null as uuid) pairing_id, x.adult_id person_id,
                    coalesce((select max(e.valid_until) from adult_training e where e.adult_id = x.adult_id and e.struck_at is null),
                        :today) since, count(distinct x.mentor_id) amount
                from (select v.adult_id, v.mentor_id from (%s) v
                    union all select d.adult_id, t.mentor_id from debrief d join debrief_mentor t on t.debrief_id = d.id
                    where d.state = 'PLANNED' and d.day >= :today) x
                where not exists (select 1 from adult_training t where t.adult_id = x.adult_id and t.struck_at is null
                    and t.done_on <= :today and t.valid_until >= :today)
                group by x.adult_id
                """.formatted(Adults.SUPERVISED);
    }

    @Override
    public Optional<String> page() {
        return Optional.of("mentoring/cover");
    }

    @Override
    public int quietDays() {
        return 0;
    }
}
