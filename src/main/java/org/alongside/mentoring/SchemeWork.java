package org.alongside.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.base.Roles;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.joining.Readiness;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;
import org.alongside.school.PupilRoles;
import org.alongside.school.SchoolYear;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's work on the scheme itself: starting one, its people, its adults on duty. */
@Service
@ForCoordinators
class SchemeWork {
    private static final int LOOK_AHEAD_MONTHS = 20;
    private static final int MINIMUM_MEETINGS = 26;

    private final Schemes schemes;
    private final Participants participants;
    private final People people;
    private final SchoolYear school;
    private final SignedInPerson who;
    private final PupilRoles roles;
    private final Readiness readiness;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SchemeWork(
            Schemes schemes,
            Participants participants,
            People people,
            SchoolYear school,
            SignedInPerson who,
            PupilRoles roles,
            Readiness readiness,
            ApplicationEventPublisher events,
            Clock clock) {
        this.schemes = schemes;
        this.participants = participants;
        this.people = people;
        this.school = school;
        this.who = who;
        this.roles = roles;
        this.readiness = readiness;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Scheme> current() {
        return schemes.current();
    }

    /** Whether there is no scheme, or the one that there is has ended or ends within this term. */
    @Transactional(readOnly = true)
    boolean mayStart() {
        return schemes.current().map(this::isNearlyOver).orElse(true);
    }

    private boolean isNearlyOver(Scheme scheme) {
        return scheme.endsOn().isBefore(today())
                || school.days(today(), scheme.endsOn()).stream()
                                .map(day -> (day.halfTerm() + 1) / 2)
                                .distinct()
                                .count()
                        <= 1;
    }

    /**
     * Starts a scheme today, or after the end of the one before, with its rules and adults on duty; the very first one
     * has the coordinator on duty.
     *
     * @throws IllegalArgumentException with a message key if the name is empty or the calendar does not reach far enough
     */
    @Transactional
    void start(String name) {
        start(name, null);
    }

    /**
     * The same from a chosen day on.
     *
     * @param from null: today, or the day after the end of the one before
     * @throws IllegalArgumentException with a message key as above, or if the day lies before the end of the one before
     */
    @Transactional
    void start(String name, @Nullable LocalDate from) {
        if (name.isBlank() || name.length() > 80) {
            throw new IllegalArgumentException("mentoring.scheme.name-missing");
        }
        var before = schemes.current();
        if (!mayStart()) {
            throw new IllegalArgumentException("mentoring.scheme.running");
        }
        var earliest = before.map(it -> it.endsOn().plusDays(1))
                .filter(it -> it.isAfter(today()))
                .orElseGet(this::today);
        var first = from == null ? earliest : from;
        if (first.isBefore(earliest) || first.isAfter(earliest.plusYears(1))) {
            throw new IllegalArgumentException("mentoring.scheme.from-wrong");
        }
        var span = SchemeSpan.from(first, MINIMUM_MEETINGS, school.days(first, first.plusMonths(LOOK_AHEAD_MONTHS)));
        if (span.teachingWeeks() < MINIMUM_MEETINGS) {
            throw new IllegalArgumentException("mentoring.scheme.calendar-short");
        }
        var id = schemes.add(name.strip(), span, who.required());
        var adults = before.map(it -> here(schemes.adults(it.id()))).orElse(Set.of());
        schemes.adults(id, adults.isEmpty() ? Set.of(who.required()) : adults);
        before.ifPresent(it -> schemes.rules(id, it.yearGap(), it.commonSlots(), it.pairsPerAdult()));
        events.publishEvent(new SchemeStarted(id, before.map(Scheme::id).orElse(null)));
    }

    private Set<PersonId> here(Set<PersonId> adults) {
        return people.named(adults).values().stream()
                .filter(it -> it.leftOn() == null)
                .map(PersonRow::id)
                .collect(Collectors.toSet());
    }

    /**
     * Sets the rules of the next runs.
     *
     * @param yearGap how many years older a mentor must be, 1 to 6
     * @param commonSlots how many free periods a pair must have in common in two weeks, 1 to 10
     * @param pairsPerAdult how many pairs one adult looks after at the same time, 1 to 20
     * @throws IllegalArgumentException with a message key of what is out of range
     */
    @Transactional
    void rules(int yearGap, int commonSlots, int pairsPerAdult) {
        var scheme = schemes.current().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
        if (!isBetween(1, yearGap, 6) || !isBetween(1, commonSlots, 10) || !isBetween(1, pairsPerAdult, 20)) {
            throw new IllegalArgumentException("mentoring.rules.range");
        }
        schemes.rules(scheme.id(), yearGap, commonSlots, pairsPerAdult);
    }

    private static boolean isBetween(int least, int number, int most) {
        return least <= number && number <= most;
    }

    @Transactional(readOnly = true)
    List<Participant> participants() {
        return schemes.current().map(it -> participants.of(it.id())).orElse(List.of());
    }

    /**
     * Enters or changes somebody; whoever can sign in has the role from now on.
     *
     * @throws IllegalArgumentException with a message key of what is wrong
     */
    @Transactional
    void put(Participant participant) {
        var scheme = schemes.current().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
        var person = people.find(participant.person())
                .filter(it -> it.kind() == PersonKind.PUPIL && it.leftOn() == null)
                .orElseThrow(() -> new IllegalArgumentException("mentoring.people.not-a-pupil"));
        participant.picks().mistake().ifPresent(key -> {
            throw new IllegalArgumentException(key);
        });
        if (!isBetween(1, participant.places(), Participant.MOST_PLACES)) {
            throw new IllegalArgumentException("mentoring.people.places");
        }
        if (!isBetween(1, participant.need(), Participant.MOST_NEED)) {
            throw new IllegalArgumentException("mentoring.people.need-wrong");
        }
        var year = person.yearGroup();
        if (participant.side() == Side.MENTOR && (year == null || year < 12)) {
            throw new IllegalArgumentException("mentoring.people.too-young");
        }
        if (isNewlyTrained(participant, participants.find(scheme.id(), participant.person()))) {
            var from = participant.clearedFrom();
            readiness.markTrained(participant.person(), from == null || from.isAfter(today()) ? today() : from);
        }
        participants.put(scheme.id(), participant);
        var ignored = roles.give(participant.person(), participant.side() == Side.MENTOR ? Roles.MENTOR : Roles.MENTEE);
    }

    /** Marked by hand now, or with another day: from that day on it counts, and from that day on it grows old. */
    private static boolean isNewlyTrained(Participant now, Optional<Participant> before) {
        return now.side() == Side.MENTOR
                && now.trained()
                && before.filter(it -> it.trained() && Objects.equals(it.clearedFrom(), now.clearedFrom()))
                        .isEmpty();
    }

    @Transactional
    void remove(PersonId person) {
        schemes.current().ifPresent(it -> participants.remove(it.id(), person));
    }

    @Transactional(readOnly = true)
    Set<PersonId> adults() {
        return schemes.current().map(it -> schemes.adults(it.id())).orElse(Set.of());
    }

    /** @throws IllegalArgumentException with a message key if nobody would be left or one of them is no adult who works here */
    @Transactional
    void adults(Set<PersonId> adults) {
        if (adults.isEmpty()) {
            throw new IllegalArgumentException("mentoring.scheme.no-adult");
        }
        var named = people.named(adults);
        if (!adults.stream()
                .allMatch(it -> named.get(it) instanceof PersonRow row
                        && row.kind() == PersonKind.STAFF
                        && row.leftOn() == null)) {
            throw new IllegalArgumentException("mentoring.scheme.not-staff");
        }
        schemes.current().ifPresent(it -> schemes.adults(it.id(), adults));
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
