package org.alongside.curriculum.delivery;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
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
        var figures = new ArrayList<Figure>();
        figures.add(shown("planned", "select count(*) from planned_lesson where day between :from and :to", from, to));
        figures.add(shown("taught", """
                select count(*) from lesson_delivery
                where day between :from and :to and corrected_by is null and outcome <> 'NOT_DELIVERED'
                """, from, to));
        figures.add(shown("not-taught", """
                select count(*) from lesson_delivery d
                where d.day between :from and :to and d.corrected_by is null and d.outcome = 'NOT_DELIVERED'
                    and not exists (select 1 from planned_lesson l where l.class_id = d.class_id
                        and l.lesson_id = d.lesson_id and l.day > d.day)
                """, from, to));
        figures.add(new Figure("curriculum.withdrawn", withdrawals.between(from, to)));
        return figures;
    }

    @Override
    public List<Table> tables(LocalDate from, LocalDate to) {
        var planned = byYear(
                "select c.year_group, count(*) n from planned_lesson l"
                        + " join teaching_class c on c.id = l.class_id where l.day between :from and :to group by c.year_group",
                from,
                to);
        var taught = byYear("""
                select c.year_group, count(*) n from lesson_delivery d join teaching_class c on c.id = d.class_id
                where d.day between :from and :to and d.corrected_by is null and d.outcome <> 'NOT_DELIVERED'
                group by c.year_group
                """, from, to);
        var missed = byYear("""
                select c.year_group, count(*) n from lesson_delivery d join teaching_class c on c.id = d.class_id
                where d.day between :from and :to and d.corrected_by is null and d.outcome = 'NOT_DELIVERED'
                    and not exists (select 1 from planned_lesson l where l.class_id = d.class_id
                        and l.lesson_id = d.lesson_id and l.day > d.day)
                group by c.year_group
                """, from, to);
        var statements = byYear("""
                select c.year_group, count(distinct s.code) n from lesson_delivery d
                join teaching_class c on c.id = d.class_id join lesson_delivery_statement s on s.delivery_id = d.id
                where d.day between :from and :to and d.corrected_by is null and s.code like '%-SEC-%'
                group by c.year_group
                """, from, to);
        var rows = new ArrayList<Table.Row>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            var cells = new ArrayList<Count>();
            for (var column : List.of(planned, taught, missed, statements)) {
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

    private Map<Integer, Long> byYear(String sql, LocalDate from, LocalDate to) {
        Map<Integer, Long> counts = new HashMap<>();
        database.sql(sql)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query(row -> {
                    counts.put(row.getInt("year_group"), row.getLong("n"));
                });
        return counts;
    }

    private Figure shown(String key, String sql, LocalDate from, LocalDate to) {
        return new Figure("curriculum." + key, new Count.Shown(number(sql, from, to)));
    }

    private long number(String sql, LocalDate from, LocalDate to) {
        return database.sql(sql)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query(Long.class)
                .single();
    }
}
