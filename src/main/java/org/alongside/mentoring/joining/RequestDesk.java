package org.alongside.mentoring.joining;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.notifications.Notices;
import org.alongside.school.PupilRoles;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's side of pupils who would like a mentor. */
@Service
@PreAuthorize("hasRole('COORDINATOR')")
class RequestDesk {
    private static final int MOST = 100;

    private final MentorRequests requests;
    private final SchemeMembers members;
    private final PupilRoles roles;
    private final Notices notices;
    private final SignedInPerson who;
    private final Clock clock;

    RequestDesk(
            MentorRequests requests,
            SchemeMembers members,
            PupilRoles roles,
            Notices notices,
            SignedInPerson who,
            Clock clock) {
        this.requests = requests;
        this.members = members;
        this.roles = roles;
        this.notices = notices;
        this.who = who;
        this.clock = clock;
    }

    /** Those that wait for an answer, the oldest first, at most a hundred. */
    @Transactional(readOnly = true)
    List<MentorRequests.Request> waiting() {
        return requests.waiting(MOST);
    }

    /**
     * Enters the pupil as a mentee of the scheme that is being prepared; they have the role from now on.
     *
     * @throws IllegalArgumentException with a message key if it is answered already, or there is no scheme
     */
    @Transactional
    void enter(UUID id) {
        var scheme = members.scheme().orElseThrow(() -> new IllegalArgumentException("mentoring.scheme.none"));
        var request = settle(id, MentorRequests.State.ENTERED);
        members.enterMentee(scheme.id(), request.person());
        var ignored = roles.give(request.person(), Roles.MENTEE);
        notices.tell(request.person(), "mentoring.notice.request-yes");
    }

    /** @throws IllegalArgumentException with a message key if it is answered already */
    @Transactional
    void notNow(UUID id) {
        notices.tell(settle(id, MentorRequests.State.NOT_NOW).person(), "mentoring.notice.request-later");
    }

    private MentorRequests.Request settle(UUID id, MentorRequests.State state) {
        var request = requests.waiting(Integer.MAX_VALUE).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("mentoring.join.answered"));
        if (!requests.settle(id, state, who.required(), clock.instant())) {
            throw new IllegalArgumentException("mentoring.join.answered");
        }
        return request;
    }
}
