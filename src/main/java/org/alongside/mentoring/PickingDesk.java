package org.alongside.mentoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.notifications.Notices;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's side of choosing: when it is open, who still has to, which names somebody has to look at. */
@Service
@ForCoordinators
class PickingDesk {
    private static final String REMINDER = "notifications.interests-wait";
    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(20);

    private final Schemes schemes;
    private final Participants participants;
    private final PickSheets sheets;
    private final NamedPeople named;
    private final People people;
    private final Notices notices;
    private final SignedInPerson who;
    private final Clock clock;

    PickingDesk(
            Schemes schemes,
            Participants participants,
            PickSheets sheets,
            NamedPeople named,
            People people,
            Notices notices,
            SignedInPerson who,
            Clock clock) {
        this.schemes = schemes;
        this.participants = participants;
        this.sheets = sheets;
        this.named = named;
        this.people = people;
        this.notices = notices;
        this.who = who;
        this.clock = clock;
    }

    /**
     * How far everybody is.
     *
     * @param waiting who has not said that they are done, by name
     * @param lastReminder null if nobody was reminded
     */
    record Overview(
            boolean open,
            boolean frozen,
            int done,
            List<PersonRow> waiting,
            @Nullable Instant lastReminder,
            List<Note> notes) {}

    /** A few words about interests from a pupil. */
    record Note(PersonRow from, String words) {
        @Override
        public String toString() {
            return "Note";
        }
    }

    /**
     * A name that a pupil wrote.
     *
     * @param mayMean whom it may mean, among the other side
     */
    record Name(NamedPerson name, PersonRow writer, List<PersonRow> mayMean) {}

    @Transactional(readOnly = true)
    Overview overview() {
        var scheme = scheme();
        var progress = sheets.of(scheme.id());
        var all = participants.of(scheme.id());
        var rows = rows(all);
        var waiting = all.stream()
                .filter(it -> progress.getOrDefault(it.person(), PickSheets.Progress.NOTHING)
                                .doneAt()
                        == null)
                .map(it -> rows.get(it.person()))
                .filter(it -> it != null && it.leftOn() == null)
                .sorted(Comparator.comparing(PersonRow::name))
                .toList();
        var notes = all.stream()
                .filter(it -> rows.containsKey(it.person()))
                .map(it -> new Note(
                        Objects.requireNonNull(rows.get(it.person())),
                        progress.getOrDefault(it.person(), PickSheets.Progress.NOTHING)
                                .note()))
                .filter(it -> !it.words().isEmpty())
                .sorted(Comparator.comparing(it -> it.from().name()))
                .toList();
        var reminder = progress.values().stream()
                .map(PickSheets.Progress::remindedAt)
                .filter(it -> it != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
        var open = sheets.isOpen(scheme.id());
        return new Overview(
                open,
                !open && scheme.pickingFrom() != null,
                (int) progress.values().stream()
                        .filter(it -> it.doneAt() != null)
                        .count(),
                waiting,
                reminder,
                notes);
    }

    @Transactional
    void open() {
        schemes.picking(scheme().id(), clock.instant());
    }

    @Transactional
    void close() {
        schemes.picking(scheme().id(), null);
    }

    /**
     * Tells everybody who is not done that something waits for them, without saying what; nobody twice a day.
     *
     * @return how many were told
     * @throws IllegalArgumentException with a message key if choosing is not open
     */
    @Transactional
    int remind() {
        var scheme = scheme();
        if (!sheets.isOpen(scheme.id())) {
            throw new IllegalArgumentException("mentoring.picking.not-open");
        }
        var progress = sheets.of(scheme.id());
        var now = clock.instant();
        var told = 0;
        for (var pupil : overview().waiting()) {
            var last = progress.getOrDefault(pupil.id(), PickSheets.Progress.NOTHING)
                    .remindedAt();
            if (last == null || last.isBefore(now.minus(BETWEEN_REMINDERS))) {
                notices.tell(pupil.id(), REMINDER);
                sheets.reminded(scheme.id(), pupil.id(), now);
                told++;
            }
        }
        return told;
    }

    /** Every name that pupils wrote, those that nobody has looked at first. */
    @Transactional(readOnly = true)
    List<Name> names() {
        var scheme = schemes.current();
        if (scheme.isEmpty()) {
            return List.of();
        }
        var all = participants.of(scheme.get().id());
        var rows = rows(all);
        return named.of(scheme.get().id()).stream()
                .filter(it -> rows.containsKey(it.writer()))
                .map(it -> new Name(it, Objects.requireNonNull(rows.get(it.writer())), mayMean(it, all, rows)))
                .sorted(Comparator.comparing((Name it) -> it.name().settled())
                        .thenComparing(it -> it.writer().name()))
                .toList();
    }

    private static List<PersonRow> mayMean(NamedPerson name, List<Participant> all, Map<PersonId, PersonRow> rows) {
        var side = all.stream()
                .filter(it -> it.person().equals(name.writer()))
                .findFirst()
                .map(Participant::side);
        var others = all.stream()
                .filter(it -> side.isPresent() && it.side() == side.get().other())
                .map(it -> rows.get(it.person()))
                .filter(it -> it != null)
                .toList();
        return Apart.meant(name, others).stream()
                .map(it -> rows.get(it))
                .filter(it -> it != null)
                .toList();
    }

    /**
     * Says who is meant.
     *
     * @param meant null for nobody in the scheme
     * @throws IllegalArgumentException with a message key if that person does not take part
     */
    @Transactional
    void settle(UUID name, @Nullable PersonId meant) {
        var scheme = scheme();
        if (meant != null && participants.find(scheme.id(), meant).isEmpty()) {
            throw new IllegalArgumentException("mentoring.names.not-in-it");
        }
        named.settle(scheme.id(), name, meant, who.required(), clock.instant());
    }

    private Map<PersonId, PersonRow> rows(List<Participant> all) {
        return people.named(all.stream().map(Participant::person).toList());
    }

    private Scheme scheme() {
        return schemes.current().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
    }
}
