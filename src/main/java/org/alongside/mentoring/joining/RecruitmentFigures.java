package org.alongside.mentoring.joining;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.base.ui.Said;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.StatisticsSource;
import org.alongside.reporting.spi.Table;
import org.alongside.reporting.suppression.Answer;
import org.alongside.reporting.suppression.MonthlyCounts;
import org.alongside.reporting.suppression.Question;
import org.alongside.reporting.suppression.Release;
import org.alongside.reporting.suppression.TellingBook;
import org.alongside.reporting.suppression.Threshold;
import org.alongside.school.AcademicYear;
import org.alongside.school.SchoolYear;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who would have liked to be a mentor, or to have one, and what became of it, by year group and beside the size of it.
 * Everybody is counted in the month of the answer. Who still waits is not counted: they could be worked out from the rest.
 */
@Component
class RecruitmentFigures implements StatisticsSource {
    private static final List<String> ANSWERS = List.of("yes", "no", "back");
    private static final int MOST_YEARS = 13;

    /** Who asks for what. */
    private enum Wish {
        MENTORS("mentoring.recruitment", List.of(11, 12, 13), List.of("pupils", "applied", "accepted", "not-now"), """
                select coalesce(a.decided_at, a.changed_at) at, s.year_group,
                    case when a.stage = 'WITHDRAWN' then 'back' when a.decision = 'YES' then 'yes' else 'no' end answer
                from mentor_application a join person s on s.id = a.person_id
                where a.stage in ('DECIDED', 'WITHDRAWN') and a.sent_at is not null
                    and coalesce(a.decided_at, a.changed_at) >= :from and coalesce(a.decided_at, a.changed_at) < :end
                """),
        MENTEES("mentoring.asking", List.of(7, 8, 9, 10, 11), List.of("pupils", "asked", "given", "not-now"), """
                select r.decided_at at, s.year_group,
                    case r.state when 'ENTERED' then 'yes' when 'NOT_NOW' then 'no' else 'back' end answer
                from mentor_request r join person s on s.id = r.person_id
                where r.state <> 'ASKED' and r.decided_at >= :from and r.decided_at < :end
                """);

        private final String table;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<Integer> years;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> columns;

        private final String sql;

        Wish(String table, List<Integer> years, List<String> columns, String sql) {
            this.table = table;
            this.years = years;
            this.columns = columns;
            this.sql = sql;
        }

        /** What can become of it, by year group; {@code 0} are all other years. */
        List<String> parts() {
            return Stream.concat(Stream.of(0), years.stream())
                    .flatMap(year -> ANSWERS.stream().map(it -> year + "-" + it))
                    .toList();
        }
    }

    private final JdbcClient database;
    private final SchoolYear school;
    private final Clock clock;
    private final Map<Wish, TellingBook> books = new EnumMap<>(Wish.class);
    private final TellingBook sizes;

    RecruitmentFigures(
            JdbcClient database,
            PlatformTransactionManager transactions,
            SchoolYear school,
            @Value("${alongside.reporting.threshold:5}") int fewest,
            Clock clock) {
        this.database = database;
        this.school = school;
        this.clock = clock;
        var threshold = new Threshold(fewest, Threshold.Zero.TOLD);
        var transaction = new TransactionTemplate(transactions);
        for (var wish : Wish.values()) {
            books.put(wish, new TellingBook(database, transaction, wish.table, threshold));
        }
        this.sizes = new TellingBook(database, transaction, "year-sizes", threshold);
    }

    @Override
    public List<Table> tables(LocalDate from, LocalDate to) {
        var months = MonthlyCounts.over(from, to, today(), 0);
        if (months.isEmpty()) {
            return List.of();
        }
        var years = school.years();
        var size = sizes(from, years);
        var tables = new ArrayList<Table>();
        books.forEach((wish, book) -> {
            var told = MonthlyCounts.tell(book, months, wish.parts(), fresh -> counts(wish, fresh, years));
            tables.add(table(wish, told, size));
        });
        return tables;
    }

