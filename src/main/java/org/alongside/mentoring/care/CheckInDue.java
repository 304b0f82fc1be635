package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** An adult is to ask mentor and mentee how it goes: twice in the first month, then monthly (MENTOR, Elements of Effective Practice, standard 5). */
@Component
class CheckInDue implements ReasonSource {
    @Override
    public String key() {
        return "check-in";
    }

    @Override
    public int place() {
        return 100;
    }

    @Override
    public String sql() {
        return """
                select y.id subject, y.id pairing_id, max(y.person_id) person_id, min(y.due) since, count(*) amount from (
                    select p.id, if(s.side = 'MENTOR', p.mentor_id, p.mentee_id) person_id,
                        case count(c.id) when 0 then date_add(p.starts_on, interval 10 day)
                            when 1 then greatest(date_add(p.starts_on, interval 24 day), date_add(max(c.day), interval 7 day))
                            else date_add(max(c.day), interval 30 day) end due
                    from pairing p straight_join (select 'MENTOR' side union all select 'MENTEE') s
                    left join check_in c on c.pairing_id = p.id and c.side = s.side
                    where p.ended_on is null group by p.id, s.side, p.mentor_id, p.mentee_id, p.starts_on) y
                where y.due <= :today group by y.id
                """;
    }
}
