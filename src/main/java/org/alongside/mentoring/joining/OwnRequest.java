package org.alongside.mentoring.joining;

import java.time.Clock;
import java.util.Optional;
import org.alongside.notifications.Notices;
import org.alongside.school.People;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking for a mentor. Every call is about whoever is signed in; nobody says why. */
@Service
@PreAuthorize("hasAnyRole('PUPIL','MENTEE')")
public class OwnRequest {
    private final MentorRequests requests;
    private final SchemeMembers members;
    private final People people;
    private final Notices notices;
    private final SignedInPerson who;
    private final Clock clock;

    OwnRequest(
            MentorRequests requests,
            SchemeMembers members,
            People people,
            Notices notices,
            SignedInPerson who,
            Clock clock) {
        this.requests = requests;
        this.members = members;
        this.people = people;
        this.notices = notices;
        this.who = who;
        this.clock = clock;
    }

    /** Whether there is a scheme for pupils of this year group. */
    @Transactional(readOnly = true)
    boolean mayAsk() {
        var scheme = members.scheme();
        return scheme.isPresent()
                && people.find(who.required())
                        .filter(it -> it.leftOn() == null
                                && it.yearGroup() != null
                                && members.targetYears(scheme.get().id()).contains(it.yearGroup()))
                        .isPresent();
    }

    /** Whether they take part already. */
    @Transactional(readOnly = true)
    boolean takesPart() {
        return members.scheme()
                .flatMap(it -> members.side(it.id(), who.required()))
                .isPresent();
    }

    /** Whether they had a mentor in this scheme and have none now: they may ask again, as if for the first time. */
    @Transactional(readOnly = true)
    boolean hadMentor() {
        return members.scheme()
                .filter(it -> members.hadMentor(it.id(), who.required()))
                .isPresent();
    }

    /** The last one; empty if they have never asked. */
    @Transactional(readOnly = true)
    Optional<MentorRequests.Request> latest() {
        return requests.latest(who.required());
    }

    /**
     * Asks the coordinator; asking twice asks once.
     *
     * @throws IllegalArgumentException with a message key if there is no scheme for them, or they have a mentor or wait for one
     */
    @Transactional
    void ask() {
        if (!mayAsk() || members.hasMentor(who.required()) || takesPart() && !hadMentor()) {
            throw new IllegalArgumentException("mentoring.join.not-for-you");
        }
        if (requests.ask(who.required(), clock.instant())) {
            members.scheme().ifPresent(it -> notices.tell(it.coordinator(), "mentoring.notice.request"));
        }
    }

    /** Takes it back; nobody asks why. */
    @Transactional
    void takeBack() {
        latest().ifPresent(it ->
                requests.settle(it.id(), MentorRequests.State.TAKEN_BACK, who.required(), clock.instant()));
    }
}
