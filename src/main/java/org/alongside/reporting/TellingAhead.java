package org.alongside.reporting;

import java.sql.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.reporting.spi.StatisticsSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells at night what is over, as a head would by opening the page, so that nobody waits for the counting. How things
 * stand today is left to whoever looks: each telling of that is one more that the next is compared with.
 */
@Component
class TellingAhead {
    private final List<StatisticsSource> sources;
    private final SchoolTimes times;
    private final AtOnce atOnce;
    private final JdbcClient database;

    TellingAhead(List<StatisticsSource> sources, SchoolTimes times, AtOnce atOnce, JdbcClient database) {
        this.sources = List.copyOf(sources);
        this.times = times;
        this.atOnce = atOnce;
        this.database = database;
    }

    /** Every hour, on every node; the first after midnight does it, and again only if that failed. */
    @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
    void round() {
        atOnce.tell(this::tell);
    }

    /** @return whether nobody had done it today */
    boolean tell() {
        var today = times.today();
        if (database.sql("insert ignore into told_ahead (day) values (:day)")
                        .param("day", Date.valueOf(today))
                        .update()
                == 0) {
            return false;
        }
        database.sql("delete from told_ahead where day < :day")
                .param("day", Date.valueOf(today))
                .update();
        var year = times.thisYear();
        var yesterday = today.minusDays(1);
        if (!yesterday.isBefore(year.from())) {
            sources.forEach(it -> it.everything(year.from(), yesterday));
        }
        Stream.of(times.lastHalfTerm(), times.lastYear())
                .flatMap(Optional::stream)
                .filter(it -> it.to().isBefore(today))
                .forEach(span -> sources.forEach(it -> it.figures(span.from(), span.to())));
        return true;
    }
}
