package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** From week 20 on an ending is planned; here nobody has. */
@Component
class EndingToPlan implements ReasonSource {
    @Override
    public String key() {
        return "ending";
    }

    @Override
    public int place() {
        return 115;
    }

    @Override
    public String sql() {
        return """
                select p.id subject, p.id pairing_id, p.mentor_id person_id, p.starts_on since, 0 amount
                from pairing p left join farewell f on f.pairing_id = p.id
                where p.ended_on is null and p.starts_on <= date_sub(:today, interval 20 week) and p.ends_on >= :today
                  and f.pairing_id is null
                """;
    }
}
