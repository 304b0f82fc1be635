package org.alongside.mentoring.care;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    /** The longest way of reaching somebody. */
    static final int LONGEST_REACH = 120;

    private final Adults adults;
    private final People people;
    private final Notices notices;
    private final SignedInPerson who;
    private final CareDays days;

    CoverDesk(Adults adults, People people, Notices notices, SignedInPerson who, CareDays days) {
        this.adults = adults;
        this.people = people;
        this.notices = notices;
        this.who = who;
        this.days = days;
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
     * @throws IllegalArgumentException with a message key if the adult is not staff of this school
     */
    @Transactional
    void give(Collection<PersonId> mentors, PersonId adult) {
        requireStaff(adult);
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
