package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** They meet, but a family has not answered. Asked only where the school records permissions at all. */
@Component
class PermissionMissing implements ReasonSource {
    @Override
    public String key() {
        return "no-permission";
    }

    @Override
    public int place() {
        return 130;
    }

    @Override
    public String sql() {
        return """
                select p.id subject, p.id pairing_id, p.mentor_id person_id, p.starts_on since,
                    isnull(max(m.person_id)) + isnull(max(e.person_id)) amount
                from pairing p
                left join family_event m on m.scheme_id = p.scheme_id and m.person_id = p.mentor_id and m.kind = 'GIVEN'
                left join family_event e on e.scheme_id = p.scheme_id and e.person_id = p.mentee_id and e.kind = 'GIVEN'
                where p.ended_on is null and (select 1 from family_event f
                    where f.scheme_id = p.scheme_id and f.kind = 'GIVEN' limit 1) is not null
                group by p.id, p.mentor_id, p.starts_on having amount > 0
                """;
    }
}
