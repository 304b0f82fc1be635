package org.alongside.safeguarding.casework.keeping;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
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
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.school.NeedsFreshSignIn;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * How long cases are kept. Nothing is ever erased by itself: a case that is due waits here until one person asks and
 * another confirms.
 */
@Service
@ForSafeReaders
class Retention {
    private static final int LONGEST = 2_000;
    private static final int A_PAGE = 200;
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
    private final OwnDesk desk;
    private final Pulse pulse;
    private final Map<UUID, Counted> counted = new ConcurrentHashMap<>();

    Retention(
            CaseFiles files,
            RetentionBook book,
            TermsBook terms,
            Eraser eraser,
            ChainHeads heads,
            Audit audit,
            Keeper keeper,
            People people,
            OwnDesk desk,
            Pulse pulse) {
        this.files = files;
        this.book = book;
        this.terms = terms;
        this.eraser = eraser;
        this.heads = heads;
        this.audit = audit;
        this.keeper = keeper;
        this.people = people;
        this.desk = desk;
        this.pulse = pulse;
    }

    Terms terms() {
        return terms.terms();
    }

    /** False if somebody else has changed them meanwhile; then nothing is kept. */
    @ForSafeguardingLeads
    boolean keep(Terms changed) {
        var detail = "%d/%d/%d/%d/%d/%d"
                .formatted(
                        changed.transferDays(),
                        changed.childYears(),
                        changed.abuseYears(),
                        changed.adultYears(),
                        changed.pensionAge(),
                        changed.lowLevelYears());
        audit.add(keeper.current(), Deed.TERMS_CHANGED, null, detail, null);
        counted.clear();
        return terms.keep(changed);
    }

    /**
     * Closed cases that whoever is signed in may see: what somebody asked for first, then the one that was closed
     * longest ago.
     *
     * @param most 1 to 200
     */
    @NeedsFreshSignIn
    List<Kept> closed(int skip, int most) {
        var ids = book.closed(desk.tracks(), desk.me(), skip, most);
        var rows = new HashMap<CaseId, CaseRow>();
        files.these(ids).forEach(it -> rows.put(it.id(), it));
        return cases(ids.stream().map(rows::get).filter(Objects::nonNull).toList());
    }

    /** The same for worries that never became part of a case, the one that was told longest ago first. */
    @NeedsFreshSignIn
    List<Kept> worries(int skip, int most) {
        return kept(book.worries(desk.tracks(), desk.me(), skip, most).stream()
                .filter(it -> desk.has(it.track(), it.aboutPerson()))
                .toList());
    }

    /**
     * How many records on the desk of whoever is signed in have been kept long enough, those on hold left out. Counted
     * once a day for each of them: what is due changes by days, and by what is decided here.
     */
    long due() {
        var today = today();
        var known = counted.get(desk.me());
        if (known != null && known.on().equals(today) && known.scope().equals(desk.tracks())) {
            return known.due();
        }
        var due = due(today, this::closed) + due(today, this::worries);
        counted.put(desk.me(), new Counted(today, desk.tracks(), due));
        return due;
    }

    private record Counted(LocalDate on, List<String> scope, long due) {}

    private static long due(LocalDate today, BiFunction<Integer, Integer, List<Kept>> pages) {
        long due = 0;
        for (int skip = 0; ; skip += A_PAGE) {
            var page = pages.apply(skip, A_PAGE);
            due += page.stream()
                    .filter(it -> it.hold() == null && it.isDue(today))
                    .count();
            if (page.isEmpty()) {
                return due;
            }
        }
    }

    private List<Kept> cases(List<CaseRow> rows) {
        var ids = rows.stream().map(it -> it.id().value()).toList();
        var decided = book.decided(ids);
        var asked = book.asked(ids);
        var receipts = book.receipts(ids);
        var now = terms.terms();
        var subjects = named(rows.stream().map(CaseRow::subject));
        return rows.stream()
                .map(row -> {
                    var id = row.id().value();
                    var about = decided.getOrDefault(id, RetentionBook.Decided.NOTHING);
                    var term = term(row, now, about.bornOn(), receipts.get(id), subjects);
                    var item = new Item(ItemId.of(row.id()), row.reference(), row.track(), row.notTo());
                    return kept(item, term, about, asked.get(id));
                })
                .toList();
    }

    private List<Kept> kept(List<RetentionBook.Worry> worries) {
        var ids = worries.stream().map(RetentionBook.Worry::id).toList();
        var decided = book.decided(ids);
        var asked = book.asked(ids);
        var now = terms.terms();
        return worries.stream()
                .map(worry -> {
                    var about = decided.getOrDefault(worry.id(), RetentionBook.Decided.NOTHING);
                    var item =
                            new Item(ItemId.worry(worry.id()), worry.reference(), worry.track(), worry.aboutPerson());
                    return kept(item, term(worry, now, about.bornOn()), about, asked.get(worry.id()));
                })
                .toList();
    }

