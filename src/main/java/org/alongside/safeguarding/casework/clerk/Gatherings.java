package org.alongside.safeguarding.casework.clerk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.base.FormKey;
import org.alongside.base.ui.Said;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.CaseLedger;
import org.alongside.safeguarding.casework.files.EntryKind;
import org.alongside.safeguarding.casework.files.Happened;
import org.alongside.safeguarding.casework.files.NewEntry;
import org.alongside.safeguarding.casework.files.Part;
import org.alongside.safeguarding.casework.files.PartKind;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.school.School;
import org.springframework.stereotype.Component;

/**
 * Every write of a meeting with its letters and its entry, in one transaction. It asks nobody who they are: the services
 * of the clerk and of those who read the case did.
 */
@Component
class Gatherings {
    private final GatheringBook book;
    private final PostBook post;
    private final CaseLedger ledger;
    private final School school;
    private final Pulse pulse;
    private final Doorbell doorbell;

    Gatherings(GatheringBook book, PostBook post, CaseLedger ledger, School school, Pulse pulse, Doorbell doorbell) {
        this.book = book;
        this.post = post;
        this.ledger = ledger;
        this.school = school;
        this.pulse = pulse;
        this.doorbell = doorbell;
    }

    /**
     * @param letters whether invitations are drafted for the clerk
     * @throws IllegalArgumentException with a message key if the day is past
     */
    @SafeguardingTransaction
    public void book(CaseId id, Booking booking, boolean letters, Lead by) {
        requireToCome(booking.day());
        var ignored = FormKey.keepOnce(
                booking.key(),
                key -> insert(id, booking.under(key), letters, by),
                key -> book.says(id, booking.under(key)));
        doorbell.ring();
    }

    private boolean insert(CaseId id, Booking booking, boolean letters, Lead by) {
        var first = book.insert(id, booking, by, pulse.now());
        if (first) {
            say(id, by, booking, "Meeting booked", 0);
            if (letters) {
                invite(id, booking, by, 0);
            }
        }
        return first;
    }

    /**
     * @throws IllegalArgumentException with a message key if the day is past, or somebody else has moved or cancelled it
     */
    @SafeguardingTransaction
    public void move(CaseId id, Booking to, long version, Lead by) {
        requireToCome(to.day());
        if (!book.move(to, version, by, pulse.now())) {
            throw new IllegalArgumentException("safeguarding.clerk.book.other");
        }
        post.overtaken(to.key());
        say(id, by, to, "Meeting moved", version + 1);
        invite(id, to, by, version + 1);
        doorbell.ring();
    }

    /** Nothing happens if it was cancelled before. */
    @SafeguardingTransaction
    public void cancel(CaseId id, UUID meeting, Lead by) {
        var was = book.find(meeting).orElseThrow();
        if (book.cancel(meeting, by, pulse.now())) {
            post.overtaken(meeting);
            var words = "Meeting cancelled: " + when(was.day(), Said.time(was.time()));
            ledger.append(id, by, entry(once(meeting, "cancelled"), words));
        }
        doorbell.ring();
    }

    private void say(CaseId id, Lead by, Booking booking, String what, long version) {
        var asked = book.asked(booking.key()).stream()
                .map(GatheringBook.Agency::name)
                .toList();
        var words = what + ": " + when(booking.day(), Said.time(booking.time())) + ", " + booking.place()
                + (asked.isEmpty() ? "" : ". Asked to come: " + String.join(", ", asked));
        ledger.append(id, by, entry(once(booking.key(), "booked " + version), words));
    }

    private NewEntry entry(UUID key, String words) {
        var said = List.of(new Part(PartKind.OUTCOME, Narrative.of(words)));
        return new NewEntry(key, EntryKind.ACTION, Happened.at(pulse.now()), said, null, null);
    }

    private void invite(CaseId id, Booking booking, Lead by, long version) {
        var template = post.template(LetterKind.INVITATION);
        var facts = facts(booking);
        for (var agency : book.asked(booking.key())) {
            facts.put("agency", agency.name());
            post.insert(
                    new PostBook.Draft(
                            once(booking.key(), agency.id() + " " + version),
                            id,
                            LetterKind.INVITATION,
                            booking.key(),
                            null,
                            agency,
                            LetterTemplate.filled(template.subject(), facts),
                            LetterTemplate.filled(template.body(), facts)),
                    by,
                    pulse.now());
        }
    }

    private Map<String, String> facts(Booking booking) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("case", book.find(booking.key()).orElseThrow().reference());
        facts.put("school", school.facts().name());
        facts.put("day", Said.weekday(booking.day()) + " " + booking.day().getYear());
        facts.put("time", Said.time(booking.time()));
        facts.put("place", booking.place());
        return facts;
    }

    private static String when(LocalDate day, String time) {
        return Said.weekday(day) + " " + day.getYear() + ", " + time;
    }

    private void requireToCome(LocalDate day) {
        if (day.isBefore(Said.dayOf(pulse.now()))) {
            throw new IllegalArgumentException("safeguarding.clerk.book.past");
        }
    }

    static UUID once(UUID of, String what) {
        return UUID.nameUUIDFromBytes((of + " " + what).getBytes(StandardCharsets.UTF_8));
    }
}
