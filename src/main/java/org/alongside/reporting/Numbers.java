package org.alongside.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.base.ui.Said;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.Handover;
import org.alongside.reporting.spi.StatisticsSource;
import org.alongside.reporting.spi.Table;
import org.alongside.school.SchoolDay;
import org.alongside.school.SchoolYear;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The numbers of all modules for one span of days. It asks nobody for rows and never sees words. */
@Service
@PreAuthorize("hasRole('HEAD')")
class Numbers {
    private final List<StatisticsSource> sources;
    private final SchoolYear school;
    private final Clock clock;

    Numbers(List<StatisticsSource> sources, SchoolYear school, Clock clock) {
        this.sources = List.copyOf(sources);
        this.school = school;
        this.clock = clock;
    }

    /** Who hands over numbers. */
    List<StatisticsSource> sources() {
        return sources;
    }

    /** Everything that is told of this span. */
    Told of(Span span) {
        var all = sources.stream()
                .map(it -> it.everything(span.from(), span.to()))
                .toList();
        var tables = new LinkedHashMap<String, Table>();
        all.forEach(it -> it.tables().forEach(table -> tables.put(table.key(), table)));
        return told(span, all.stream().map(Handover::figures).toList(), tables);
    }

    /** Its single figures alone, for a comparison. */
    Told figuresOf(Span span) {
        return told(
                span,
                sources.stream().map(it -> it.figures(span.from(), span.to())).toList(),
                Map.of());
    }

    private static Told told(Span span, List<List<Figure>> sources, Map<String, Table> tables) {
        var figures = new LinkedHashMap<String, Count>();
        var asOf = new LinkedHashMap<String, LocalDate>();
        for (var source : sources) {
            for (var it : source) {
                figures.put(it.key(), it.count());
                var day = it.asOf();
                if (day != null) {
                    asOf.put(it.key(), day);
                }
            }
        }
        return new Told(span, figures, tables, asOf);
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
