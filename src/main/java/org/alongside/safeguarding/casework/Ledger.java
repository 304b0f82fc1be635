package org.alongside.safeguarding.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every write, together with its pulse in one transaction; when a method returns, it is in the database for good. */
@Component
class Ledger {
    private final ConcernRecords concerns;
    private final JdbcClient database;
    private final Sealer sealer;
    private final Clock clock;

    Ledger(ConcernRecords concerns, @Qualifier("safeguarding") JdbcClient database, Sealer sealer, Clock clock) {
        this.concerns = concerns;
        this.database = database;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** How many changes there have been; it never stands still when one is new, and never counts one before it is visible. */
    @SafeguardingTransaction
    long pulse() {
        return database.sql("select beat from casework_pulse where id = 1")
                .query(Long.class)
                .single();
    }

    @Transactional(transactionManager = "safeguarding", propagation = Propagation.REQUIRES_NEW)
    void keep(Concern concern) {
        concerns.saveAndFlush(concern);
        beat();
    }

    /** Says who is about to read, before they can. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.REQUIRES_NEW)
    void logReading(ConcernId id, Lead reader) {
        database.sql("""
                        insert into read_log (id, concern_id, person_id, person_name, opened_at)
                        values (:id, :concern, :person, :name, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("concern", id.value())
                .param("person", reader.id().value())
                .param("name", reader.name())
                .param("now", LocalDateTime.ofInstant(now(), ZoneOffset.UTC))
                .update();
    }

    /**
     * The first lead to come acknowledges it; whoever comes later changes nothing.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if another lead is doing the same: ask again
     */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.REQUIRES_NEW)
    OpenConcern acknowledge(ConcernId id, Lead by) {
        var concern = concerns.findById(id).orElseThrow();
        if (concern.acknowledge(by, now())) {
            concerns.saveAndFlush(concern);
            beat();
        }
        return concern.open(by, sealer);
    }

    /**
     * True if the words are kept; false if somebody had written before.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if another lead is doing the same: ask again
     */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.REQUIRES_NEW)
    boolean writeBack(ConcernId id, Lead by, Narrative words) {
        var concern = concerns.findById(id).orElseThrow();
        if (!concern.writeBack(by, words, now(), sealer)) {
            return false;
        }
        concerns.saveAndFlush(concern);
        beat();
        return true;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    }

    private void beat() {
        database.sql("update casework_pulse set beat = beat + 1 where id = 1").update();
    }
}
