package org.alongside.safeguarding.casework.files;

import java.util.List;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.chain.Verdict;
import org.alongside.safeguarding.casework.keeping.Audit;
import org.alongside.safeguarding.casework.keeping.Deed;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.school.FreshSignIn;
import org.alongside.school.NeedsFreshSignIn;
import org.alongside.school.StaleSignIn;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * What happened in a case, and when it was written down. Entries are added and never changed; a correction is an entry.
 */
@Service
@ForSafeReaders
public class Chronology {
    private final EntryBook entries;
    private final CaseBook cases;
    private final CaseDoor door;
    private final CaseLedger ledger;
    private final Pulse pulse;
    private final Doorbell doorbell;
    private final FreshSignIn signIn;
    private final Audit audit;

    Chronology(
            EntryBook entries,
            CaseBook cases,
            CaseDoor door,
            CaseLedger ledger,
            Pulse pulse,
            Doorbell doorbell,
            FreshSignIn signIn,
            Audit audit) {
        this.signIn = signIn;
        this.entries = entries;
        this.cases = cases;
        this.door = door;
        this.ledger = ledger;
        this.pulse = pulse;
        this.doorbell = doorbell;
        this.audit = audit;
    }

    /**
     * Adds an entry in the name of whoever is signed in, in the surrounding transaction of the safeguarding database or
     * in one of its own. Append before you read anything in that transaction: it waits for others who write to the case.
     *
     * @return the entry with this key, whether it is new or was kept before
     * @throws AccessDeniedException if they may not see the case, or it is not there
     * @throws IllegalArgumentException with a message key if it happens in the future or corrects no entry of this case
     */
    @SafeguardingTransaction
    public EntryRow append(CaseId id, NewEntry entry) {
        door.require(id);
        if (entry.happened().on().isAfter(Said.dayOf(pulse.now()))) {
            throw new IllegalArgumentException("safeguarding.case.future");
        }
        var corrects = entry.corrects();
        if (corrects != null && (corrects < 1 || corrects > entries.count(id))) {
            throw new IllegalArgumentException("safeguarding.case.corrects-nothing");
        }
        var row = ledger.append(id, door.lead(), entry);
        doorbell.ring();
        return row;
    }

    /** The same for an entry that is no more than some words. */
    @SafeguardingTransaction
    public EntryRow append(CaseId id, EntryKind kind, Narrative account, Happened happened) {
        return append(id, NewEntry.of(kind, happened, account));
    }

    /** The entries without their words, in the order in which they were written down. */
    public List<EntryRow> rows(CaseId id) {
        door.require(id);
        return entries.rows(id);
    }

    /**
     * Writes down that whoever is signed in reads it, and gives out the entries with their words in the order in which
     * they were written down.
     *
     * @throws StaleSignIn if they signed in too long ago: ask for the password and try again
     */
    public List<OpenEntry> read(CaseId id) {
        var row = door.require(id);
        requireFresh();
        audit.add(door.lead(), Deed.READ_CASE, row.reference(), null, null);
        cases.logReading(id, door.lead(), pulse.now());
        return entries.open(id, entries.rows(id));
    }

    /**
     * Writes down that whoever is signed in reads it, and gives out the latest entries with their words, the latest
     * first.
     *
     * @param below only entries before this place; Long.MAX_VALUE for the latest of all
     * @param most 1 to 200
     * @throws StaleSignIn if they signed in too long ago: ask for the password and try again
     */
    public List<OpenEntry> latest(CaseId id, long below, int most) {
        door.require(id);
        requireFresh();
        cases.logReading(id, door.lead(), pulse.now());
        return entries.open(id, entries.latest(id, Math.min(below, entries.count(id) + 1), most));
    }

    /**
     * What was added to entries that were read before, whose reading is written down; in the transaction that added it,
     * if there is one.
     *
     * @param place of the last one that was read
     */
    @NeedsFreshSignIn
    @SafeguardingTransaction
    public List<OpenEntry> since(CaseId id, long place) {
        door.require(id);
        var end = entries.count(id);
        return entries.open(id, entries.latest(id, end + 1, Math.toIntExact(end - place)))
                .reversed();
    }

    /** Meetings and decisions of which nothing says, then or later, what the child was told; by their places. */
    public List<Long> untold(CaseId id) {
        door.require(id);
        return entries.untold(id);
    }

    private void requireFresh() {
        if (!signIn.isFresh()) {
            throw new StaleSignIn();
        }
    }

    /** How many entries there are. */
    public long count(CaseId id) {
        door.require(id);
        return entries.count(id);
    }

    /** Whether every entry and every word is as it was written; gives out none of them. */
    public Verdict verify(CaseId id) {
        door.require(id);
        return entries.verify(id);
    }
}
