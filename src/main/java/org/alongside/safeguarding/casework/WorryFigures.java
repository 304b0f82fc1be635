package org.alongside.safeguarding.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.alongside.base.ui.Said;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.Handover;
import org.alongside.reporting.spi.StatisticsSource;
import org.alongside.reporting.spi.Table;
import org.alongside.reporting.suppression.Answer;
import org.alongside.reporting.suppression.Question;
import org.alongside.reporting.suppression.Release;
import org.alongside.reporting.suppression.TellingBook;
import org.alongside.reporting.suppression.Threshold;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All that the head learns of worries: how many in which month, how fast they were opened, how many the clock had to
 * pass on. What is about the head stays with the chair of governors. A month is told once it is over, and what was told of
 * it is not counted again: neither how many, nor how fast.
 */
@Component
class WorryFigures implements StatisticsSource {
    private final JdbcClient database;
    private final TellingBook book;
    private final Threshold threshold;
    private final Clock clock;

    WorryFigures(
            @Qualifier("safeguarding") JdbcClient database,
            @Qualifier("safeguarding") PlatformTransactionManager transactions,
            @Value("${alongside.reporting.threshold:5}") int fewest,
            Clock clock) {
        this.database = database;
        this.threshold = new Threshold(fewest, Threshold.Zero.TOLD);
        this.book = new TellingBook(database, new TransactionTemplate(transactions), "worries", threshold);
        this.clock = clock;
    }

    /** @param minutes until it was opened; null while it waits */
    private record Worry(
            YearMonth month,
            boolean passedOn,
            @Nullable Double minutes,
            @Nullable LocalDateTime opened) {
        String atom() {
            return month + (passedOn ? "/passed-on" : "/in-time");
        }
    }

    @Override
    public List<Figure> figures(LocalDate from, LocalDate to) {
        return figures(asked(from, to));
    }

    @Override
    public List<Table> tables(LocalDate from, LocalDate to) {
        return tables(asked(from, to));
    }

    @Override
    public Handover everything(LocalDate from, LocalDate to) {
        var asked = asked(from, to);
        return new Handover(figures(asked), tables(asked));
    }

    /** What may be said of these months, and how fast their worries were opened. */
    private record Asked(List<YearMonth> months, Release release, OpeningTimes times) {}

    private Asked asked(LocalDate from, LocalDate to) {
        var months = months(from, to);
        var worries = worries(months);
        var release = tell(months, worries);
        return new Asked(months, release, times(worries, release));
    }

    private static List<Figure> figures(Asked asked) {
        var months = asked.months();
        var release = asked.release();
        var times = asked.times();
        var figures = new ArrayList<Figure>();
        var raised = count(release, months.stream().flatMap(it -> both(it)).toList());
        figures.add(new Figure("safeguarding.raised", raised));
        figures.add(new Figure(
                "safeguarding.passed-on",
                count(release, months.stream().map(it -> it + "/passed-on").toList())));
        figures.add(new Figure("safeguarding.median-minutes", times.median(atoms(months))));
        figures.add(new Figure("safeguarding.slowest-minutes", times.slowest(atoms(months))));
        return figures;
    }

    private static List<Table> tables(Asked asked) {
        var months = asked.months();
        var release = asked.release();
        var times = asked.times();
        var rows = months.stream()
                .map(it -> new Table.Row(
                        it.toString(),
                        List.of(
                                count(release, both(it).toList()),
                                count(release, List.of(it + "/passed-on")),
                                times.median(atoms(List.of(it))),
                                times.slowest(atoms(List.of(it))))))
                .toList();
        return List.of(new Table(
                "safeguarding.months",
                Table.By.MONTH,
                List.of("raised", "passed-on", "median-minutes", "slowest-minutes"),
                rows));
    }

    /** Of those that were open when their month was told; what is opened later does not change what was said. */
    private OpeningTimes times(List<Worry> worries, Release release) {
        var toldAt = book.toldAt(release);
        var minutes = new HashMap<String, List<Double>>();
        for (var it : worries) {
            var opened = it.opened();
            var told = toldAt.get(it.atom());
            if (opened != null && it.minutes() != null && told != null && !opened.isAfter(told)) {
                minutes.computeIfAbsent(it.atom(), any -> new ArrayList<>()).add(it.minutes());
            }
        }
        return new OpeningTimes(release, minutes, threshold);
    }

    private static Set<String> atoms(List<YearMonth> months) {
        return months.stream().flatMap(WorryFigures::both).collect(java.util.stream.Collectors.toSet());
    }

    /** The months that begin in the span of their first to their last day and are over. */
    private List<YearMonth> months(LocalDate from, LocalDate to) {
        var thisMonth = YearMonth.from(Said.dayOf(clock.instant()));
        var months = new ArrayList<YearMonth>();
        for (var it = YearMonth.from(from); !it.isAfter(YearMonth.from(to)) && it.isBefore(thisMonth); ) {
            months.add(it);
            it = it.plusMonths(1);
        }
        return months;
    }

    private List<Worry> worries(List<YearMonth> months) {
        if (months.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select c.raised_at, timestampdiff(second, c.raised_at, c.acknowledged_at) / 60 minutes,
                            c.acknowledged_at,
                            exists (select 1 from alert a where a.concern_id = c.id and a.step in ('OVERDUE', 'LAST')) passed_on
                        from concern c where c.track <> 'CHAIR' and c.raised_at >= :from and c.raised_at < :end
                        """)
                .param("from", startOf(months.getFirst()))
                .param("end", startOf(months.getLast().plusMonths(1)))
                .query((row, number) -> {
                    var opened = row.getObject("acknowledged_at", LocalDateTime.class);
                    return new Worry(
                            month(row.getObject("raised_at", LocalDateTime.class)),
                            row.getBoolean("passed_on"),
                            opened == null ? null : row.getDouble("minutes"),
                            opened);
                })
                .list();
    }

    private Release tell(List<YearMonth> months, List<Worry> worries) {
        SequencedMap<String, Long> atoms = new LinkedHashMap<>();
        var questions = new ArrayList<Question>();
        Set<String> all = new LinkedHashSet<>();
        Set<String> late = new LinkedHashSet<>();
        for (var month : months) {
            both(month).forEach(it -> atoms.put(it, 0L));
            questions.add(new Question("month " + month, Set.copyOf(both(month).toList()), 3));
            both(month).forEach(all::add);
            late.add(month + "/passed-on");
        }
        worries.forEach(it -> atoms.merge(it.atom(), 1L, Long::sum));
        if (!all.isEmpty()) {
            questions.add(new Question("all", all, 5));
            questions.add(new Question("passed on", late, 2));
        }
        return book.tell(atoms, questions);
    }

    private static java.util.stream.Stream<String> both(YearMonth month) {
        return java.util.stream.Stream.of(month + "/in-time", month + "/passed-on");
    }

    private static Count count(Release release, List<String> atoms) {
        if (atoms.isEmpty()) {
            return Count.UNTOLD;
        }
        return release.answer(new Question("asked", Set.copyOf(atoms), 1)) instanceof Answer.Exactly it
                ? new Count.Shown(it.count())
                : Count.UNTOLD;
    }

    private static YearMonth month(LocalDateTime utc) {
        return YearMonth.from(utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(Said.LONDON));
    }

    private static LocalDateTime startOf(YearMonth month) {
        return LocalDateTime.ofInstant(month.atDay(1).atStartOfDay(Said.LONDON).toInstant(), ZoneOffset.UTC);
    }
}
