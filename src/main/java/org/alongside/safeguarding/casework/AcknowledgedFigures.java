package org.alongside.safeguarding.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.alongside.base.ui.Said;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
import org.alongside.reporting.spi.StatisticsSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that the head learns from here: how many were opened, and how fast. What is too few to tell stays on this side. */
@Component
class AcknowledgedFigures implements StatisticsSource {
    private static final int FEWEST = 5;

    private final JdbcClient database;

    AcknowledgedFigures(@Qualifier("safeguarding") JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Figure> figures(LocalDate from, LocalDate to) {
        var seconds = database.sql("""
                        select timestampdiff(second, raised_at, acknowledged_at) as waited from concern
                        where acknowledged_at >= :from and acknowledged_at < :end order by waited
                        """)
                .param("from", startOf(from))
                .param("end", startOf(to.plusDays(1)))
                .query(Long.class)
                .list();
        var figures = new ArrayList<Figure>();
        figures.add(figure("acknowledged", Count.of(seconds.size(), FEWEST)));
        if (seconds.size() >= FEWEST) {
            figures.add(figure("median-minutes", new Count.Shown(medianMinutes(seconds))));
        }
        return figures;
    }

    private static Figure figure(String name, Count count) {
        return new Figure("safeguarding." + name, count);
    }

    private static long medianMinutes(List<Long> sortedSeconds) {
        var middle = sortedSeconds.size() / 2;
        var median = sortedSeconds.size() % 2 == 1
                ? sortedSeconds.get(middle)
                : (sortedSeconds.get(middle - 1) + sortedSeconds.get(middle)) / 2.0;
        return Math.round(median / 60.0);
    }

    private static LocalDateTime startOf(LocalDate day) {
        return LocalDateTime.ofInstant(day.atStartOfDay(Said.LONDON).toInstant(), ZoneOffset.UTC);
    }
}
