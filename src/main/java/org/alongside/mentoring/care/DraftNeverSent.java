package org.alongside.mentoring.care;

import org.springframework.stereotype.Component;

/** A log was begun and never sent: written work that would be lost from view. */
@Component
class DraftNeverSent implements ReasonSource {
    @Override
    public String key() {
        return "draft";
    }

    @Override
    public int place() {
        return 80;
    }

    @Override
    public String sql() {
        return """
                select m.pairing_id subject, m.pairing_id, p.mentor_id person_id, min(m.day) since, count(*) amount
                from meeting_draft d join meeting m on m.id = d.meeting_id and m.state = 'PLANNED'
                join pairing p on p.id = m.pairing_id and p.ended_on is null
                where d.saved_at < :yesterday group by m.pairing_id, p.mentor_id
                """;
    }

    @Override
    public boolean isRemindable() {
        return true;
    }
}
