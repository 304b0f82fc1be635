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
                from pairing p join family_event e on e.scheme_id = p.scheme_id and e.person_id in (p.mentor_id, p.mentee_id)
                    and e.kind in ('REFUSED', 'WITHDRAWN')
                where p.ended_on is null and not exists (select 1 from family_event l where l.scheme_id = e.scheme_id
                    and l.person_id = e.person_id and l.kind = 'GIVEN' and l.recorded_at > e.recorded_at)
                group by p.id
                """;
    }

    @Override
    public int quietDays() {
        return 0;
    }
}
