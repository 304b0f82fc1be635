package org.alongside.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.alongside.watch.spi.Sign;
import org.alongside.watch.spi.Watched;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the main database answers, and whether its clock and this machine's agree: two nodes must not differ on what is late. */
@Component
class MainDatabaseWatched implements Watched {
    private static final Duration MOST = Duration.ofSeconds(30);

    private final JdbcClient database;
    private final Clock clock;

    MainDatabaseWatched(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "main-database";
    }

    @Override
    public boolean isVital() {
        return true;
    }

    @Override
    public Sign look() {
        var there = database.sql("select utc_timestamp(6)")
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
        var apart = Duration.between(there, clock.instant()).abs();
        return apart.compareTo(MOST) > 0 ? Sign.look("clock", apart.toSeconds()) : Sign.fine("fine");
    }
}
