package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** The mentor has had no debrief for as long as the scheme's rhythm allows. */
@Component
class DebriefDue implements ReasonSource {
    @Override
    public String key() {
        return "debrief-due";
    }

    @Override
    public int place() {
        return 90;
    }

    @Override
    public String sql() {
        return """
                select x.mentor_id subject, cast(null as uuid) pairing_id, x.mentor_id person_id,
                    coalesce((select max(d.day) from debrief_mentor t join debrief d on d.id = t.debrief_id
                        where t.mentor_id = x.mentor_id and d.state = 'HELD' and t.came), x.starts_on) since, 0 amount
                from (select p.mentor_id, min(p.starts_on) starts_on from pairing p where p.ended_on is null group by p.mentor_id) x
                left join (select t.mentor_id from debrief d join debrief_mentor t on t.debrief_id = d.id
                    where d.state = 'HELD' and d.day >= :debriefBefore and t.came
                    union select t.mentor_id from debrief d join debrief_mentor t on t.debrief_id = d.id
                    where d.state = 'PLANNED' and d.day between :today and :weekAhead) n on n.mentor_id = x.mentor_id
                where n.mentor_id is null
                having since < :debriefBefore
                """;
    }
}
