package org.alongside.mentoring.care;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holidays are near, pairs are running, and nobody is named whom a pupil can reach while school is closed. */
@Component
class NoHolidayContact implements ReasonSource {
    @Override
    public String key() {
        return "no-contact";
    }

    @Override
    public int place() {
        return 48;
    }

    @Override
    public String sql() {
        return """
                select s.coordinator_id subject, cast(null as uuid) pairing_id, s.coordinator_id person_id,
                    cast(:holidayFrom as date) since, count(*) amount
                from pairing p join scheme s on s.id = p.scheme_id
                where p.ended_on is null and cast(:holidayFrom as date) is not null and not exists (
                    select 1 from holiday_contact h where h.lifted_at is null and h.from_day <= cast(:holidayFrom as date)
                      and h.to_day >= cast(:holidayTo as date))
                group by s.coordinator_id
                """;
    }

    @Override
    public Optional<String> page() {
        return Optional.of("mentoring/cover");
    }

    @Override
    public int quietDays() {
        return 0;
    }
}
