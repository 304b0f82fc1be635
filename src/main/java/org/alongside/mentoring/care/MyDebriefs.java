package org.alongside.mentoring.care;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.notifications.Notices;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A mentor's own debriefs: with whom, when, and asking for one. Every call is about the mentor who is signed in. */
@Service
@PreAuthorize("hasRole('MENTOR')")
class MyDebriefs {
    private final Debriefs debriefs;
    private final Adults adults;
    private final Notices notices;
    private final SignedInPerson who;
    private final CareDays days;
    private final Clock clock;

    MyDebriefs(Debriefs debriefs, Adults adults, Notices notices, SignedInPerson who, CareDays days, Clock clock) {
        this.debriefs = debriefs;
        this.adults = adults;
        this.notices = notices;
        this.who = who;
        this.days = days;
        this.clock = clock;
    }

    /** The adults who look after the mentor today; empty if the mentor has no running pairing. */
    @Transactional(readOnly = true)
    Set<PersonId> adults() {
        return adults.watching(List.of(who.required())).getOrDefault(who.required(), Set.of());
    }

    /** The mentor's own adult. */
    @Transactional(readOnly = true)
    Optional<PersonId> adult() {
        return debriefs.mentors(List.of(who.required()), days.today(), 0, 1).stream()
                .map(Debriefs.Mentor::adult)
                .findFirst();
    }

    @Transactional(readOnly = true)
    Optional<Debriefs.Debrief> next() {
        return debriefs.next(who.required(), days.today());
    }

    @Transactional(readOnly = true)
    List<Debriefs.Past> past() {
        return debriefs.past(who.required(), 10);
    }

    @Transactional(readOnly = true)
    boolean hasAsked() {
        return debriefs.hasAsked(who.required());
    }

    /**
     * Asks for a debrief, without saying why; asking again changes nothing.
     *
     * @throws IllegalArgumentException with a message key if the mentor meets nobody
     */
    @Transactional
    void ask(Debriefs.HowSoon soon) {
        if (!debriefs.isMentor(who.required())) {
            throw new IllegalArgumentException("mentoring.my-debrief.nobody");
        }
        if (debriefs.ask(who.required(), soon, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            adults().forEach(it -> notices.tell(it, "mentoring.notice.debrief-asked"));
        }
    }
}
