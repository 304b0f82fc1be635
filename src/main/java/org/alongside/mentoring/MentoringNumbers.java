package org.alongside.mentoring;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.StatisticsSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mentoring's numbers for the head: pairings and meetings, never whose. */
@Component
class MentoringNumbers implements StatisticsSource {
    private final JdbcClient database;
    private final int threshold;

    MentoringNumbers(JdbcClient database, @Value("${alongside.reporting.threshold:5}") int threshold) {
        this.database = database;
        this.threshold = threshold;
    }

    @Override
    public List<Figure> figures(LocalDate from, LocalDate to) {
        return List.of(
                figure(
                        "pairings",
                        "select count(*) from pairing where starts_on <= :to and (ended_on is null or ended_on >= :from)",
                        from,
                        to),
                figure(
                        "planned",
                        "select count(*) from meeting where day between :from and :to and state <> 'CANCELLED'",
                        from,
                        to),
                figure(
                        "held",
                        "select count(*) from meeting where day between :from and :to and state = 'HELD'",
                        from,
                        to),
                figure(
                        "tried",
                        "select count(*) from meeting where day between :from and :to and state = 'TRIED'",
                        from,
                        to),
                figure(
                        "missed",
                        "select count(*) from meeting where day between :from and :to and state = 'MISSED'",
                        from,
                        to));
    }

    private Figure figure(String key, String sql, LocalDate from, LocalDate to) {
        var n = database.sql(sql)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query(Long.class)
                .single();
        return new Figure("mentoring." + key, Count.of(n, threshold));
    }
}
