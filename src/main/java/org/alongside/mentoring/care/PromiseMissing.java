package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** They meet, but mentor or mentee has not given the promise of confidentiality in this term. */
@Component
class PromiseMissing implements ReasonSource {
    @Override
    public String key() {
        return "promise";
    }

    @Override
    public int place() {
        return 72;
    }

    @Override
    public String sql() {
        return """
                select p.id subject, p.id pairing_id, p.mentor_id person_id,
                    p.starts_on since, 2 - count(distinct g.person_id) amount
                from pairing p left join promise_given g on g.scheme_id = p.scheme_id and g.person_id in (p.mentor_id, p.mentee_id)
                    and g.term = :term
                where p.ended_on is null group by p.id, p.mentor_id, p.mentee_id having count(distinct g.person_id) < 2
                """;
    }
}
