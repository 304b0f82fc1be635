package org.alongside.safeguarding.casework.files;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.base.ui.Said;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.StatisticsSource;
import org.alongside.reporting.spi.Table;
import org.alongside.reporting.suppression.Answer;
import org.alongside.reporting.suppression.Question;
import org.alongside.reporting.suppression.Release;
import org.alongside.reporting.suppression.TellingBook;
import org.alongside.reporting.suppression.Threshold;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a council asks a school for: what comes up, of the last school year that is over, and how often agencies came when
 * they were expected. Only the leads’ own track is counted; small numbers stay on this side.
 */
@Component
class CouncilFigures implements StatisticsSource {
    private static final int SEPTEMBER = 9;

    private final JdbcClient database;
    private final TellingBook profile;
    private final TellingBook attendance;
    private final Clock clock;

    CouncilFigures(
            @Qualifier("safeguarding") JdbcClient database,
            @Qualifier("safeguarding") PlatformTransactionManager transactions,
            @Value("${alongside.reporting.threshold:5}") int fewest,
            Clock clock) {
        this.database = database;
        var once = new TransactionTemplate(transactions);
        var threshold = new Threshold(fewest, Threshold.Zero.TOLD);
        this.profile = new TellingBook(database, once, "case-profile", threshold);
        this.attendance = new TellingBook(database, once, "agency-attendance", threshold);
        this.clock = clock;
    }

    @Override
    public List<Table> tables(LocalDate from, LocalDate to) {
        var tables = new ArrayList<Table>();
        tables.add(profile(to));
        var months = months(from, to);
        if (!months.isEmpty()) {
            tables.add(attendance(months));
        }
        return tables;
    }

    private Table profile(LocalDate to) {
        var begun = to.getMonthValue() >= SEPTEMBER ? to.getYear() - 1 : to.getYear() - 2;
        var first = LocalDate.of(begun, SEPTEMBER, 1);
        var categories =
                Arrays.stream(Category.values()).filter(it -> !it.ofAdult()).toList();
        var atoms = categories.stream().map(it -> begun + "/" + it).toList();
        var questions = new ArrayList<Question>();
        questions.add(new Question("all", Set.copyOf(atoms), 5));
        atoms.forEach(it -> questions.add(new Question(it, Set.of(it), 1)));
        var release = profile.tell(atoms, fresh -> cases(begun, first), questions);
        var rows = new ArrayList<Table.Row>();
        for (var category : categories) {
            var cell = count(release, Set.of(begun + "/" + category));
            if (!(cell instanceof Count.Shown it && it.n() == 0)) {
                rows.add(new Table.Row("case-" + category, List.of(cell)));
            }
        }
        rows.add(new Table.Row("case-all", List.of(count(release, Set.copyOf(atoms)))));
        return new Table("safeguarding.profile", Table.By.WORD, List.of("cases"), rows);
    }

    private Map<String, Long> cases(int begun, LocalDate first) {
        var counts = new HashMap<String, Long>();
        database.sql("""
                        select category, count(*) from case_file
                        where track = 'LEADS' and status <> 'MERGED' and opened_at >= :from and opened_at < :end
                        group by category
                        """)
                .param("from", startOf(first))
                .param("end", startOf(first.plusYears(1)))
                .query(row -> {
                    counts.put(begun + "/" + row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** What became of an agency’s place at a meeting. */
    private static final List<String> CAME = List.of("CAME", "REPORT", "APOLOGIES", "ABSENT");

    /** What a clerk noted of a meeting counts only as long as nobody who was there has written it down. */
    private Table attendance(List<YearMonth> months) {
        var atoms = months.stream()
                .flatMap(month -> CAME.stream().map(it -> month + "/" + it))
                .toList();
        var questions = new ArrayList<Question>();
        questions.add(new Question("all", Set.copyOf(atoms), 5));
        CAME.forEach(came -> questions.add(new Question(came, of(months, came), 3)));
        var release = attendance.tell(atoms, fresh -> came(months), questions);
        var cells = new ArrayList<Count>();
        cells.add(count(release, Set.copyOf(atoms)));
        CAME.forEach(came -> cells.add(count(release, of(months, came))));
        return new Table(
                "safeguarding.attendance",
                Table.By.WORD,
                List.of("expected", "came", "sent-report", "sent-apologies", "absent"),
                List.of(new Table.Row("agencies", cells)));
    }

    private Map<String, Long> came(List<YearMonth> months) {
        var counts = new HashMap<String, Long>();
        database.sql("""
                        select date_format(e.happened_on, '%Y-%m') month, a.came, count(*) n
                        from case_attendance a join case_entry e on e.id = a.entry_id join case_file c on c.id = e.case_id
                        where c.track = 'LEADS' and e.happened_on between :from and :to
                          and not (e.kind = 'ACTION' and exists (
                            select 1 from case_entry o join case_attendance b on b.entry_id = o.id
                            where o.case_id = e.case_id and o.kind = 'MEETING' and o.happened_on = e.happened_on))
                        group by month, a.came
                        """)
                .param("from", months.getFirst().atDay(1))
                .param("to", months.getLast().atEndOfMonth())
                .query(row -> {
                    counts.put(row.getString("month") + "/" + row.getString("came"), row.getLong("n"));
                });
        return counts;
    }

    private static Set<String> of(List<YearMonth> months, String came) {
        return months.stream().map(it -> it + "/" + came).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The months of this span that are over. */
    private List<YearMonth> months(LocalDate from, LocalDate to) {
        var thisMonth = YearMonth.from(Said.dayOf(clock.instant()));
        var months = new ArrayList<YearMonth>();
        for (var it = YearMonth.from(from); !it.isAfter(YearMonth.from(to)) && it.isBefore(thisMonth); ) {
            months.add(it);
            it = it.plusMonths(1);
        }
        return months;
    }

    private static Count count(Release release, Set<String> atoms) {
        return release.answer(new Question("asked", atoms, 1)) instanceof Answer.Exactly it
                ? new Count.Shown(it.count())
                : Count.UNTOLD;
    }

    private static LocalDateTime startOf(LocalDate day) {
        return LocalDateTime.ofInstant(day.atStartOfDay(Said.LONDON).toInstant(), ZoneOffset.UTC);
    }
}