    private static Table table(Wish wish, MonthlyCounts told, IntFunction<Count> size) {
        var rows = new ArrayList<Table.Row>();
        for (int year : wish.years) {
            rows.add(row(Integer.toString(year), size.apply(year), told, List.of(year)));
        }
        if (rows.stream().allMatch(RecruitmentFigures::isNobody)) {
            return new Table(wish.table, Table.By.YEAR_GROUP, wish.columns, List.of());
        }
        var all = new ArrayList<>(wish.years);
        all.add(0);
        rows.add(row(
                wish.years.stream().map(String::valueOf).collect(Collectors.joining("+")), together(rows), told, all));
        return new Table(wish.table, Table.By.YEAR_GROUP, wish.columns, rows);
    }

    /** The sizes that stand above it in one, if all of them do: whoever reads them can add them up. */
    private static Count together(List<Table.Row> rows) {
        var sum = 0L;
        for (var row : rows) {
            if (!(row.cells().getFirst() instanceof Count.Shown size)) {
                return Count.UNTOLD;
            }
            sum += size.n();
        }
        return new Count.Shown(sum);
    }

    private static Table.Row row(String key, Count size, MonthlyCounts told, List<Integer> years) {
        return new Table.Row(
                key,
                List.of(
                        size,
                        told.all(parts(years, "yes", "no", "back")),
                        told.all(parts(years, "yes")),
                        told.all(parts(years, "no"))));
    }

    private static String[] parts(List<Integer> years, String... answers) {
        return years.stream()
                .flatMap(year -> Stream.of(answers).map(it -> year + "-" + it))
                .toArray(String[]::new);
    }

    private static boolean isNobody(Table.Row row) {
        return row.cells().stream().skip(1).allMatch(new Count.Shown(0)::equals);
    }

    private Map<String, Long> counts(Wish wish, List<YearMonth> months, List<AcademicYear> years) {
        Map<String, Long> counts = new HashMap<>();
        var today = today();
        database.sql(wish.sql)
                .param("from", Timestamp.valueOf(months.getFirst().atDay(1).atStartOfDay()))
                .param(
                        "end",
                        Timestamp.valueOf(
                                months.getLast().plusMonths(1).atDay(1).atStartOfDay()))
                .query(row -> {
                    var day = row.getTimestamp("at")
                            .toInstant()
                            .atZone(ZoneOffset.UTC)
                            .toLocalDate();
                    var now = row.getObject("year_group", Integer.class);
                    var then = now == null ? 0 : now - begun(years, today) + begun(years, day);
                    var part = wish.years.contains(then) ? then : 0;
                    counts.merge(YearMonth.from(day) + "/" + part + "-" + row.getString("answer"), 1L, Long::sum);
                });
        return counts;
    }

    private static int begun(List<AcademicYear> years, LocalDate day) {
        return (int) years.stream().filter(it -> !it.firstDay().isAfter(day)).count();
    }

    /** As first told in a school year: the size of a year group that changes by one is somebody who came or went. */
    private IntFunction<Count> sizes(LocalDate from, List<AcademicYear> years) {
        var first = years.stream()
                .map(AcademicYear::firstDay)
                .filter(it -> !it.isAfter(from))
                .reduce((old, young) -> young)
                .orElse(from);
        var isOver =
                years.stream().map(AcademicYear::firstDay).anyMatch(it -> it.isAfter(first) && !it.isAfter(today()));
        var atoms = new LinkedHashMap<Integer, String>();
        for (int year = 7; year <= MOST_YEARS; year++) {
            atoms.put(year, "%s/%02d".formatted(first, year));
        }
        Release release = isOver
                ? sizes.told(first.toString())
                : sizes.tell(List.copyOf(atoms.values()), fresh -> pupils(atoms), List.of());
        return year -> release.answer(new Question("size", Set.of(atoms.getOrDefault(year, "-")), 1))
                        instanceof Answer.Exactly it
                ? new Count.Shown(it.count())
                : Count.UNTOLD;
    }

    private Map<String, Long> pupils(Map<Integer, String> atoms) {
        Map<String, Long> counts = new HashMap<>();
        database.sql("""
                        select year_group, count(*) n from person
                        where kind = 'PUPIL' and year_group between 7 and 13 and (left_on is null or left_on >= :today)
                        group by year_group
                        """).param("today", Date.valueOf(today())).query(row -> {
            counts.put(atoms.getOrDefault(row.getInt("year_group"), "-"), row.getLong("n"));
        });
        return counts;
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
