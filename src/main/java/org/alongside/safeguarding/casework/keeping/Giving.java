package org.alongside.safeguarding.casework.keeping;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseFiles;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.CaseRow;
import org.alongside.safeguarding.casework.files.Chronology;
import org.alongside.safeguarding.casework.files.EntryKind;
import org.alongside.safeguarding.casework.files.Happened;
import org.alongside.safeguarding.casework.files.OpenEntry;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.school.NeedsFreshSignIn;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives copies of records to others. Each is written down with its reason before it is made; the record stays as it is. */
@Service
@ForSafeReaders
class Giving {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 200;

    private final CaseFiles files;
    private final Chronology chronology;
    private final Copies copies;
    private final GivingBook book;
    private final TermsBook terms;
    private final WorkingDays workingDays;
    private final Audit audit;
    private final Keeper keeper;
    private final People people;
    private final OwnDesk desk;
    private final Pulse pulse;
    private final ChainHeads heads;
    private final TransactionTemplate transaction;

    Giving(
            CaseFiles files,
            Chronology chronology,
            Copies copies,
            GivingBook book,
            TermsBook terms,
            WorkingDays workingDays,
            Audit audit,
            Keeper keeper,
            People people,
            OwnDesk desk,
            Pulse pulse,
            ChainHeads heads,
            @Qualifier("safeguarding") PlatformTransactionManager transactions) {
        this.heads = heads;
        this.transaction = new TransactionTemplate(transactions);
        this.files = files;
        this.chronology = chronology;
        this.copies = copies;
        this.book = book;
        this.terms = terms;
        this.workingDays = workingDays;
        this.audit = audit;
        this.keeper = keeper;
        this.people = people;
        this.desk = desk;
        this.pulse = pulse;
    }

    /** @throws AccessDeniedException if whoever is signed in may not see it, or it is not there */
    CaseRow require(CaseId id) {
        return files.require(id);
    }

    /** Whom the case is about, by name. */
    String about(CaseId id) {
        var row = files.require(id);
        var subject = row.subject();
        return subject == null
                ? files.subjectName(id).map(Narrative::disclose).orElse("")
                : people.find(subject).map(PersonRow::name).orElse("");
    }

    /** The entries with their words; that they are read is written down. */
    List<OpenEntry> read(CaseId id) {
        return chronology.read(id);
    }

