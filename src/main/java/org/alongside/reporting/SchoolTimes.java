package org.alongside.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.alongside.base.ui.Said;
import org.alongside.school.SchoolDay;
import org.alongside.school.SchoolYear;
import org.springframework.stereotype.Component;

/** Of which days reports are: this year, and what it is compared with. */
@Component
class SchoolTimes {
    private final SchoolYear school;
    private final Clock clock;

    SchoolTimes(SchoolYear school, Clock clock) {
        this.school = school;
        this.clock = clock;
    }

    /** The school year up to today; without a calendar, the twelve months before it. */
    Span thisYear() {
        var today = today();
        return school.around(today)
                .filter(it -> !it.firstDay().isAfter(today))
                .map(it -> new Span(it.firstDay(), today))
                .orElseGet(() -> new Span(today.minusYears(1), today));
    }

    /** The half-term before the one that today is in or after; empty if the calendar has none. */
    Optional<Span> lastHalfTerm() {
        var today = today();
        var days = school.days(today.minusMonths(8), today);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var now = days.getLast();
        var before = days.reversed().stream()
                .dropWhile(it -> it.halfTerm() == now.halfTerm())
                .toList();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var last = before.getFirst();
        var first = before.stream()
                .takeWhile(it -> it.halfTerm() == last.halfTerm())
                .reduce((late, early) -> early)
                .map(SchoolDay::date)
                .orElse(last.date());
        return Optional.of(new Span(first, last.date()));
    }

    /** Last school year up to the same number of days; empty if the calendar does not reach back. */
    Optional<Span> lastYear() {
        var now = thisYear();
        return school.years().stream()
                .filter(it -> it.lastDay().isBefore(now.from()))
                .reduce((old, young) -> young)
                .map(it -> {
                    var to = it.firstDay().plusDays(ChronoUnit.DAYS.between(now.from(), now.to()));
                    return new Span(it.firstDay(), to.isAfter(it.lastDay()) ? it.lastDay() : to);
                });
    }

    /** Today at school. */
    LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
