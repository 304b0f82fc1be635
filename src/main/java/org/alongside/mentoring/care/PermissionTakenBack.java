package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** A family has said no or taken its permission back while the pair still meets: settled by the family or by a kind ending, not by talking to the pair. */
@Component
class PermissionTakenBack implements ReasonSource {
    @Override
    public String key() {
        return "permission";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public String sql() {
        return """
                select p.id subject, p.id pairing_id, max(e.person_id) person_id, max(e.day) since, count(*) amount
                from (select id, scheme_id, mentor_id person_id from pairing where ended_on is null
                    union all select id, scheme_id, mentee_id from pairing where ended_on is null) p
                join family_event e on e.scheme_id = p.scheme_id and e.person_id = p.person_id and e.kind in ('REFUSED', 'WITHDRAWN')
                left join family_event l on l.scheme_id = e.scheme_id and l.person_id = e.person_id and l.kind = 'GIVEN'
                    and l.recorded_at > e.recorded_at
                where l.id is null group by p.id
                """;
    }

    @Override
    public int quietDays() {
        return 0;
    }
}
