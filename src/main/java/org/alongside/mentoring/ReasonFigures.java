package org.alongside.mentoring;

import java.sql.Date;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.base.ui.Said;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.StatisticsSource;
import org.alongside.reporting.spi.Table;
import org.alongside.reporting.suppression.Answer;
import org.alongside.reporting.suppression.Question;
import org.alongside.reporting.suppression.Release;
import org.alongside.reporting.suppression.TellingBook;
import org.alongside.reporting.suppression.Threshold;
import org.alongside.school.SchoolDay;
import org.alongside.school.SchoolYear;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Why meetings did not happen, by half-term. Reasons are counts, not groups: a few of one reason are told with another or
 * not at all. A half-term is told once it is two weeks past, because logs are written late, and only if enough pairs met in it.
 */
@Component
class ReasonFigures implements StatisticsSource {
    private static final int WEEKS_FOR_LATE_LOGS = 2;
    private static final List<String> REASONS = java.util.stream.Stream.concat(
                    LogEntry.REASONS.stream(), java.util.stream.Stream.of("not-said"))
            .toList();

    private final JdbcClient database;
    private final TellingBook book;
    private final SchoolYear school;
    private final Threshold threshold;
    private final Clock clock;

    ReasonFigures(
            JdbcClient database,
            PlatformTransactionManager transactions,
            SchoolYear school,
            @Value("${alongside.reporting.threshold:5}") int fewest,
            Clock clock) {
        this.database = database;
        this.school = school;
        this.clock = clock;
        this.threshold = new Threshold(fewest, Threshold.Zero.TOLD);
        this.book = new TellingBook(database, new TransactionTemplate(transactions), "reasons", threshold);
    }

    /** @param first its first day, by which it is named */
    private record HalfTerm(LocalDate first, LocalDate last) {}

    @Override
    public List<Table> tables(LocalDate from, LocalDate to) {
        var rows = new ArrayList<Table.Row>();
        for (var it : halfTerms(from, to)) {
            var release = tell(it);
            rows.add(new Table.Row(
                    it.first().toString(),
                    REASONS.stream()
                            .map(reason -> count(release, it.first() + "/" + reason))
                            .toList()));
        }
        return List.of(new Table("mentoring.reasons", Table.By.HALF_TERM, REASONS, rows));
    }

    /**
     * Each half-term by itself: how many of its meetings did not happen is told as well, so reasons that were joined
     * across half-terms could be taken apart.
     */
    private Release tell(HalfTerm halfTerm) {
        var atoms = REASONS.stream().map(it -> halfTerm.first() + "/" + it).toList();
        return book.tell(atoms, fresh -> counts(halfTerm), List.of(new Question("all", Set.copyOf(atoms), 1)));
    }

    /** Those that are past and lie in these days, if enough pairs had meetings in them. */
    private List<HalfTerm> halfTerms(LocalDate from, LocalDate to) {
        var today = Said.dayOf(clock.instant());
        var over =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS_FOR_LATE_LOGS);
        var halfTerms = new ArrayList<HalfTerm>();
        SchoolDay before = null;
        for (var day : school.days(from, today)) {
            if (before == null || before.halfTerm() != day.halfTerm()) {
                halfTerms.add(new HalfTerm(day.date(), day.date()));
            } else {
                halfTerms.set(
                        halfTerms.size() - 1, new HalfTerm(halfTerms.getLast().first(), day.date()));
            }
            before = day;
        }
        return halfTerms.stream()
                .filter(it -> it.last().isBefore(over) && !it.last().isAfter(to))
                .filter(it -> threshold.allows(pairs(it)) && pairs(it) > 0)
                .toList();
    }

    private long pairs(HalfTerm it) {
        return database.sql("""
                        select count(distinct pairing_id) from meeting where day between :from and :to and state <> 'CANCELLED'
                        """)
                .param("from", Date.valueOf(it.first()))
                .param("to", Date.valueOf(it.last()))
                .query(Long.class)
                .single();
    }

    private Map<String, Long> counts(HalfTerm it) {
        Map<String, Long> counts = new HashMap<>();
        database.sql("""
                        select coalesce(l.why, 'not-said') why, count(*) n from meeting m
                        left join meeting_log l on l.meeting_id = m.id
                            and l.number = (select max(x.number) from meeting_log x where x.meeting_id = m.id)
                        where m.day between :from and :to and m.state in ('TRIED', 'MISSED') group by 1
                        """)
                .param("from", Date.valueOf(it.first()))
                .param("to", Date.valueOf(it.last()))
                .query(row -> {
                    counts.put(it.first() + "/" + row.getString("why"), row.getLong("n"));
                });
        return counts;
    }

    private static Count count(Release release, String atom) {
        return release.answer(new Question("asked", Set.of(atom), 1)) instanceof Answer.Exactly it
                ? new Count.Shown(it.count())
                : Count.UNTOLD;
    }
}
