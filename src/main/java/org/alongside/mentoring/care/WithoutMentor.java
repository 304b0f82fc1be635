package org.alongside.mentoring.care;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** A pairing ended early and its mentee has nobody now. Settled by a new pair, or by leaving the scheme. */
@Component
class WithoutMentor implements ReasonSource {
    @Override
    public String key() {
        return "no-mentor";
    }

    @Override
    public int place() {
        return 45;
    }

    @Override
    public String sql() {
        return """
                select p.mentee_id subject, cast(null as uuid) pairing_id, p.mentee_id person_id, max(p.ended_on) since, 0 amount
                from pairing p join participant t on t.scheme_id = p.scheme_id and t.person_id = p.mentee_id
                where p.ended_on >= date_sub(:today, interval 60 day) and p.ended_why in ('MENTOR_LEFT', 'NOT_FITTING', 'OTHER')
                  and not exists (select 1 from pairing r where r.mentee_id = p.mentee_id and r.ended_on is null)
                group by p.mentee_id
                """;
    }

    @Override
    public Optional<String> page() {
        return Optional.of("mentoring/match");
    }

    @Override
    public int quietDays() {
        return 0;
    }
}
