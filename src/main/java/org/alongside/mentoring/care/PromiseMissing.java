package org.alongside.mentoring.care;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** A mentor or mentee of a running pairing has not given the promise of confidentiality in this term. */
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
                select p.person_id subject, cast(null as uuid) pairing_id, p.person_id, min(p.starts_on) since, 0 amount
                from (%s) p
                left join promise_given g on g.scheme_id = p.scheme_id and g.person_id = p.person_id and g.term = :term
                where g.person_id is null and p.person_id not in (select f.person_id from (%s) f)
                group by p.person_id
                """.formatted(NotPromisedYet.SIDES, NotPromisedYet.PEOPLE);
    }

    @Override
    public boolean isRemindable() {
        return true;
    }

    @Override
    public Optional<String> page() {
        return Optional.of("mentoring/promises");
    }
}
