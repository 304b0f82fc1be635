package org.alongside.reporting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.Handover;
import org.alongside.reporting.spi.StatisticsSource;
import org.alongside.reporting.spi.Table;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The numbers of all modules for one span of days. It asks nobody for rows and never sees words. */
@Service
@PreAuthorize("hasRole('HEAD')")
class Numbers {
    private final List<StatisticsSource> sources;
    private final SchoolTimes times;
    private final AtOnce atOnce;

    Numbers(List<StatisticsSource> sources, SchoolTimes times, AtOnce atOnce) {
        this.sources = List.copyOf(sources);
        this.times = times;
        this.atOnce = atOnce;
    }

    /** Who hands over numbers. */
    List<StatisticsSource> sources() {
        return sources;
    }

    /** A report of several spans, written down before it is there; {@link AtOnce#tell} says what that means. */
    <T> T atOnce(Supplier<T> report) {
        return atOnce.tell(report);
    }

    /** Everything that is told of this span. */
    Told of(Span span) {
        return atOnce.tell(() -> everything(span));
    }

    private Told everything(Span span) {
        var all = sources.stream()
                .map(it -> it.everything(span.from(), span.to()))
                .toList();
        var tables = new LinkedHashMap<String, Table>();
        all.forEach(it -> it.tables().forEach(table -> tables.put(table.key(), table)));
        return told(span, all.stream().map(Handover::figures).toList(), tables);
    }

    /** Its single figures alone, for a comparison. */
    Told figuresOf(Span span) {
        return atOnce.tell(() -> told(
                span,
                sources.stream().map(it -> it.figures(span.from(), span.to())).toList(),
                Map.of()));
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

    /** As {@link SchoolTimes#thisYear}. */
    Span thisYear() {
        return times.thisYear();
    }

    /** As {@link SchoolTimes#lastHalfTerm}. */
    Optional<Span> lastHalfTerm() {
        return times.lastHalfTerm();
    }

    /** As {@link SchoolTimes#lastYear}. */
    Optional<Span> lastYear() {
        return times.lastYear();
    }

    /** Today at school. */
    LocalDate today() {
        return times.today();
    }
}
