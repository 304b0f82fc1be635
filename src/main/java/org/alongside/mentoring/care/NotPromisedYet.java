package org.alongside.mentoring.care;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A mentor or mentee meets in the next days, or has met, and has never given the promise in this scheme. It comes before
 * the first meeting; what is only to be renewed is {@link PromiseMissing}. One row for each person, however many pairs.
 */
@Component
class NotPromisedYet implements ReasonSource {
    /** Both sides of the running pairings, each for itself. */
    static final String SIDES = """
            select id, scheme_id, mentor_id person_id, starts_on from pairing where ended_on is null
            union all select id, scheme_id, mentee_id, starts_on from pairing where ended_on is null
            """;

    /** Who has never promised, with their first meeting in the next three days or behind them. */
    static final String PEOPLE = """
            select y.person_id, min((select m.day from meeting m force index (meeting_by_pairing)
                where m.pairing_id = y.id and m.state <> 'CANCELLED' order by m.day limit 1)) first_day
            from (%s) y left join promise_given g on g.scheme_id = y.scheme_id and g.person_id = y.person_id
            where g.person_id is null group by y.person_id having first_day <= date_add(:today, interval 3 day)
            """.formatted(SIDES);

    @Override
    public String key() {
        return "first-promise";
    }

    @Override
    public int place() {
        return 35;
    }

    @Override
    public String sql() {
        return """
                select f.person_id subject, cast(null as uuid) pairing_id, f.person_id, f.first_day since, 0 amount
                from (%s) f
                """.formatted(PEOPLE);
    }

    @Override
    public boolean isRemindable() {
        return true;
    }

    @Override
    public Optional<String> page() {
        return Optional.of("mentoring/promises");
    }

    @Override
    public int quietDays() {
        return 1;
    }
}
