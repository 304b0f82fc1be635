package org.alongside.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.base.ui.Said;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;
import org.alongside.school.SchoolYear;
import org.alongside.school.SignedInPerson;
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
    private final Clock clock;

    SchemeWork(
            Schemes schemes,
            Participants participants,
            People people,
            SchoolYear school,
            SignedInPerson who,
            Clock clock) {
        this.schemes = schemes;
        this.participants = participants;
        this.people = people;
        this.school = school;
        this.who = who;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Scheme> current() {
        return schemes.current();
    }

    /**
     * Starts a scheme today with the coordinator as its first adult on duty.
     *
     * @throws IllegalArgumentException with a message key if the name is empty or the calendar does not reach far enough
     */
    @Transactional
    void start(String name) {
        if (name.isBlank() || name.length() > 80) {
            throw new IllegalArgumentException("mentoring.scheme.name-missing");
        }
        var today = today();
        var span = SchemeSpan.from(today, MINIMUM_MEETINGS, school.days(today, today.plusMonths(LOOK_AHEAD_MONTHS)));
        if (span.teachingWeeks() < MINIMUM_MEETINGS) {
            throw new IllegalArgumentException("mentoring.scheme.calendar-short");
        }
        var id = schemes.add(name.strip(), span, who.required());
        schemes.adults(id, Set.of(who.required()));
    }

    @Transactional(readOnly = true)
    List<Participant> participants() {
        return schemes.current().map(it -> participants.of(it.id())).orElse(List.of());
    }

    /**
     * Enters or changes somebody.
     *
     * @throws IllegalArgumentException with a message key of what is wrong
     */
    @Transactional
    void put(Participant participant) {
        var scheme = schemes.current().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
        var person = people.find(participant.person())
                .filter(it -> it.kind() == PersonKind.PUPIL && it.leftOn() == null)
                .orElseThrow(() -> new IllegalArgumentException("mentoring.people.not-a-pupil"));
        if (participant.likes().isEmpty()) {
            throw new IllegalArgumentException("mentoring.people.no-interest");
        }
        if (participant.likes().size() > Interests.MOST) {
            throw new IllegalArgumentException("mentoring.people.too-many");
        }
        if (!Interests.KEYS.containsAll(participant.likes())) {
            throw new IllegalArgumentException("mentoring.people.unknown-interest");
        }
        var year = person.yearGroup();
        if (participant.side() == Side.MENTOR && (year == null || year < 12)) {
            throw new IllegalArgumentException("mentoring.people.too-young");
        }
        participants.put(scheme.id(), participant);
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
