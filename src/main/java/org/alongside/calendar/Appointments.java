package org.alongside.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.alongside.calendar.spi.Appointment;
import org.alongside.calendar.spi.CalendarSource;
import org.alongside.school.PersonId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What a person does, from all modules, by time. It is asked in the name of that person and without any role, so that no
 * source can reach more than everybody who is signed in.
 */
@Component
class Appointments {
    static final int DAYS_BACK = 35;
    static final int DAYS_AHEAD = 370;

    private final List<CalendarSource> sources;

    Appointments(List<CalendarSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** From five weeks ago to a year ahead: what a calendar needs, and never more, however long somebody stays. */
    List<Appointment> around(PersonId person, LocalDate today) {
        var before = SecurityContextHolder.getContext();
        var theirs = SecurityContextHolder.createEmptyContext();
        theirs.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(theirs);
        try {
            return sources.stream()
                    .flatMap(it -> it.of(person, today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)).stream())
                    .sorted(Comparator.comparing(Appointment::day)
                            .thenComparing(Appointment::starts)
                            .thenComparing(Appointment::id))
                    .toList();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
