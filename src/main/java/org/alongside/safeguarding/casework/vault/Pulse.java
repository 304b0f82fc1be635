package org.alongside.safeguarding.casework.vault;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts every change of casework, so that open pages on every node know when to look again. */
@Component
public class Pulse {
    private final JdbcClient database;
    private final Clock clock;

    Pulse(@Qualifier("safeguarding") JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many changes there have been; it never stands still when one is new, and never counts one before it is visible. */
    @SafeguardingTransaction
    public long count() {
        return database.sql("select beat from casework_pulse where id = 1")
                .query(Long.class)
                .single();
    }

    /** One change more; it counts when the surrounding transaction of the safeguarding database does. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.MANDATORY)
    public void beat() {
        database.sql("update casework_pulse set beat = beat + 1 where id = 1").update();
    }

    /** Now, as exactly as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
