package org.alongside.mentoring.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.mentoring.ForCoordinators;
import org.alongside.notifications.Notices;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.SignedInPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looks after whom, who covers for whom, and whom to reach in the holidays. */
@Service
@ForCoordinators
class CoverDesk {
    private static final int LONGEST_VALID = 3;

    /** The longest way of reaching somebody. */
    static final int LONGEST_REACH = 120;

    private final Adults adults;
    private final AdultTraining training;
    private final People people;
    private final Notices notices;
    private final SignedInPerson who;
    private final CareDays days;
    private final Clock clock;

    CoverDesk(
            Adults adults,
            AdultTraining training,
            People people,
            Notices notices,
            SignedInPerson who,
            CareDays days,
            Clock clock) {
        this.adults = adults;
        this.training = training;
        this.people = people;
        this.notices = notices;
        this.who = who;
        this.days = days;
        this.clock = clock;
    }

    /** Every mentor of a running pairing with their adult. */
    @Transactional(readOnly = true)
    List<Adults.Supervised> all() {
        return adults.all();
    }

    @Transactional(readOnly = true)
    Set<PersonId> known() {
        return adults.known();
    }

    @Transactional(readOnly = true)
    List<Adults.Cover> covers() {
        return adults.covers();
    }

    @Transactional(readOnly = true)
    List<Adults.HolidayContact> holidayContacts() {
        return adults.holidayContacts();
    }

    /**
     * Gives these mentors to an adult.
     *
     * @throws IllegalArgumentException with a message key if the adult is not staff of this school, or not trained today
     */
    @Transactional
    void give(Collection<PersonId> mentors, PersonId adult) {
        requireStaff(adult);
        requireTrained(adult, days.today());
        var running = adults.all().stream().map(Adults.Supervised::mentor).toList();
        if (mentors.isEmpty() || !running.containsAll(mentors)) {
            throw new IllegalArgumentException("mentoring.care.choose-first");
        }
        mentors.forEach(it -> adults.name(it, adult, who.required()));
    }

    /**
     * Says who covers while an adult is away; sent twice it is kept once. The one who covers hears of it.
     *
     * @throws IllegalArgumentException with a message key of what is wrong
     */
    @Transactional
    void cover(Adults.Cover cover) {
        requireStaff(cover.adult());
        requireStaff(cover.cover());
        if (cover.adult().equals(cover.cover())) {
            throw new IllegalArgumentException("mentoring.cover.same");
        }
        span(cover.from(), cover.to());
        requireTrained(cover.cover(), cover.to());
        adults.cover(cover, who.required());
        notices.tell(cover.cover(), "mentoring.notice.cover");
    }

    @Transactional
    void liftCover(UUID id) {
        adults.lift("supervisor_cover", id);
    }

    /** @throws IllegalArgumentException with a message key of what is wrong */
    @Transactional
    void add(Adults.HolidayContact contact) {
        requireStaff(contact.adult());
        span(contact.from(), contact.to());
        if (contact.reach().isBlank() || contact.reach().length() > LONGEST_REACH) {
            throw new IllegalArgumentException("mentoring.cover.reach-missing");
        }
        adults.add(contact, who.required());
    }

    @Transactional
    void liftContact(UUID id) {
        adults.lift("holiday_contact", id);
    }

    /** Of each adult the training that counts longest, those that expire first at the top. */
    @Transactional(readOnly = true)
    List<AdultTraining.Line> trained() {
        return training.latest();
    }

    /** The adults who look after mentors today. */
    @Transactional(readOnly = true)
    Set<PersonId> debriefing() {
        return adults.all().stream().map(Adults.Supervised::adult).collect(Collectors.toSet());
    }

    /**
     * Logs that an adult was trained to debrief; sent twice it is kept once.
     *
     * @throws IllegalArgumentException with a message key of what is wrong
     */
    @Transactional
    void train(AdultTraining.Line line) {
        requireStaff(line.adult());
        if (line.day().isAfter(days.today())
                || !line.until().isAfter(line.day())
                || line.until().isAfter(line.day().plusYears(LONGEST_VALID))) {
            throw new IllegalArgumentException("mentoring.trained.days-wrong");
        }
        if (line.kind() == AdultTraining.Kind.REFRESHER
                && training.latest().stream().noneMatch(it -> it.adult().equals(line.adult()))) {
            throw new IllegalArgumentException("mentoring.trained.refresher-first");
        }
        training.add(line, who.required(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Strikes a line out; that it was there stays known. */
    @Transactional
    void strike(UUID id) {
        training.strike(id, who.required(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private void requireTrained(PersonId adult, LocalDate day) {
        if (!training.areTrained(List.of(adult), day)) {
            throw new IllegalArgumentException("mentoring.debriefs.not-trained");
        }
    }

    private void span(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || to.isBefore(days.today()) || to.isAfter(from.plusYears(1))) {
            throw new IllegalArgumentException("mentoring.cover.days-wrong");
        }
    }

    private void requireStaff(PersonId adult) {
        if (people.find(adult)
                .filter(it -> it.kind() == PersonKind.STAFF && it.leftOn() == null)
                .isEmpty()) {
            throw new IllegalArgumentException("mentoring.debriefs.not-staff");
        }
    }
}
