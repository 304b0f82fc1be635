package org.alongside.safeguarding.casework.keeping;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
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
import org.alongside.safeguarding.casework.files.CaseStatus;
import org.alongside.safeguarding.casework.files.Category;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.ForSafeguardingLeads;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.school.NeedsFreshSignIn;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * How long cases are kept. Nothing is ever erased by itself: a case that is due waits here until one person asks and
 * another confirms.
 */
@Service
@ForSafeReaders
class Retention {
    private static final int LONGEST = 2_000;
    private static final Set<Category> SEXUAL_ABUSE =
            Set.of(Category.SEXUAL_HARM, Category.IMAGES, Category.EXPLOITATION, Category.ONLINE_ADULT, Category.FGM);

    private final CaseFiles files;
    private final RetentionBook book;
    private final TermsBook terms;
    private final Eraser eraser;
    private final ChainHeads heads;
    private final Audit audit;
    private final Keeper keeper;
    private final People people;
    private final Pulse pulse;

    Retention(
            CaseFiles files,
            RetentionBook book,
            TermsBook terms,
            Eraser eraser,
            ChainHeads heads,
            Audit audit,
            Keeper keeper,
            People people,
            Pulse pulse) {
        this.files = files;
        this.book = book;
        this.terms = terms;
        this.eraser = eraser;
        this.heads = heads;
        this.audit = audit;
        this.keeper = keeper;
        this.people = people;
        this.pulse = pulse;
    }

    Terms terms() {
        return terms.terms();
    }

    /** False if somebody else has changed them meanwhile; then nothing is kept. */
    @ForSafeguardingLeads
    boolean keep(Terms changed) {
        var detail = "%d/%d/%d/%d"
                .formatted(changed.transferDays(), changed.childYears(), changed.abuseYears(), changed.adultYears());
        audit.add(keeper.current(), Deed.TERMS_CHANGED, null, detail, null);
        return terms.keep(changed);
    }

