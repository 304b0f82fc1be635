package org.alongside.safeguarding.casework.keeping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.base.Rounds;
import org.alongside.safeguarding.casework.chain.Break;
import org.alongside.safeguarding.casework.chain.Verdict;
import org.alongside.safeguarding.casework.files.CaseChains;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SealedTexts;
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
    private final ChainHeads heads;
    private final RetentionBook kept;
    private final SealedTexts texts;
    private final List<CheckedRecords> others;
    private final Pulse pulse;
    private final Doorbell doorbell;
    private final TransactionTemplate transaction;
    private final Rounds rounds = new Rounds("record-check", this::check);
    private volatile @Nullable Findings latest;

    RecordCheck(
            AuditBook book,
            Audit audit,
            CaseChains cases,
            ChainHeads heads,
            RetentionBook kept,
            SealedTexts texts,
            List<CheckedRecords> others,
            Pulse pulse,
            Doorbell doorbell,
            @Qualifier("safeguarding") PlatformTransactionManager transactions) {
        this.book = book;
        this.audit = audit;
        this.cases = cases;
        this.heads = heads;
        this.kept = kept;
        this.texts = texts;
        this.others = others;
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
        var gone = gone();
        records += gone.size();
        gone.forEach(chain -> broken.add(new Finding(callIt(), 1, Break.GONE)));
        for (var other : others) {
            var checked = other.check();
            records += checked.records();
            entries += checked.entries();
            broken.addAll(checked.broken());
        }
        var named = broken.stream().map(Finding::record).collect(Collectors.toSet());
        texts.broken().stream()
                .filter(it -> !named.contains(it)) // its chain says more
                .forEach(it -> broken.add(new Finding(it, 1, Break.WORDS_CHANGED)));
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

    /** Numbers that were given out and belong to no case and no certificate: one of them was its. */
    private String callIt() {
        var numbers = cases.numbersGiven();
        cases.all().forEach(it -> numbers.remove(it.reference()));
        numbers.removeAll(kept.erased());
        return numbers.isEmpty() ? "C-?" : String.join(" / ", numbers);
    }

    /** Cases of which a head, or what is remembered outside the database, says that they were there. */
    private List<String> gone() {
        var known = heads.known(CaseId.KIND);
        var missing = without(known, cases.all());
        if (missing.isEmpty()) {
            return missing;
        }
        // one that is started or erased in this moment is not gone
        var still = heads.known(CaseId.KIND);
        missing.retainAll(still);
        return without(missing, cases.all());
    }

    private static List<String> without(Collection<String> chains, List<CaseChains.Filed> files) {
        var there = files.stream().map(it -> it.id().chain()).collect(Collectors.toSet());
        return chains.stream().filter(it -> !there.contains(it)).collect(Collectors.toCollection(ArrayList::new));
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
