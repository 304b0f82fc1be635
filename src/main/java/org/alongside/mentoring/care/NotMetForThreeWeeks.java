package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** Three weeks of school without a meeting: somebody must know, whoever is away. */
@Component
class NotMetForThreeWeeks implements ReasonSource {
    @Override
    public String key() {
        return "silent-three";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public String sql() {
        return """
                select p.id subject, p.id pairing_id, p.mentor_id person_id, p.since, 0 amount from (
                    select p.id, p.mentor_id, coalesce((select max(m.day) from meeting m where m.pairing_id = p.id and m.state = 'HELD'),
                        p.starts_on) since
                    from pairing p where p.ended_on is null and p.starts_on < :threeWeeks) p
                where p.since < :threeWeeks
                """;
    }

    @Override
    public boolean isRemindable() {
        return true;
    }
}
