package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** The pair is likely to end with fewer meetings than the scheme promises; before five meetings it is too early to say. */
@Component
class TooFewMeetings implements ReasonSource {
    @Override
    public String key() {
        return "few";
    }

    @Override
    public int place() {
        return 110;
    }

    @Override
    public String sql() {
        return """
                select c.id subject, c.id pairing_id, c.mentor_id person_id, c.starts_on since,
                    round(c.held + (c.held + :weight * :share) / (c.held + c.gone + :weight) * c.ahead) amount
                from (select p.id, p.scheme_id, p.mentor_id, p.starts_on, coalesce(sum(m.state = 'HELD'), 0) held,
                        coalesce(sum(m.state in ('TRIED', 'MISSED')), 0) gone, coalesce(sum(m.state = 'PLANNED'), 0) ahead
                    from pairing p left join meeting m on m.pairing_id = p.id
                    where p.ended_on is null group by p.id, p.scheme_id, p.mentor_id, p.starts_on) c
                join scheme s on s.id = c.scheme_id
                where c.held + c.gone >= 5
                  and c.held + (c.held + :weight * :share) / (c.held + c.gone + :weight) * c.ahead < s.minimum_meetings - 0.5
                """;
    }
}
