package org.alongside.mentoring;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that meetings have to go round, from one day to another, both included.
 *
 * @param times only at these times of the week; empty for the whole day
 * @param title what the week board says; never about a person
 */
record Obstacle(
        UUID id,
        Kind kind,
        LocalDate from,
        LocalDate to,
        Set<ClockTime> times,
        @Nullable String room,
        @Nullable PersonId person,
        @Nullable Integer yearGroup,
        String title) {
    /** Somebody who leaves does not come back. */
    static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

    /** What it takes away. */
    enum Kind {
        /** School is closed: snow, a strike, a day off timetable. */
        CLOSED,
        /** A year group sits exams. */
        EXAMS,
        /** A room cannot be used. */
        ROOM,
        /** Somebody is not here: mentor, mentee or adult on duty. */
        AWAY,
        /** A mentor or mentee stops; their pairings end. */
        LEAVES
    }

    boolean stands(LocalDate day, int period) {
        return !day.isBefore(from)
                && !day.isAfter(to)
                && (times.isEmpty() || times.contains(ClockTime.of(day, period)));
    }

    boolean isAllDay() {
        return times.isEmpty();
    }
}
