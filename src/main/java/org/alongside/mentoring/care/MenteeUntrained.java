package org.alongside.mentoring.care;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** A mentee meets in the next days, or has met, and has not done the short training on what stays between the two. */
@Component
class MenteeUntrained implements ReasonSource {
    @Override
    public String key() {
        return "mentee-training";
    }

    @Override
    public int place() {
        return 73;
    }

    @Override
    public String sql() {
        return """
                select p.mentee_id subject, cast(null as uuid) pairing_id, p.mentee_id person_id,
                    min((select m.day from meeting m force index (meeting_by_pairing)
                        where m.pairing_id = p.id and m.state <> 'CANCELLED' order by m.day limit 1)) since, 0 amount
                from pairing p
                left join training_done d on d.person_id = p.mentee_id and d.module = 'mentee-confidentiality'
                where p.ended_on is null and d.person_id is null group by p.mentee_id
                having since <= date_add(:today, interval 3 day)
                """;
    }

    @Override
    public boolean isRemindable() {
        return true;
    }

    @Override
    public Optional<String> page() {
        return Optional.of("mentoring/promises");
    }
}
