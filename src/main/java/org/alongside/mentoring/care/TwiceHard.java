package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** The mentee has said of the last two meetings that they were hard or a bit flat. The mentor never learns of it. */
@Component
class TwiceHard implements ReasonSource {
    @Override
    public String key() {
        return "twice-hard";
    }

    @Override
    public int place() {
        return 69;
    }

    @Override
    public String sql() {
        return """
                select x.pairing_id subject, x.pairing_id, x.mentee_id person_id, max(x.day) since, count(*) amount
                from (select straight_join m.pairing_id, p.mentee_id, m.day, f.feeling,
                        row_number() over (partition by m.pairing_id order by m.day desc) nth
                    from pairing p join meeting m on m.pairing_id = p.id and m.state = 'HELD' and m.day >= :lookBack
                    join mentee_feeling f on f.meeting_id = m.id
                    where p.ended_on is null) x
                where x.nth <= 2 and x.feeling <= 2 group by x.pairing_id, x.mentee_id having amount = 2
                """;
    }
}
