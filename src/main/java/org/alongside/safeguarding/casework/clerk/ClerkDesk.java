package org.alongside.safeguarding.casework.clerk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.Attendance;
import org.alongside.safeguarding.casework.files.AttendanceBook;
import org.alongside.safeguarding.casework.files.CaseActions;
import org.alongside.safeguarding.casework.files.CaseLedger;
import org.alongside.safeguarding.casework.files.EntryKind;
import org.alongside.safeguarding.casework.files.Happened;
import org.alongside.safeguarding.casework.files.NewEntry;
import org.alongside.safeguarding.casework.files.Part;
import org.alongside.safeguarding.casework.files.PartKind;
import org.alongside.safeguarding.casework.referrals.Chasing;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.alongside.school.School;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A clerk's work on cases of the leads. Nothing in it can give out a word of a case, a name of a child, or a worry. */
@Service
@PreAuthorize("hasRole('" + Roles.SAFEGUARDING_CLERK + "')")
class ClerkDesk {
    private final ClerkBook book;
    private final CaseActions actions;
    private final Chasing chasing;
    private final GatheringBook meetings;
    private final Gatherings gatherings;
    private final PostBook post;
    private final WhoCame attendance;
    private final AttendanceBook rows;
    private final CaseLedger ledger;
    private final SignedInPerson who;
    private final People people;
    private final School school;
    private final Pulse pulse;
    private final Doorbell doorbell;

    ClerkDesk(
            ClerkBook book,
            CaseActions actions,
            Chasing chasing,
            GatheringBook meetings,
            Gatherings gatherings,
            PostBook post,
            WhoCame attendance,
            AttendanceBook rows,
            CaseLedger ledger,
            SignedInPerson who,
            People people,
            School school,
            Pulse pulse,
            Doorbell doorbell) {
        this.book = book;
        this.actions = actions;
        this.chasing = chasing;
        this.meetings = meetings;
        this.gatherings = gatherings;
        this.post = post;
        this.attendance = attendance;
        this.rows = rows;
        this.ledger = ledger;
        this.who = who;
        this.people = people;
        this.school = school;
        this.pulse = pulse;
        this.doorbell = doorbell;
    }

    /** What is due first comes first. */
    public List<ClerkTask> tasks() {
        return book.tasks(200, 0);
    }

    /** Which agencies owe an answer. */
    public List<Chase> chases() {
        return book.chases();
    }

    /** Meetings that are booked, from today, the next one first. */
    public List<Gathering> meetings() {
        return meetings.forClerk(Said.dayOf(pulse.now()));
    }

    /** Meetings of the last four weeks of which nobody has noted who came, the oldest first. */
    public List<Held> held() {
        var today = Said.dayOf(pulse.now());
        return attendance.open(today.minusWeeks(4), today);
    }

    /**
     * How each agency took part, as an entry of the case.
     *
     * @throws AccessDeniedException if a clerk has no such meeting
     * @throws IllegalArgumentException with a message key if one is missing, or it was noted before
     */
    @SafeguardingTransaction
    public void came(UUID meeting, Map<UUID, Attendance.Came> came) {
        var today = Said.dayOf(pulse.now());
        var held = attendance.open(LocalDate.EPOCH, today).stream()
                .filter(it -> it.id().equals(meeting))
                .findFirst()
                .orElseThrow(ClerkDesk::notHere);
        var id = attendance.caseOf(meeting).orElseThrow(ClerkDesk::notHere);
        var all = held.asked().stream()
                .map(it -> {
                    var how = came.get(it.agency());
                    if (how == null) {
                        throw new IllegalArgumentException("safeguarding.clerk.came.missing");
                    }
                    return new Attendance(it.name(), how);
                })
                .toList();
        var by = clerk();
        if (!attendance.note(meeting, came, by, pulse.now())) {
            throw new IllegalArgumentException("safeguarding.clerk.came.before");
        }
        var parts = List.of(
                new Part(PartKind.OUTCOME, Narrative.of("Who came to the meeting, as the clerk noted it")),
                AttendanceBook.words(all));
        var entry = new NewEntry(
                Gatherings.once(meeting, "came"), EntryKind.ACTION, Happened.on(held.day()), parts, null, null);
        rows.add(ledger.append(id, by, entry), all);
        doorbell.ring();
    }

    /** Letters that have not gone out. */
    public List<CaseLetter> letters() {
        return post.open();
    }

    /** Whom a letter can go to. */
    public List<GatheringBook.Agency> agencies() {
        return meetings.agencies();
    }

    /**
     * It is done.
     *
     * @return false if it was done before
     * @throws org.springframework.security.access.AccessDeniedException if a clerk has no such task
     */
    public boolean done(UUID task) {
        return actions.doneByClerk(task);
    }

