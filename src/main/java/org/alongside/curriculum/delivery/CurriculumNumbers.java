package org.alongside.curriculum.delivery;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.Handover;
import org.alongside.reporting.spi.StatisticsSource;
import org.alongside.reporting.spi.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The curriculum's numbers for the head. Lessons and statements are about nobody and are always told; a number of pupils is
 * hidden while it is small.
 */
@Component
class CurriculumNumbers implements StatisticsSource {
    private static final int FIRST_YEAR = 7;
    private static final int LAST_YEAR = 11;

    private final JdbcClient database;
    private final WithdrawnCount withdrawals;

    CurriculumNumbers(JdbcClient database, WithdrawnCount withdrawals) {
        this.database = database;
        this.withdrawals = withdrawals;
    }

    @Override
    public List<Figure> figures(LocalDate from, LocalDate to) {
        return figures(lessons(from, to), from, to);
    }

    @Override
    public List<Table> tables(LocalDate from, LocalDate to) {
        return tables(lessons(from, to), from, to);
    }

    @Override
    public Handover everything(LocalDate from, LocalDate to) {
        var lessons = lessons(from, to);
        return new Handover(figures(lessons, from, to), tables(lessons, from, to));
    }

    /** How many lessons, by year group. */
    private record Lessons(Map<Integer, Long> planned, Map<Integer, Long> taught, Map<Integer, Long> missed) {}

    private Lessons lessons(LocalDate from, LocalDate to) {
        var lessons = new Lessons(new HashMap<>(), new HashMap<>(), new HashMap<>());
        asked("""
                select c.year_group, count(*) planned from planned_lesson l join teaching_class c on c.id = l.class_id
                where l.day between :from and :to group by c.year_group
                """, from, to).query(row -> {
            lessons.planned().put(row.getInt("year_group"), row.getLong("planned"));
        });
        asked("""
                select c.year_group, sum(d.outcome <> 'NOT_DELIVERED') taught,
                    sum(d.outcome = 'NOT_DELIVERED' and not exists (select 1 from planned_lesson l
                        where l.class_id = d.class_id and l.lesson_id = d.lesson_id and l.day > d.day)) missed
                from lesson_delivery d join teaching_class c on c.id = d.class_id
                where d.day between :from and :to and d.corrected_by is null group by c.year_group
                """, from, to).query(row -> {
            lessons.taught().put(row.getInt("year_group"), row.getLong("taught"));
            lessons.missed().put(row.getInt("year_group"), row.getLong("missed"));
        });
        return lessons;
    }

    private List<Figure> figures(Lessons lessons, LocalDate from, LocalDate to) {
        return List.of(
                all("planned", lessons.planned()),
                all("taught", lessons.taught()),
                all("not-taught", lessons.missed()),
                new Figure("curriculum.withdrawn", withdrawals.between(from, to)));
    }

    private static Figure all(String key, Map<Integer, Long> byYear) {
        return new Figure(
                "curriculum." + key,
                new Count.Shown(
                        byYear.values().stream().mapToLong(Long::longValue).sum()));
    }

    private List<Table> tables(Lessons lessons, LocalDate from, LocalDate to) {
        Map<Integer, Long> statements = new HashMap<>();
        asked("""
                select c.year_group, count(distinct s.code) n from lesson_delivery d
                join teaching_class c on c.id = d.class_id join lesson_delivery_statement s on s.delivery_id = d.id
                where d.day between :from and :to and d.corrected_by is null and s.code like '%-SEC-%'
                group by c.year_group
                """, from, to).query(row -> {
            statements.put(row.getInt("year_group"), row.getLong("n"));
        });
        var rows = new ArrayList<Table.Row>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            var cells = new ArrayList<Count>();
            for (var column : List.of(lessons.planned(), lessons.taught(), lessons.missed(), statements)) {
                cells.add(new Count.Shown(column.getOrDefault(year, 0L)));
            }
            rows.add(new Table.Row(Integer.toString(year), cells));
        }
        return List.of(new Table(
                "curriculum.years",
                Table.By.YEAR_GROUP,
                List.of("lessons-planned", "lessons-taught", "lessons-missed", "statements"),
                rows));
    }

    private JdbcClient.StatementSpec asked(String sql, LocalDate from, LocalDate to) {
        return database.sql(sql).param("from", Date.valueOf(from)).param("to", Date.valueOf(to));
    }
}
