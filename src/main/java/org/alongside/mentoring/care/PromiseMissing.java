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
                select p.id subject, p.id pairing_id, p.mentor_id person_id, p.starts_on since,
                    isnull(m.person_id) + isnull(e.person_id) amount
                from pairing p
                left join promise_given m on m.scheme_id = p.scheme_id and m.person_id = p.mentor_id and m.term = :term
                left join promise_given e on e.scheme_id = p.scheme_id and e.person_id = p.mentee_id and e.term = :term
                where p.ended_on is null and (m.person_id is null or e.person_id is null)
                  and p.id not in (select f.id from (%s) f)
                """.formatted(NotPromisedYet.PAIRS);
    }
}