    /**
     * Books the meeting that a task asks for, which is done with that, and drafts its invitations.
     *
     * @throws AccessDeniedException if a clerk has no such task
     * @throws IllegalArgumentException with a message key if the day is past
     */
    @SafeguardingTransaction
    public void book(UUID task, Booking booking) {
        var id = meetings.caseOfTask(task).orElseThrow(ClerkDesk::notHere);
        gatherings.book(id, booking, true, clerk());
        actions.doneByClerk(task);
    }

    /**
     * Moves a meeting; what was not posted is drafted anew.
     *
     * @throws AccessDeniedException if a clerk has no such meeting
     * @throws IllegalArgumentException with a message key if the day is past, or somebody else has moved it
     */
    public void move(Booking to, long version) {
        gatherings.move(meetings.caseForClerk(to.key()).orElseThrow(ClerkDesk::notHere), to, version, clerk());
    }

    /** @throws AccessDeniedException if a clerk has no such meeting */
    public void cancel(UUID meeting) {
        gatherings.cancel(meetings.caseForClerk(meeting).orElseThrow(ClerkDesk::notHere), meeting, clerk());
    }

    /**
     * Drafts a letter that asks for an answer.
     *
     * @param key the form's own; sending twice is drafting once
     * @throws AccessDeniedException if a clerk has no such referral
     */
    @SafeguardingTransaction
    public void draftChase(UUID key, UUID referral) {
        var of = book.chases().stream()
                .filter(it -> it.id().equals(referral))
                .findFirst()
                .orElseThrow(ClerkDesk::notHere);
        var to = book.addressee(referral).orElseThrow(ClerkDesk::notHere);
        var template = post.template(LetterKind.CHASE);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("case", of.reference());
        facts.put("school", school.facts().name());
        facts.put("agency", to.name());
        facts.put("sent", Said.weekday(Said.dayOf(of.sent())));
        facts.put("due", Said.weekday(Said.dayOf(of.due())));
        post.insert(
                new PostBook.Draft(
                        key,
                        book.caseOfChase(referral).orElseThrow(ClerkDesk::notHere),
                        LetterKind.CHASE,
                        null,
                        referral,
                        to,
                        LetterTemplate.filled(template.subject(), facts),
                        LetterTemplate.filled(template.body(), facts)),
                clerk(),
                pulse.now());
        doorbell.ring();
    }

    /**
     * The letter with its envelope, to be printed.
     *
     * @throws AccessDeniedException if a clerk has no such letter
     * @throws IllegalArgumentException with a message key if no lead has released it
     */
    public PrintedLetter print(UUID letter) {
        var it = released(letter);
        return new PrintedLetter(
                it.reference() + "-" + it.kind().name().toLowerCase(java.util.Locale.ROOT) + ".pdf",
                LetterPdf.write(it, school.facts().name(), Said.dayOf(pulse.now())));
    }

    /**
     * It went out; that is an entry of its case.
     *
     * @throws AccessDeniedException if a clerk has no such letter
     * @throws IllegalArgumentException with a message key if no lead has released it, or it went out before
     */
    @SafeguardingTransaction
    public void posted(UUID letter) {
        var it = released(letter);
        var by = clerk();
        var id = post.caseOf(letter).orElseThrow(ClerkDesk::notHere);
        if (!post.posted(letter, by, pulse.now())) {
            throw new IllegalArgumentException("safeguarding.clerk.letter.gone");
        }
        var referral = it.referral();
        if (referral != null) {
            chasing.wrote(letter, referral);
            return;
        }
        var words = "Letter posted to " + it.agency() + ": " + it.kind().recorded() + ", released by " + it.signedBy();
        ledger.append(
                id,
                by,
                new NewEntry(
                        letter,
                        EntryKind.LETTER,
                        Happened.at(pulse.now()),
                        List.of(new Part(PartKind.OUTCOME, Narrative.of(words))),
                        null,
                        null));
        doorbell.ring();
    }

    private CaseLetter released(UUID letter) {
        var it = post.find(letter).orElseThrow(ClerkDesk::notHere);
        if (!it.isReleased()) {
            throw new IllegalArgumentException(
                    it.postedAt() == null ? "safeguarding.clerk.letter.not-yet" : "safeguarding.clerk.letter.gone");
        }
        return it;
    }

    /**
     * The agency was asked again.
     *
     * @param key the form's own; sending twice is asking once
     * @throws org.springframework.security.access.AccessDeniedException if a clerk has no such referral
     */
    public void chased(UUID key, UUID referral, boolean byPhone) {
        chasing.chased(key, referral, byPhone);
    }

    /**
     * The agency says that it has it.
     *
     * @param key the form's own; sending twice is saying it once
     * @throws org.springframework.security.access.AccessDeniedException if a clerk has no such referral
     */
    public void acknowledged(UUID key, UUID referral) {
        chasing.acknowledged(key, referral);
    }

    private Lead clerk() {
        var id = who.required();
        return new Lead(id, people.find(id).map(PersonRow::formalName).orElseThrow());
    }

    private static AccessDeniedException notHere() {
        return new AccessDeniedException("Not on this desk");
    }
}