    private static Kept kept(Item item, Term term, RetentionBook.Decided about, Kept.@Nullable Asked asked) {
        return new Kept(item, term.until(), term.rule(), term.counted(), about.bornOn(), about.hold(), asked);
    }

    private Map<PersonId, PersonRow> named(Stream<@Nullable PersonId> subjects) {
        return people.named(subjects.filter(Objects::nonNull).distinct().toList());
    }

    /**
     * @param rule as the end of a message key
     * @param counted from what, as the end of another
     */
    private record Term(@Nullable LocalDate until, String rule, String counted) {}

    private Term term(
            CaseRow row,
            Terms now,
            @Nullable LocalDate bornOn,
            @Nullable LocalDate receipt,
            Map<PersonId, PersonRow> subjects) {
        if (receipt != null) {
            return new Term(receipt, "received", "nothing");
        }
        var closed = Said.dayOf(row.closedAt() == null ? row.lastEntryAt() : row.closedAt());
        var person = row.subject() == null ? null : subjects.get(row.subject());
        if (row.category() == Category.ADULT_LOW_LEVEL) {
            return lowLevel(person, closed, now);
        }
        if (row.category().ofAdult()) {
            return allegation(Said.dayOf(row.openedAt()), closed, bornOn, now);
        }
        var abuse = SEXUAL_ABUSE.contains(row.category());
        var born = bornOn == null ? latestBirthday(person == null ? null : person.yearGroup(), today()) : bornOn;
        var years = abuse ? now.abuseYears() : now.childYears();
        return new Term(
                born == null ? null : born.plusYears(years),
                born == null ? "unknown" : abuse ? "abuse" : "child",
                bornOn == null ? "year" : "birth");
    }

    /**
     * As long as they work here and some time after.
     *
     * @see "Keeping children safe in education, part four, section two: at least until the individual leaves"
     */
    private static Term lowLevel(@Nullable PersonRow person, LocalDate closed, Terms now) {
        var left = person == null ? null : person.leftOn();
        if (left == null) {
            return new Term(null, "low-level-here", "nothing");
        }
        var from = left.isAfter(closed) ? left : closed;
        return new Term(from.plusYears(now.lowLevelYears()), "low-level", "nothing");
    }

    /**
     * Until pension age, or so many years after closing if that is longer. Who works here is 18 at least: without a date
     * of birth it is counted from the latest that is possible.
     *
     * @see "Keeping children safe in education, part four, section one: retention of allegations"
     */
    private static Term allegation(LocalDate opened, LocalDate closed, @Nullable LocalDate bornOn, Terms now) {
        var born = bornOn == null ? opened.minusYears(18) : bornOn;
        var age = born.plusYears(now.pensionAge());
        var years = closed.plusYears(now.adultYears());
        return years.isAfter(age)
                ? new Term(years, "adult", "nothing")
                : new Term(age, "adult-age", bornOn == null ? "eighteen" : "birth");
    }

    /** Of whom a worry is nobody has said in a field: then it counts from the day it was told, never too early. */
    private static Term term(RetentionBook.Worry worry, Terms now, @Nullable LocalDate bornOn) {
        var told = Said.dayOf(worry.toldAt());
        if (worry.aboutStaff()) {
            return allegation(told, told, bornOn, now);
        }
        var years = worry.abuse() ? now.abuseYears() : now.childYears();
        var rule = worry.abuse() ? "abuse" : "worry";
        if (bornOn != null) {
            return new Term(bornOn.plusYears(years), rule, "birth");
        }
        var own = latestBirthday(worry.ownYear(), told);
        return own == null
                ? new Term(told.plusYears(years), rule, "told")
                : new Term(own.plusYears(years), rule, "year");
    }

    private LocalDate today() {
        return Said.dayOf(pulse.now());
    }

    /** The last day on which somebody of this year group can have been born, so that nothing goes too early. */
    private static @Nullable LocalDate latestBirthday(@Nullable Integer yearGroup, LocalDate then) {
        if (yearGroup == null) {
            return null;
        }
        var began = then.getMonthValue() >= Month.SEPTEMBER.getValue() ? then.getYear() : then.getYear() - 1;
        return LocalDate.of(began - 4 - yearGroup, Month.AUGUST, 31);
    }

    /** The same answer for what is on another desk and for what is not there. */
    private Item require(ItemId id) {
        if (id.kind() == ItemId.Kind.WORRY) {
            var worry = worry(id);
            return new Item(id, worry.reference(), worry.track(), worry.aboutPerson());
        }
        var row = files.require(new CaseId(id.value()));
        return new Item(id, row.reference(), row.track(), row.notTo());
    }