    /** The closed cases that whoever is signed in may see, the one that is due first at the top. */
    List<Kept> closed() {
        var decided = book.all();
        var asked = book.asked();
        var receipts = book.receipts();
        var now = terms.terms();
        var rows = files.mine(CaseStatus.CLOSED, CaseStatus.MERGED);
        var subjects = people.named(rows.stream()
                .map(CaseRow::subject)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> {
                    var id = row.id().value();
                    var about = decided.getOrDefault(id, RetentionBook.Decided.NOTHING);
                    var term = term(row, now, about.bornOn(), receipts.get(id), subjects);
                    return new Kept(row, term.until(), term.rule(), about.bornOn(), about.hold(), asked.get(id));
                })
                .sorted(Comparator.comparing(Kept::until, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparingLong(it -> it.file().number()))
                .toList();
    }

    private record Term(@Nullable LocalDate until, String rule) {}

    private Term term(
            CaseRow row,
            Terms now,
            @Nullable LocalDate bornOn,
            @Nullable LocalDate receipt,
            Map<PersonId, PersonRow> subjects) {
        if (receipt != null) {
            return new Term(receipt, "received");
        }
        if (row.category().ofAdult()) {
            var closed = row.closedAt() == null ? row.lastEntryAt() : row.closedAt();
            return new Term(Said.dayOf(closed).plusYears(now.adultYears()), "adult");
        }
        var abuse = SEXUAL_ABUSE.contains(row.category());
        var born = bornOn == null ? latestBirthday(row.subject(), subjects) : bornOn;
        var years = abuse ? now.abuseYears() : now.childYears();
        return new Term(born == null ? null : born.plusYears(years), abuse ? "abuse" : "child");
    }

    /** The last day on which somebody of this year group can have been born, so that nothing goes too early. */
    private @Nullable LocalDate latestBirthday(@Nullable PersonId subject, Map<PersonId, PersonRow> subjects) {
        var person = subject == null ? null : subjects.get(subject);
        var year = person == null ? null : person.yearGroup();
        if (year == null) {
            return null;
        }
        var today = Said.dayOf(pulse.now());
        var began = today.getMonthValue() >= Month.SEPTEMBER.getValue() ? today.getYear() : today.getYear() - 1;
        return LocalDate.of(began - 4 - year, Month.AUGUST, 31);
    }

    private Kept require(CaseId id) {
        var row = files.require(id);
        return closed().stream()
                .filter(it -> it.file().id().equals(row.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("safeguarding.keeping.open"));
    }

    /** When the child was born, for the end of the term. */
    void born(CaseId id, LocalDate on) {
        if (on.isAfter(Said.dayOf(pulse.now()))) {
            throw new IllegalArgumentException("safeguarding.keeping.born.wrong");
        }
        var row = files.require(id);
        audit.add(keeper.current(), Deed.TERMS_CHANGED, row.reference(), "date of birth", null);
        book.born(id.value(), on);
    }

    /** Nothing of this case is erased while the hold stands. */
    void hold(CaseId id, Narrative reason) {
        requireShort(reason);
        var row = files.require(id);
        var by = keeper.current();
        audit.add(by, Deed.HELD, row.reference(), null, reason);
        book.hold(id.value(), reason, by, pulse.now());
    }

    void release(CaseId id) {
        var row = files.require(id);
        audit.add(keeper.current(), Deed.RELEASED, row.reference(), null, null);
        book.release(id.value());
    }

    /**
     * Asks for a case to be erased; nothing happens yet.
     *
     * @throws IllegalArgumentException with a message key if it is open, held, not due, or was asked for before
     */
    void ask(CaseId id, Narrative reason) {
        requireShort(reason);
        var kept = require(id);
        requireErasable(kept);
        if (kept.asked() != null) {
            throw new IllegalArgumentException("safeguarding.keeping.asked-before");
        }
        var by = keeper.current();
        audit.add(by, Deed.ERASURE_ASKED, kept.file().reference(), null, reason);
        book.ask(kept.file(), reason, by, pulse.now());
    }

    void withdraw(CaseId id) {
        var kept = require(id);
        var asked = kept.asked();
        if (asked != null && book.end(asked.id(), pulse.now())) {
            audit.add(keeper.current(), Deed.ERASURE_WITHDRAWN, kept.file().reference(), null, null);
        }
    }

    /**
     * A second person confirms, and it is done: the case's key and every row of it are gone.
     *
     * @return what is left
     * @throws IllegalArgumentException with a message key if they asked for it themselves, or it may no longer be erased
     */
    @NeedsFreshSignIn
    Certificate confirm(CaseId id) {
        var kept = require(id);
        requireErasable(kept);
        var asked = kept.asked();
        var by = keeper.current();
        if (asked == null) {
            throw new IllegalArgumentException("safeguarding.keeping.not-asked");
        }
        if (asked.by().equals(by.id().value())) {
            throw new IllegalArgumentException("safeguarding.keeping.second");
        }
        var head = heads.find(id.chain()).orElseThrow();
        audit.add(
                by, Deed.ERASED, kept.file().reference(), head.count() + " entries, asked by " + asked.byName(), null);
        var now = pulse.now();
        var certificate = eraser.erase(
                id,
                asked.id(),
                texts -> {
                    heads.forget(id.chain());
                    return new Certificate(
                            UUID.randomUUID(),
                            kept.file().reference(),
                            head.count(),
                            head.last().hex(),
                            texts,
                            kept.until() == null ? Said.dayOf(now) : kept.until(),
                            asked.byName(),
                            by.name(),
                            now);
                });
        return certificate;
    }

    /** The latest ones. */
    List<Certificate> certificates() {
        return book.certificates(50);
    }

    private void requireErasable(Kept kept) {
        if (kept.hold() != null) {
            throw new IllegalArgumentException("safeguarding.keeping.held");
        }
        if (!kept.isDue(Said.dayOf(pulse.now()))) {
            throw new IllegalArgumentException("safeguarding.keeping.not-due");
        }
    }

    private static void requireShort(Narrative reason) {
        if (reason.disclose().length() > LONGEST) {
            throw new IllegalArgumentException("safeguarding.give.too-long");
        }
    }
}
