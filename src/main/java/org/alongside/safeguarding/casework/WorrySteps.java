package org.alongside.safeguarding.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.WorryStep.Kind;
import org.alongside.safeguarding.casework.chain.Break;
import org.alongside.safeguarding.casework.chain.Commitment;
import org.alongside.safeguarding.casework.chain.Verdict;
import org.alongside.safeguarding.casework.keeping.CheckedRecords;
import org.alongside.safeguarding.casework.keeping.Finding;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.Sealed;
import org.alongside.safeguarding.casework.vault.Sealer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What became of each worry, one step behind the other: who opened it first and when, what was written back, that it was
 * given to the leads. Whoever changes the time, the name or the message in the worry's row is found.
 *
 * @see "Decision 0085"
 */
@Component
class WorrySteps implements CheckedRecords {
    private static final Logger LOG = LoggerFactory.getLogger(WorrySteps.class);
    private static final String SALT = "salt";
    private static final String CONCERN = "concern";
    private static final String MESSAGE = "message_to_sender";

    private final StepBook book;
    private final PartedChain chain;
    private final Sealer sealer;
    private final Pulse pulse;
    private final TransactionTemplate transaction;

    WorrySteps(
            @Qualifier("safeguarding") JdbcClient database,
            @Qualifier("safeguarding") PlatformTransactionManager transactions,
            ChainHeads heads,
            Sealer sealer,
            Pulse pulse) {
        this.book = new StepBook(database);
        this.transaction = new TransactionTemplate(transactions);
        this.chain = new PartedChain("worry-step/", StepBook.TABLE, database, heads, transaction);
        this.sealer = sealer;
        this.pulse = pulse;
    }

