package org.alongside.curriculum.delivery;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.StatisticsSource;
import org.springframework.beans.factory.annotation.Value;
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
    private final int threshold;

    CurriculumNumbers(JdbcClient database, @Value("${alongside.reporting.threshold:5}") int threshold) {
        this.database = database;
        this.threshold = threshold;
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
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            figures.add(shown("statements-" + year, """
                    select count(distinct s.code) from lesson_delivery d
                    join teaching_class c on c.id = d.class_id and c.year_group = %d
                    join lesson_delivery_statement s on s.delivery_id = d.id
                    where d.day between :from and :to and d.corrected_by is null and s.code like '%%-SEC-%%'
                    """.formatted(year), from, to));
        }
        figures.add(new Figure("curriculum.withdrawn", Count.of(number("""
                select count(distinct p.pupil_id) from lesson_delivery d
                join lesson_delivery_pupil p on p.delivery_id = d.id and p.why = 'WITHDRAWN'
                where d.day between :from and :to and d.corrected_by is null
                """, from, to), threshold)));
        return figures;
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
