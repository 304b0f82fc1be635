package org.alongside.mentoring.care;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** A pupil asked for a mentor some days ago and has no answer yet. Asking took courage. */
@Component
class AskedForMentor implements ReasonSource {
    @Override
    public String key() {
        return "asked-mentor";
    }

    @Override
    public int place() {
        return 78;
    }

    @Override
    public String sql() {
        return """
                select r.person_id subject, cast(null as uuid) pairing_id, r.person_id, date(r.asked_at) since, 0 amount
                from mentor_request r where r.state = 'ASKED' and r.asked_at < :threeDays
                """;
    }

    @Override
    public Optional<String> page() {
        return Optional.of("mentoring/applications");
    }

    @Override
    public int quietDays() {
        return 0;
    }
}