    /** In the transaction that changes the worry, after that change: the head is held until it ends. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.MANDATORY)
    public void seen(ConcernId worry, Lead by, Instant at) {
        add(worry.value(), Kind.SEEN, new StepBook.Act(at, by.id().value(), by.name()), null);
    }

    /** As above. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.MANDATORY)
    public void answered(ConcernId worry, Lead by, Instant at, Narrative words) {
        add(worry.value(), Kind.ANSWERED, new StepBook.Act(at, by.id().value(), by.name()), words);
    }

    /** As above. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.MANDATORY)
    public void handed(ConcernId worry, Lead by) {
        add(worry.value(), Kind.HANDED, new StepBook.Act(pulse.now(), by.id().value(), by.name()), null);
    }

    private void add(UUID worry, Kind kind, StepBook.Act act, @Nullable Narrative words) {
        var id = UUID.randomUUID();
        var salt = words == null ? null : Commitment.salt();
        var step = new WorryStep(
                worry,
                kind,
                Objects.requireNonNull(act.at()),
                act.by(),
                act.name(),
                words == null || salt == null
                        ? null
                        : Commitment.to(salt, words.disclose()).hex());
        var sealed = salt == null ? null : sealer.seal(Narrative.of(salt), StepBook.TABLE, id, SALT);
        book.insert(id, chain.add(step.fields()), step, sealed);
    }

    @Override
    public Checked check() {
        takeUp();
        var broken = new ArrayList<Finding>();
        long records = 0;
        long entries = 0;
        for (var part : chain.parts()) {
            records++;
            switch (verify(part)) {
                case Verdict.Intact(long count) -> entries += count;
                case Verdict.Broken(long place, var what) -> broken.add(new Finding("worry steps " + part, place, what));
            }
        }
        var steps = stepsByWorry();
        for (var row : book.rows()) {
            if (found(row, steps.getOrDefault(row.id(), List.of())).isPresent()) {
                // somebody may have opened it, or erased it, between the two questions
                again(row.id()).ifPresent(broken::add);
            }
        }
        return new Checked(records, entries, broken);
    }

    private Verdict verify(int part) {
        return chain.verify(part, links -> {
            for (var kept : book.ofPart(part)) {
                links.next(kept.link(chain.name(part)));
            }
        });
    }

    private Map<UUID, List<StepBook.Kept>> stepsByWorry() {
        Map<UUID, List<StepBook.Kept>> steps = new HashMap<>();
        try {
            book.all().forEach(it -> steps.computeIfAbsent(it.step().worry(), worry -> new ArrayList<>())
                    .add(it));
        } catch (IllegalArgumentException notAStep) {
            LOG.debug("A step that no program wrote; the check of the chain says where");
        }
        return steps;
    }

    /** Both of one moment. */
    private Optional<Finding> again(UUID worry) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var row = book.row(worry);
            return row.isEmpty() ? Optional.<Finding>empty() : found(row.getFirst(), ofOne(worry));
        }));
    }

    private List<StepBook.Kept> ofOne(UUID worry) {
        try {
            return book.of(worry);
        } catch (IllegalArgumentException notAStep) {
            return List.of();
        }
    }

    /** What is not as it was done; a row that is in no chain of worries was never received, and that is said there. */
    private Optional<Finding> found(StepBook.Row row, List<StepBook.Kept> steps) {
        if (row.came() == null) {
            return Optional.empty();
        }
        var next = steps.stream().mapToLong(StepBook.Kept::place).max().orElse(0) + 1;
        var seen = of(steps, Kind.SEEN);
        if (!says(seen, row.seen())) {
            return finding(row, seen, next, Break.SEEN_CHANGED);
        }
        var answered = of(steps, Kind.ANSWERED);
        if (!isErased(row, answered) && !(says(answered, row.answered()) && holds(row, answered))) {
            return finding(row, answered, next, Break.ANSWER_CHANGED);
        }
        var handed = of(steps, Kind.HANDED);
        return isHanded(row) == (handed != null) ? Optional.empty() : finding(row, handed, next, Break.DESK_CHANGED);
    }

    private static StepBook.@Nullable Kept of(List<StepBook.Kept> steps, Kind kind) {
        return steps.stream()
                .filter(it -> it.step().kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private static boolean says(StepBook.@Nullable Kept step, StepBook.@Nullable Act act) {
        if (step == null || act == null) {
            return step == null && act == null;
        }
        return step.step().at().equals(act.at())
                && Objects.equals(step.step().by(), act.by())
                && Objects.equals(step.step().byName(), act.name());
    }

    /** With the words of the worry, which its own chain looks after, its answer went as well. */
    private static boolean isErased(StepBook.Row row, StepBook.@Nullable Kept answered) {
        return row.erased()
                && row.answered() == null
                && row.message() == null
                && (answered == null || answered.salt() == null);
    }

    private boolean holds(StepBook.Row row, StepBook.@Nullable Kept answered) {
        var message = row.message();
        if (answered == null || message == null) {
            return answered == null && message == null;
        }
        var salt = answered.salt();
        try {
            return salt != null
                    && Commitment.to(
                                    sealer.open(salt, StepBook.TABLE, answered.id(), SALT)
                                            .disclose(),
                                    sealer.open(message, CONCERN, row.id(), MESSAGE)
                                            .disclose())
                            .hex()
                            .equals(answered.step().commitment());
        } catch (IllegalStateException | IllegalArgumentException notWhatWasSealed) {
            return false;
        }
    }

    private static Optional<Finding> finding(
            StepBook.Row row, StepBook.@Nullable Kept step, long next, Break what) {
        return Optional.of(new Finding(row.reference(), step == null ? next : step.place(), what));
    }

    /**
     * Before there was a chain of steps, everything is taken up as it stands, once. Afterwards only what a portal of the
     * same cluster did that is older and keeps no steps: what the audit says was opened, and an answer that was sealed
     * for its place.
     */
    private void takeUp() {
        var begun = book.isBegun();
        var steps = stepsByWorry();
        for (var row : book.rows()) {
            if (lacksOne(row, steps.getOrDefault(row.id(), List.of()), begun)) {
                transaction.executeWithoutResult(status -> takeUp(row.id(), begun));
            }
        }
        if (!begun) {
            transaction.executeWithoutResult(status -> {
                chain.hold();
                if (!book.isBegun()) {
                    add(WorryStep.NONE, Kind.BEGUN, new StepBook.Act(pulse.now(), null, null), null);
                }
            });
        }
    }

    private static boolean lacksOne(StepBook.Row row, List<StepBook.Kept> steps, boolean begun) {
        return (row.seen() != null && of(steps, Kind.SEEN) == null)
                || (row.answered() != null && of(steps, Kind.ANSWERED) == null)
                || (!begun && isHanded(row) && of(steps, Kind.HANDED) == null);
    }

    private static boolean isHanded(StepBook.Row row) {
        return row.came() == Track.DEPUTIES && row.track() == Track.LEADS;
    }

    private void takeUp(UUID worry, boolean begun) {
        chain.hold(); // what is read afterwards is up to date
        for (var row : book.row(worry)) {
            var steps = ofOne(worry);
            var seen = row.seen();
            if (seen != null && seen.at() != null && of(steps, Kind.SEEN) == null) {
                if (!begun || book.isReadAccordingToAudit(row.reference(), seen)) {
                    add(worry, Kind.SEEN, seen, null);
                }
            }
            var answered = row.answered();
            var message = row.message();
            if (answered != null && answered.at() != null && message != null && of(steps, Kind.ANSWERED) == null) {
                open(message, worry).ifPresent(words -> add(worry, Kind.ANSWERED, answered, words));
            }
            if (!begun && isHanded(row) && of(steps, Kind.HANDED) == null) {
                add(worry, Kind.HANDED, new StepBook.Act(pulse.now(), null, null), null);
            }
        }
    }

    private Optional<Narrative> open(Sealed message, UUID worry) {
        try {
            return Optional.of(sealer.open(message, CONCERN, worry, MESSAGE));
        } catch (IllegalStateException doesNotOpen) {
            return Optional.empty();
        }
    }
}
