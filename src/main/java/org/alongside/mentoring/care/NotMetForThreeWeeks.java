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
                select p.id subject, p.id pairing_id, p.mentor_id person_id, coalesce((select m.day from meeting m
                        where m.pairing_id = p.id and m.state = 'HELD' order by m.day desc limit 1), p.starts_on) since, 0 amount
                from pairing p left join (select distinct pairing_id from meeting
                    where day between :threeWeeks and :inThreeWeeks and state = 'HELD') r on r.pairing_id = p.id
                where p.ended_on is null and p.starts_on < :threeWeeks and r.pairing_id is null
                """;
    }

    @Override
    public boolean isRemindable() {
        return true;
    }
}
