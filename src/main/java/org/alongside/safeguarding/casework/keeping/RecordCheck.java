package org.alongside.safeguarding.casework.keeping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.base.Rounds;
import org.alongside.safeguarding.casework.chain.Verdict;
import org.alongside.safeguarding.casework.files.CaseChains;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks whether any record was changed by hand: after each start, every night and whenever somebody asks. It runs beside
 * everything else and stops nothing: worries come in whatever it finds.
 */
@Component
class RecordCheck {
    private static final Logger LOG = LoggerFactory.getLogger(RecordCheck.class);

    private final AuditBook book;
    private final Audit audit;
    private final CaseChains cases;
    private final Pulse pulse;
    private final Doorbell doorbell;
    private final TransactionTemplate transaction;
    private final Rounds rounds = new Rounds("record-check", this::check);
    private volatile @Nullable Findings latest;

    RecordCheck(
            AuditBook book,
            Audit audit,
            CaseChains cases,
            Pulse pulse,
            Doorbell doorbell,
            @Qualifier("safeguarding") PlatformTransactionManager transactions) {
        this.book = book;
        this.audit = audit;
        this.cases = cases;
        this.pulse = pulse;
        this.doorbell = doorbell;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void atTheStart() {
        rounds.soon();
    }

    @Scheduled(cron = "0 40 2 * * *", zone = "Europe/London")
    void everyNight() {
        rounds.soon();
    }

    /** Checks all records soon; open pages hear of it by the doorbell. */
    void again() {
        rounds.soon();
    }

    /** Empty until the first check after the start is done. */
    Optional<Findings> latest() {
        return Optional.ofNullable(latest);
    }

    void check() {
        audit.begin();
        var broken = new ArrayList<Finding>();
        long records = 0;
        long entries = 0;
        for (var verdict : book.verify()) {
            records++;
            entries += add("audit " + records, verdict, broken);
        }
        for (var file : cases.all()) {
            records++;
            entries += add(file.reference(), cases.verify(file.id()), broken);
        }
        latest = new Findings(pulse.now(), records, entries, broken);
        if (!broken.isEmpty()) {
            LOG.error(
                    "{} of {} safeguarding records were changed by hand; see safeguarding/audit",
                    broken.size(),
                    records);
        }
        transaction.executeWithoutResult(status -> pulse.beat()); // open pages look again
        doorbell.ring();
    }

    private static long add(String record, Verdict verdict, List<Finding> broken) {
        return switch (verdict) {
            case Verdict.Intact(long count) -> count;
            case Verdict.Broken(long place, var what) -> {
                broken.add(new Finding(record, place, what));
                yield 0;
            }
        };
    }
}
