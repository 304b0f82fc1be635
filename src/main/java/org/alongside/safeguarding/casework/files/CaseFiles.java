package org.alongside.safeguarding.casework.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.keeping.Audit;
import org.alongside.safeguarding.casework.keeping.Deed;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.school.People;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Which cases there are and who may come into them: the leads, and into those about adults who work here the head or the
 * chair of governors. An id that somebody guessed gets the same answer as one that does not exist.
 */
@Service
@ForSafeReaders
public class CaseFiles {
    /** More people than a school has ever had, so that no case is left out of a search. */
    private static final int MOST_NAMES = 5_000;
    /** Names of people who are not in the register are sealed: those are opened so many at a time. */
    private static final int A_PAGE = 500;

    private final CaseBook book;
    private final CaseDoor door;
    private final CaseLedger ledger;
    private final Doorbell doorbell;
    private final Pulse pulse;
    private final Audit audit;
    private final People people;

    CaseFiles(
            CaseBook book,
            CaseDoor door,
            CaseLedger ledger,
            Doorbell doorbell,
            Pulse pulse,
            Audit audit,
            People people) {
        this.book = book;
        this.door = door;
        this.ledger = ledger;
        this.doorbell = doorbell;
        this.pulse = pulse;
        this.audit = audit;
        this.people = people;
    }

    /** The case without its words, if whoever is signed in may see it. */
    public Optional<CaseRow> find(CaseId id) {
        return door.find(id);
    }

    /**
     * The case without its words.
     *
     * @throws AccessDeniedException if whoever is signed in may not see it, or it is not there
     */
    public CaseRow require(CaseId id) {
        return door.require(id);
    }

    /** How somebody is called who is not in the register; empty for everybody else. */
    public Optional<Narrative> subjectName(CaseId id) {
        door.require(id);
        return book.subjectName(id);
    }

    /** Those of these states that whoever is signed in may see, the one with news first. */
    public List<CaseRow> mine(CaseStatus... states) {
        return door.mine(book.all(door.tracks(), List.of(states)));
    }

    /**
     * Cases of this state that are over and that whoever is signed in may see, the one that was closed last first; a page
     * at a time, so that twenty years of them are no slower than one.
     *
     * @param text part of a name or of a reference; blank for all
     * @param most 1 to 200
     */
    public List<CaseRow> ended(CaseStatus state, String text, int skip, int most) {
        var wanted = text.strip().toLowerCase(Locale.UK);
        var me = door.reader();
        if (wanted.isEmpty()) {
            return door.mine(book.ended(door.tracks(), me, state, null, skip, most));
        }
        var found = new CaseBook.Found(
                number(wanted),
                people.search(null, text.strip(), PageRequest.of(0, MOST_NAMES)).stream()
                        .map(it -> it.id().value())
                        .toList());
        var matching = new ArrayList<CaseRow>();
        for (int from = 0; matching.size() < skip + most; from += A_PAGE) {
            var page = book.ended(door.tracks(), me, state, found, from, A_PAGE);
            var outside = book.subjectNames(page.stream()
                    .filter(it -> it.subject() == null)
                    .map(CaseRow::id)
                    .toList());
            door.mine(page).stream()
                    .filter(it -> it.number() == found.number()
                            || it.subject() != null
                            || isCalled(outside.get(it.id()), wanted))
                    .forEach(matching::add);
            if (page.size() < A_PAGE) {
                break;
            }
        }
        return matching.stream().skip(skip).limit(most).toList();
    }

    private static boolean isCalled(@Nullable Narrative name, String wanted) {
        return name != null
                && (name == CaseBook.UNREADABLE_NAME
                        || name.disclose().toLowerCase(Locale.UK).contains(wanted));
    }

    private static long number(String text) {
        var digits = text.startsWith("c-") ? text.substring(2) : text;
        return digits.matches("\\d{1,9}") ? Long.parseLong(digits) : -1;
    }

    /** Those of them that whoever is signed in may see, in no order. */
    public List<CaseRow> these(List<CaseId> ids) {
        return door.mine(book.these(ids));
    }

    /**
     * Writes down that whoever is signed in is about to read this case. Before any word of it is shown.
     *
     * @throws AccessDeniedException if they may not see it, or it is not there
     * @throws org.springframework.dao.DataAccessException if it cannot be written down: then nothing may be shown
     */
    public CaseRow logReading(CaseId id) {
        var row = door.require(id);
        audit.add(door.lead(), Deed.READ_CASE, row.reference(), null, null);
        book.logReading(id, door.lead(), pulse.now());
        return row;
    }

    /**
     * Starts a case.
     *
     * @throws AccessDeniedException if its track is not on the desk of whoever is signed in
     */
    @SafeguardingTransaction
    public CaseId start(NewCase started) {
        var by = door.lead();
        if (!door.tracks().contains(started.track())
                || by.id().equals(started.notTo())
                || by.id().equals(started.subject())) {
            throw new AccessDeniedException("Not on this desk");
        }
        var id = ledger.start(started, by, pulse.now());
        door.require(id);
        doorbell.ring();
        return id;
    }

    /**
     * Starts a case of a worry, whose words become its second entry; or of none.
     *
     * @throws AccessDeniedException if its track is not on the desk of whoever is signed in
     */
    @SafeguardingTransaction
    public CaseId start(NewCase started, @Nullable Origin origin) {
        var id = start(started);
        if (origin != null) {
            add(id, origin);
        }
        return id;
    }

    /**
     * Puts a worry, as it was told, into a case; once, however often it is asked for.
     *
     * @throws AccessDeniedException if more people read the case than the worry
     */
    @SafeguardingTransaction
    public EntryRow add(CaseId id, Origin origin) {
        var row = door.require(id);
        if (!origin.fits(row)) {
            throw new AccessDeniedException("Not on this desk");
        }
        var parts = new ArrayList<Part>();
        parts.add(new Part(PartKind.TITLE, Narrative.of(origin.from())));
        parts.add(new Part(origin.wordsAre(), origin.words()));
        var details = origin.details();
        if (details != null) {
            parts.add(new Part(PartKind.ACCOUNT, details));
        }
        parts.addAll(origin.more());
        var once =
                UUID.nameUUIDFromBytes((id.value() + " concern " + origin.concern()).getBytes(StandardCharsets.UTF_8));
        var entry =
                new NewEntry(once, EntryKind.CONCERN, Happened.at(origin.raisedAt()), parts, null, origin.concern());
        var added = ledger.append(id, door.lead(), entry);
        doorbell.ring();
        return added;
    }
}
