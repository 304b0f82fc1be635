package org.alongside.safeguarding.casework.files;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.school.NeedsFreshSignIn;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who does what by when. Setting and doing an action is an entry of its case as well. */
@Service
@ForSafeReaders
public class CaseActions {
    private static final int MOST = 100;

    private final ActionBook book;
    private final CaseDoor door;
    private final CaseFiles files;
    private final CaseLedger ledger;
    private final People people;
    private final Pulse pulse;
    private final Doorbell doorbell;
    private final Clock clock;
    private final ChainHeads heads;

    CaseActions(
            ActionBook book,
            CaseDoor door,
            CaseFiles files,
            CaseLedger ledger,
            People people,
            Pulse pulse,
            Doorbell doorbell,
            Clock clock,
            ChainHeads heads) {
        this.book = book;
        this.door = door;
        this.files = files;
        this.ledger = ledger;
        this.people = people;
        this.pulse = pulse;
        this.doorbell = doorbell;
        this.clock = clock;
        this.heads = heads;
    }

    /** The open ones of a case by date, then the last that are done; with their words. */
    @NeedsFreshSignIn
    public List<ActionRow> of(CaseId id) {
        door.require(id);
        return book.of(id);
    }

    /** Whether anything of a case is not done; without a word of it. */
    boolean isAnyOpen(CaseId id) {
        door.require(id);
        return book.isAnyOpen(id);
    }

    /**
     * Open ones of all cases that whoever is signed in may see, due by this day, the oldest first; without words, which
     * are read on the page of the case.
     */
    public List<ActionRow> due(LocalDate until) {
        var mine = files.mine(CaseStatus.OPEN).stream().map(CaseRow::id).toList();
        return book.open(door.tracks().stream().map(Track::name).toList(), until, MOST, false).stream()
                .filter(it -> mine.contains(it.caseId()))
                .toList();
    }

    /** The first day on which something is due, for every open case on the desk of whoever is signed in. */
    public Map<CaseId, LocalDate> firstDue() {
        return book.firstDue(door.tracks().stream().map(Track::name).toList());
    }

    /** Open ones of the leads' cases for a clerk: the task, the case's reference, who and when, and no words. */
    @PreAuthorize("hasRole('SAFEGUARDING_CLERK')")
    public List<ActionRow> forClerk(LocalDate until) {
        return book.open(List.of(Track.LEADS.name()), until, MOST, false);
    }

    /**
     * A clerk has done it.
     *
     * @return false if it was done before
     * @throws AccessDeniedException if it belongs to no case that clerks work on, or is not there
     */
    @PreAuthorize("hasRole('SAFEGUARDING_CLERK')")
    @SafeguardingTransaction
    public boolean doneByClerk(UUID action) {
        var mine = book.findForClerk(action).orElseThrow(() -> new AccessDeniedException("Not on this desk"));
        return done(mine);
    }

    /**
     * Sets an action.
     *
     * @param key the form's own; sending twice is setting it once
     * @param words null if the task says it all
     * @throws IllegalArgumentException with a message key if the owner does not work here or the day is long past
     */
    @SafeguardingTransaction
    public void add(UUID key, CaseId id, Task task, @Nullable Narrative words, PersonId owner, LocalDate due) {
        heads.hold(id.chain());
        door.require(id);
        var does = people.find(owner)
                .filter(it -> it.leftOn() == null)
                .orElseThrow(() -> new IllegalArgumentException("safeguarding.case.action.nobody"));
        if (words != null && words.disclose().length() > 1_000) {
            throw new IllegalArgumentException("safeguarding.case.action.too-long");
        }
        if (due.isBefore(Said.dayOf(clock.instant()))) {
            throw new IllegalArgumentException("safeguarding.case.action.past");
        }
        var by = door.lead();
        var said = ledger.append(id, by, entry(key, task, words, ": " + does.formalName() + ", by " + Said.day(due)));
        var before = book.byKey(key);
        // something else under the same key was changed after an answer that got lost: its entry is another one
        var own = before.isEmpty() || before.get().says(id, task, words, owner, due)
                ? key
                : said.id().value();
        if (book.byKey(own).isEmpty()) {
            book.insert(own, id, task, words, new Lead(owner, does.formalName()), due, by, pulse.now());
        }
        doorbell.ring();
    }

    /**
     * It is done.
     *
     * @return false if somebody was faster
     */
    @SafeguardingTransaction
    public boolean done(UUID action) {
        var row = book.find(action).orElseThrow(() -> new AccessDeniedException("Not on this desk"));
        door.require(row.caseId());
        return done(row);
    }

    private boolean done(ActionRow row) {
        var by = door.lead();
        if (row.doneAt() != null) {
            return false;
        }
        var key = UUID.nameUUIDFromBytes((row.id() + " done").getBytes(StandardCharsets.UTF_8));
        ledger.append(row.caseId(), by, entry(key, row.task(), row.words(), ": done"));
        var first = book.done(row.id(), by, pulse.now());
        doorbell.ring();
        return first;
    }

    private NewEntry entry(UUID key, Task task, @Nullable Narrative words, String how) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(PartKind.OUTCOME, Narrative.of(task.recorded() + how)));
        if (words != null) {
            parts.add(new Part(PartKind.ACCOUNT, words));
        }
        return new NewEntry(key, EntryKind.ACTION, Happened.at(pulse.now()), parts, null, null);
    }
}
