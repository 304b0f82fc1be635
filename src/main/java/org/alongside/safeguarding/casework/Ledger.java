package org.alongside.safeguarding.casework;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.NewConcern;
import org.alongside.safeguarding.StaffAccount;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.Sealer;
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
    private final StaffNotes notes;
    private final WorryChain chain;
    private final WorrySteps steps;
    private final Pulse pulse;

    Ledger(
            ConcernRecords concerns,
            @Qualifier("safeguarding") JdbcClient database,
            Sealer sealer,
            StaffNotes notes,
            WorryChain chain,
            WorrySteps steps,
            Pulse pulse) {
        this.concerns = concerns;
        this.database = database;
        this.sealer = sealer;
        this.notes = notes;
        this.chain = chain;
        this.steps = steps;
        this.pulse = pulse;
    }

    @Transactional(transactionManager = "safeguarding", propagation = Propagation.REQUIRES_NEW)
    void keep(Concern concern) {
        concerns.saveAndFlush(concern);
        chain.add(concern, StaffAccount.NONE);
        pulse.beat();
    }

    /** The same with what staff add; what had been kept while it was typed goes in the same moment. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.REQUIRES_NEW)
    void keep(Concern concern, NewConcern told) {
        concerns.saveAndFlush(concern);
        notes.keep(concern.id(), told.account());
        database.sql("delete from concern_draft where id = :key")
                .param("key", told.key())
                .update();
        chain.add(concern, told.account()); // last: everybody who sends waits for the same head
        pulse.beat();
    }

    /** One that was told and opened in the past, as the demo has them. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.REQUIRES_NEW)
    void keepOpened(Concern concern, Lead by, Instant openedAt) {
        var ignored = concern.acknowledge(by, openedAt);
        concerns.saveAndFlush(concern);
        chain.add(concern, StaffAccount.NONE);
        steps.seen(concern.id(), by, openedAt);
        pulse.beat();
    }

    /** False if it is not one that may be handed to the leads. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.REQUIRES_NEW)
    boolean handToLeads(ConcernId id, Lead by) {
        var concern = concerns.findById(id).orElseThrow();
        if (!concern.handToLeads()) {
            return false;
        }
        concerns.saveAndFlush(concern);
        steps.handed(id, by);
        pulse.beat();
        return true;
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
                .param("now", LocalDateTime.ofInstant(pulse.now(), ZoneOffset.UTC))
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
        var now = pulse.now();
        if (concern.acknowledge(by, now)) {
            concerns.saveAndFlush(concern);
            steps.seen(id, by, now);
            pulse.beat();
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
        var now = pulse.now();
        if (!concern.writeBack(by, words, now, sealer)) {
            return false;
        }
        concerns.saveAndFlush(concern);
        steps.answered(id, by, now, words);
        pulse.beat();
        return true;
    }
}
