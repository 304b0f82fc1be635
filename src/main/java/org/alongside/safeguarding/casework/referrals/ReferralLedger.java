package org.alongside.safeguarding.casework.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.CaseLedger;
import org.alongside.safeguarding.casework.files.Happened;
import org.alongside.safeguarding.casework.files.NewEntry;
import org.alongside.safeguarding.casework.files.Part;
import org.alongside.safeguarding.casework.files.PartKind;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.springframework.stereotype.Component;

/** Every write of a referral with its entry, in one transaction. It asks nobody who they are: services did. */
@Component
class ReferralLedger {
    private final CaseLedger cases;
    private final ReferralBook book;
    private final WorkingClock clock;
    private final Pulse pulse;

    ReferralLedger(CaseLedger cases, ReferralBook book, WorkingClock clock, Pulse pulse) {
        this.cases = cases;
        this.book = book;
        this.clock = clock;
        this.pulse = pulse;
    }

    /** Keeps a referral with its text; gives the one with this key, whether it is new or was kept before. */
    @SafeguardingTransaction
    public UUID write(UUID id, CaseId caseId, Agency agency, boolean advice, NewEntry entry, Lead by) {
        return write(id, caseId, agency, advice, entry, by, pulse.now());
    }

    /** The same as if it were written down at this time. */
    @SafeguardingTransaction
    public UUID write(UUID id, CaseId caseId, Agency agency, boolean advice, NewEntry entry, Lead by, Instant at) {
        var row = cases.append(caseId, by, entry, at);
        // other words under the same key are another entry, and so another referral
        var key = book.byKey(entry.key())
                        .filter(it -> !it.caseId().equals(caseId) || it.place() != row.place())
                        .isPresent()
                ? row.id().value()
                : entry.key();
        book.insert(id, key, caseId, agency, advice, row.place(), by, at);
        return book.byKey(key).orElseThrow().id();
    }

    /**
     * Keeps what was done with it.
     *
     * @throws IllegalArgumentException with a message key if somebody was faster, or it was not sent yet
     */
    @SafeguardingTransaction
    public void step(ReferralRow referral, NewStep step, Lead by) {
        step(referral, step, by, pulse.now());
    }

    /** The same as if it were written down at this time. */
    @SafeguardingTransaction
    public void step(ReferralRow referral, NewStep step, Lead by, Instant recordedAt) {
        var entry = cases.append(referral.caseId(), by, entry(referral, step), recordedAt);
        if (!book.add(referral.id(), step, by, entry.place())) {
            if (book.steps(referral.id()).stream().anyMatch(it -> it.place() == entry.place())) {
                return;
            }
            // something else under the same key was changed after an answer that got lost
            var ignored = book.add(referral.id(), step.under(entry.id().value()), by, entry.place());
        }
        var due = step.step() == Step.SENT ? clock.due(step.at(), referral.workingDays()) : null;
        if (!book.apply(referral.id(), step, due)) {
            throw new IllegalArgumentException("safeguarding.referral.no-longer");
        }
    }

    private static NewEntry entry(ReferralRow referral, NewStep step) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(PartKind.TITLE, Narrative.of(title(referral, step))));
        var words = step.words();
        if (words != null) {
            parts.add(new Part(
                    switch (step.step()) {
                        case ANSWERED, CHALLENGED, ESCALATED -> PartKind.REASON;
                        case OUTCOME -> PartKind.OUTCOME;
                        default -> PartKind.ACCOUNT;
                    },
                    words));
        }
        return new NewEntry(step.key(), step.step().entry(), Happened.at(step.at()), parts, null, null);
    }

    /** As records say it; it is for decades and does not follow the words of the pages. */
    private static String title(ReferralRow referral, NewStep step) {
        var agency = referral.agencyName();
        var threshold = step.threshold();
        var said = switch (step.step()) {
            case SENT -> "Referral sent to " + agency;
            case CHASED -> "Asked " + agency + " for an answer";
            case ACKNOWLEDGED -> agency + " has the referral";
            case ANSWERED -> agency + " answered" + (threshold == null ? "" : ": " + threshold.recorded());
            case CHALLENGED -> "Disagreed with " + agency;
            case ESCALATED -> "Took it further with " + agency;
            case OUTCOME -> "What came of the referral to " + agency;
        };
        var way = step.way();
        return (way == null ? said : said + ", " + way.recorded()) + " (entry " + referral.place() + ")";
    }
}
