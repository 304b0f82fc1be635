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
                select p.id subject, p.id pairing_id, p.mentor_id person_id,
                    p.starts_on since, 2 - count(distinct g.person_id) amount
                from pairing p left join family_event g on g.scheme_id = p.scheme_id and g.kind = 'GIVEN'
                    and g.person_id in (p.mentor_id, p.mentee_id)
                where p.ended_on is null and p.scheme_id in (select distinct scheme_id from family_event where kind = 'GIVEN')
                group by p.id, p.mentor_id, p.mentee_id, p.starts_on having count(distinct g.person_id) < 2
                """;
    }
}
