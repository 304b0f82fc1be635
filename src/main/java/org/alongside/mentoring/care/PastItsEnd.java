package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** The planned end is past and nobody has ended it: it must not simply trail off. */
@Component
class PastItsEnd implements ReasonSource {
    @Override
    public String key() {
        return "past-end";
    }

    @Override
    public int place() {
        return 68;
    }

    @Override
    public String sql() {
        return """
                select p.id subject, p.id pairing_id, p.mentor_id person_id, p.ends_on since, 0 amount
                from pairing p where p.ended_on is null and p.ends_on < :today
                """;
    }
}
