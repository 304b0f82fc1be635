package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** Meetings of the last weeks that nobody has logged. */
@Component
class NeverLogged implements ReasonSource {
    @Override
    public String key() {
        return "unlogged";
    }

    @Override
    public int place() {
        return 120;
    }

    @Override
    public String sql() {
        return """
                select m.pairing_id subject, m.pairing_id, p.mentor_id person_id, min(m.day) since, count(*) amount
                from pairing p join meeting m on m.pairing_id = p.id and m.state = 'PLANNED' and m.day >= :lookBack and m.day <= :threeDays
                where p.ended_on is null group by m.pairing_id, p.mentor_id
                """;
    }

    @Override
    public boolean isRemindable() {
        return true;
    }
}
