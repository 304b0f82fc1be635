package org.alongside.safeguarding.casework.files;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.springframework.stereotype.Component;

/**
 * Every write of a case with its entry, its link and its pulse in one transaction. It asks nobody who they are: for
 * services that did, and for what nobody is signed in for, such as sweeps and the demo.
 */
@Component
public class CaseLedger {
    private final CaseBook cases;
    private final EntryBook entries;
    private final ChainHeads heads;
    private final Pulse pulse;

    CaseLedger(CaseBook cases, EntryBook entries, ChainHeads heads, Pulse pulse) {
        this.cases = cases;
        this.entries = entries;
        this.heads = heads;
        this.pulse = pulse;
    }

    /**
     * Starts a case with its first entry.
     *
     * @param at when; entries of the past have their own times
     * @return the case with this key that is about this, whether it is new or was started before
     */
    @SafeguardingTransaction
    public CaseId start(NewCase started, Lead by, Instant at) {
        // the id comes from the key: whoever sends twice at once waits for the same chain
        var id = new CaseId(UUID.nameUUIDFromBytes(("case " + started.key()).getBytes(StandardCharsets.UTF_8)));
        heads.hold(id.chain());
        var before = cases.byKey(started.key()).flatMap(cases::find);
        if (before.isPresent()) {
            // somebody else under the same key: chosen anew after an answer that got lost
            if (!isAbout(before.get(), started)) {
                var other = (started.key() + " " + started.subject()).getBytes(StandardCharsets.UTF_8);
                return start(started.withKey(UUID.nameUUIDFromBytes(other)), by, at);
            }
            append(id, by, first(started, at), at); // the same, unless its words were changed
            return id;
        }
        cases.insert(id, started, by, at);
        append(id, by, first(started, at), at);
        return id;
    }

    private static NewEntry first(NewCase started, Instant at) {
        return new NewEntry(started.key(), EntryKind.OPENED, Happened.at(at), started.why(), null, null);
    }

    private boolean isAbout(CaseRow kept, NewCase started) {
        return Objects.equals(kept.subject(), started.subject())
                && cases.subjectName(kept.id())
                        .map(Narrative::disclose)
                        .equals(Optional.ofNullable(started.subjectName()).map(Narrative::disclose));
    }

    /** Adds an entry as if it were written down at this time. */
    @SafeguardingTransaction
    public EntryRow append(CaseId id, Lead author, NewEntry entry, Instant recordedAt) {
        heads.hold(id.chain());
        var row = entries.append(id, author, entry, recordedAt);
        cases.touched(id, recordedAt);
        pulse.beat();
        return row;
    }

    /** Adds an entry now. */
    @SafeguardingTransaction
    public EntryRow append(CaseId id, Lead author, NewEntry entry) {
        return append(id, author, entry, pulse.now());
    }
}