    /**
     * A signed copy of some entries; of the others it says only that they are there.
     *
     * @throws IllegalArgumentException with a message key if nothing is chosen
     */
    @NeedsFreshSignIn
    Copy export(CaseId id, Set<Long> places, Narrative reason) {
        requireShort(reason, LONGEST);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("safeguarding.give.none");
        }
        var row = files.require(id);
        var entries = chronology.read(id);
        var by = keeper.current();
        audit.add(by, Deed.EXPORTED, row.reference(), places.size() + " of " + entries.size() + " entries", reason);
        return copies.make(row, about(id), entries, Purpose.EXPORT, places, Map.of(), by.name(), pulse.now(), null);
    }

    /**
     * The whole record, locked, for another school. The clock of the school's working days begins on the last day here.
     *
     * @param passphrase that opens it; it is kept nowhere and goes another way than the file
     */
    @NeedsFreshSignIn
    Copy handOver(CaseId id, Narrative toSchool, LocalDate lastDay, Narrative reason, String passphrase) {
        requireShort(toSchool, LONGEST_NAME);
        requireShort(reason, LONGEST);
        var row = files.require(id);
        var by = keeper.current();
        var due = workingDays.after(lastDay, terms.terms().transferDays());
        audit.add(by, Deed.HANDED_OVER, row.reference(), "due " + FullDay.of(due), reason);
        var before = chronology.read(id);
        // all of it or nothing: a record never says that it was handed over when there was no file
        return Objects.requireNonNull(transaction.execute(status -> {
            heads.hold(id.chain());
            var entry = chronology.append(id, EntryKind.TRANSFER, toSchool, Happened.on(Said.dayOf(pulse.now())));
            var entries = new ArrayList<>(before);
            entries.addAll(chronology.since(id, before.size()));
            book.handOver(row, toSchool, due, by, entry.recordedAt());
            return copies.make(
                    row,
                    about(id),
                    entries,
                    Purpose.TRANSFER,
                    all(entries),
                    Map.of(),
                    by.name(),
                    pulse.now(),
                    passphrase);
        }));
    }

    /**
     * The other school has it.
     *
     * @throws IllegalArgumentException with a message key if somebody has written it down before, or the day is to come
     */
    void receipt(UUID handover, LocalDate on, Narrative from) {
        requireShort(from, LONGEST_NAME);
        var row = book.handover(handover).orElseThrow(() -> new AccessDeniedException("Not on this desk"));
        var ignored = files.require(row.caseId());
        if (on.isAfter(Said.dayOf(pulse.now()))) {
            throw new IllegalArgumentException("safeguarding.give.future");
        }
        var by = keeper.current();
        audit.add(by, Deed.RECEIPT_CAME, row.caseReference(), FullDay.of(on), null);
        if (!book.receipt(handover, on, from, by)) {
            throw new IllegalArgumentException("safeguarding.give.receipt.before");
        }
    }

    /** Those of the cases that whoever is signed in may see; open ones first. */
    @NeedsFreshSignIn
    List<HandoverRow> handovers() {
        return book.handovers(desk.tracks(), 100).stream()
                .filter(it -> files.find(it.caseId()).isPresent())
                .toList();
    }

    /** Prepares a copy for somebody who asked; a second person has to check it before it is given. */
    UUID prepare(CaseId id, Narrative askedBy, Map<Spot, Why> withheld) {
        requireShort(askedBy, LONGEST_NAME);
        var row = files.require(id);
        var by = keeper.current();
        var entries = chronology.rows(id).size();
        audit.add(by, Deed.COPY_PREPARED, row.reference(), withheld.size() + " blacked out", askedBy);
        return book.prepare(row, askedBy, entries, withheld, by, pulse.now());
    }

    /** Those of the cases that whoever is signed in may see; those to be checked first. */
    @NeedsFreshSignIn
    List<SubjectCopyRow> subjectCopies() {
        return book.copies(desk.tracks(), 100).stream()
                .filter(it -> files.find(it.caseId()).isPresent())
                .toList();
    }

    /** What was prepared, for the second person to look at; nothing leaves by this. */
    @NeedsFreshSignIn
    Copy look(UUID id) {
        return copy(required(id));
    }

    /**
     * The second person has looked at it.
     *
     * @throws IllegalArgumentException with a message key if they prepared it themselves, or somebody was faster
     */
    void check(UUID id) {
        var row = required(id);
        var by = keeper.current();
        if (row.preparedBy().equals(by.id())) {
            throw new IllegalArgumentException("safeguarding.give.second");
        }
        audit.add(by, Deed.COPY_CHECKED, row.caseReference(), null, null);
        if (!book.checked(id, by, pulse.now())) {
            throw new IllegalArgumentException("safeguarding.give.checked-before");
        }
    }

    /**
     * The copy, to be given.
     *
     * @throws IllegalArgumentException with a message key if nobody has checked it
     */
    @NeedsFreshSignIn
    Copy give(UUID id) {
        var row = required(id);
        if (row.checkedName() == null) {
            throw new IllegalArgumentException("safeguarding.give.unchecked");
        }
        audit.add(keeper.current(), Deed.COPY_GIVEN, row.caseReference(), null, null);
        var copy = copy(row);
        book.given(id, pulse.now());
        return copy;
    }

    private SubjectCopyRow required(UUID id) {
        var row = book.copy(id).orElseThrow(() -> new AccessDeniedException("Not on this desk"));
        var ignored = files.require(row.caseId());
        return row;
    }

    private Copy copy(SubjectCopyRow prepared) {
        var entries = chronology.read(prepared.caseId()).stream()
                .limit(prepared.entries())
                .toList();
        return copies.make(
                files.require(prepared.caseId()),
                about(prepared.caseId()),
                entries,
                Purpose.SUBJECT_ACCESS,
                all(entries),
                book.withheld(prepared.id()),
                prepared.preparedName(),
                pulse.now(),
                null);
    }

    private static Set<Long> all(List<OpenEntry> entries) {
        return entries.stream().map(it -> it.row().place()).collect(toUnmodifiableSet());
    }

    private static void requireShort(Narrative words, int longest) {
        if (words.disclose().length() > longest) {
            throw new IllegalArgumentException("safeguarding.give.too-long");
        }
    }
}