    private RetentionBook.Worry worry(ItemId id) {
        return book.worry(id.value())
                .filter(it -> desk.has(it.track(), it.aboutPerson()))
                .orElseThrow(() -> new AccessDeniedException("Not on this desk"));
    }

    private Kept kept(ItemId id) {
        if (id.kind() == ItemId.Kind.WORRY) {
            return kept(List.of(worry(id))).getFirst();
        }
        var row = files.require(new CaseId(id.value()));
        if (row.status() == CaseStatus.OPEN) {
            throw new IllegalArgumentException("safeguarding.keeping.open");
        }
        return cases(List.of(row)).getFirst();
    }

    /** When the child was born, for the end of the term. */
    void born(ItemId id, LocalDate on) {
        if (on.isAfter(Said.dayOf(pulse.now()))) {
            throw new IllegalArgumentException("safeguarding.keeping.born.wrong");
        }
        var row = require(id);
        audit.add(keeper.current(), Deed.TERMS_CHANGED, row.reference(), "date of birth", null);
        book.born(id.value(), on);
        counted.clear();
    }

    /** Nothing of this case is erased while the hold stands. */
    void hold(ItemId id, Narrative reason) {
        requireShort(reason);
        var row = require(id);
        var by = keeper.current();
        audit.add(by, Deed.HELD, row.reference(), null, reason);
        book.hold(id.value(), reason, by, pulse.now());
        counted.clear();
    }

    void release(ItemId id) {
        var row = require(id);
        audit.add(keeper.current(), Deed.RELEASED, row.reference(), null, null);
        book.release(id.value());
        counted.clear();
    }

    /**
     * Asks for a case to be erased; nothing happens yet.
     *
     * @throws IllegalArgumentException with a message key if it is open, held, not due, or was asked for before
     */
    void ask(ItemId id, Narrative reason) {
        requireShort(reason);
        var kept = kept(id);
        requireErasable(kept);
        if (kept.asked() != null) {
            throw new IllegalArgumentException("safeguarding.keeping.asked-before");
        }
        var by = keeper.current();
        audit.add(by, Deed.ERASURE_ASKED, kept.item().reference(), null, reason);
        book.ask(kept.item(), reason, by, pulse.now());
    }

    void withdraw(ItemId id) {
        var kept = kept(id);
        var asked = kept.asked();
        if (asked != null && book.end(asked.id(), pulse.now())) {
            audit.add(keeper.current(), Deed.ERASURE_WITHDRAWN, kept.item().reference(), null, null);
        }
    }

    /**
     * A second person confirms, and it is done: the case's key and every row of it are gone.
     *
     * @return what is left
     * @throws IllegalArgumentException with a message key if they asked for it themselves, or it may no longer be erased
     */
    @NeedsFreshSignIn
    Certificate confirm(ItemId id) {
        var kept = kept(id);
        requireErasable(kept);
        var asked = kept.asked();
        var by = keeper.current();
        if (asked == null) {
            throw new IllegalArgumentException("safeguarding.keeping.not-asked");
        }
        if (asked.by().equals(by.id().value())) {
            throw new IllegalArgumentException("safeguarding.keeping.second");
        }
        var certificate = id.kind() == ItemId.Kind.WORRY ? eraseWorry(kept, asked, by) : eraseCase(kept, asked, by);
        counted.clear();
        return certificate;
    }

    private Certificate eraseWorry(Kept kept, Kept.Asked asked, Lead by) {
        audit.add(by, Deed.ERASED, kept.item().reference(), "a worry, asked by " + asked.byName(), null);
        return eraser.eraseWorry(
                kept.item().id().value(),
                asked.id(),
                (texts, digest) -> certificate(kept, asked, by, 1, digest, texts));
    }

    private Certificate eraseCase(Kept kept, Kept.Asked asked, Lead by) {
        var id = new CaseId(kept.item().id().value());
        var head = heads.find(id.chain()).orElseThrow();
        audit.add(
                by, Deed.ERASED, kept.item().reference(), head.count() + " entries, asked by " + asked.byName(), null);
        var certificate = eraser.erase(id, asked.id(), texts -> {
            heads.forget(id.chain());
            return certificate(kept, asked, by, head.count(), head.last().hex(), texts);
        });
        return certificate;
    }

    private Certificate certificate(Kept kept, Kept.Asked asked, Lead by, long entries, String hash, long texts) {
        var until = kept.until();
        return new Certificate(
                UUID.randomUUID(),
                kept.item().reference(),
                entries,
                hash,
                texts,
                until == null ? today() : until,
                asked.byName(),
                by.name(),
                pulse.now(),
                kept.item().track(),
                kept.item().notTo());
    }

    /** The latest ones on the desk of whoever is signed in. */
    List<Certificate> certificates() {
        return book.certificates(desk.tracks(), desk.me(), 50);
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
