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
import java.util.stream.Stream;
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
 * Why meetings did not happen, by half-term, and by its weeks and year groups as far as that may be told. Reasons are
 * counts, not groups: a few of one reason are told with another or not at all. A half-term is told once it is two weeks
 * past, because logs are written late, and only if enough pairs met in it.
 */
@Component
class ReasonFigures implements StatisticsSource {
    private static final int WEEKS_FOR_LATE_LOGS = 2;
    static final List<String> REASONS = Stream.concat(LogEntry.REASONS.stream(), Stream.of("not-said"))
            .toList();

    private final MeetingTally tally;
    private final JdbcClient database;
    private final TellingBook book;
    private final ReasonPlaces places;
    private final SchoolYear school;
    private final Threshold threshold;
    private final Clock clock;

    ReasonFigures(
            MeetingTally tally,
            JdbcClient database,
            PlatformTransactionManager transactions,
            SchoolYear school,
            @Value("${alongside.reporting.threshold:5}") int fewest,
            Clock clock) {
        this.tally = tally;
        this.database = database;
        this.school = school;
        this.clock = clock;
        this.threshold = new Threshold(fewest, Threshold.Zero.TOLD);
        var transaction = new TransactionTemplate(transactions);
        this.book = new TellingBook(database, transaction, "reasons", threshold);
        this.places = new ReasonPlaces(new TellingBook(database, transaction, "reasons-where", threshold), threshold);
    }

    /** @param first its first day, by which it is named */
    record HalfTerm(LocalDate first, LocalDate last) {}

    @Override
    public List<Table> tables(LocalDate from, LocalDate to) {
        var halfTerms = halfTerms(from, to);
        var rows = new ArrayList<Table.Row>();
        var told = new ArrayList<HalfTerm>();
        if (!halfTerms.isEmpty()) {
            var before = book.told(halfTerms.getFirst().first().toString());
            for (var it : halfTerms) {
                var release = before.atoms().containsAll(atoms(it)) ? before : tell(it);
                if (release.blocks().isEmpty()) {
                    continue;
                }
                told.add(it);
                rows.add(new Table.Row(
                        it.first().toString(),
                        REASONS.stream()
                                .map(reason -> count(release, it.first() + "/" + reason))
                                .toList()));
            }
        }
        var tables = new ArrayList<Table>();
        tables.add(new Table("mentoring.reasons", Table.By.HALF_TERM, REASONS, rows));
        tables.addAll(places.tables(told));
        return tables;
    }

    /**
     * Each half-term by itself: how many of its meetings did not happen is told as well, so reasons that were joined
     * across half-terms could be taken apart.
     */
    private Release tell(HalfTerm halfTerm) {
        var pairs = pairs(halfTerm);
        if (pairs == 0 || !threshold.allows(pairs)) {
            return Release.NOTHING;
        }
        var atoms = atoms(halfTerm);
        return book.tell(
                atoms,
                fresh -> {
                    var hindered = tally.hindered(halfTerm.first(), halfTerm.last());
                    places.tell(halfTerm, hindered);
                    return counts(halfTerm, hindered);
                },
                List.of(new Question("all", Set.copyOf(atoms), 1)));
    }

    private static List<String> atoms(HalfTerm halfTerm) {
        return REASONS.stream().map(it -> halfTerm.first() + "/" + it).toList();
    }

    /** Those that are past and lie in these days. */
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

    private static Map<String, Long> counts(HalfTerm halfTerm, List<MeetingTally.Hindered> hindered) {
        Map<String, Long> counts = new HashMap<>();
        hindered.stream()
                .filter(it -> !it.why().isEmpty())
                .forEach(it -> counts.merge(halfTerm.first() + "/" + it.why(), it.meetings(), Long::sum));
        return counts;
    }

    private static Count count(Release release, String atom) {
        return release.answer(new Question("asked", Set.of(atom), 1)) instanceof Answer.Exactly it
                ? new Count.Shown(it.count())
                : Count.UNTOLD;
    }
}
