package org.alongside.mentoring;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alongside.base.ui.Said;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a mentee may see: who their mentor is, and when and where they meet. */
@Service
@PreAuthorize("hasRole('MENTEE')")
class MenteePage {
    private final Pairings pairings;
    private final Meetings meetings;
    private final SignedInPerson who;
    private final Clock clock;

    MenteePage(Pairings pairings, Meetings meetings, SignedInPerson who, Clock clock) {
        this.pairings = pairings;
        this.meetings = meetings;
        this.who = who;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<PairingRow> pairing() {
        return pairings.ofMentee(who.required(), Said.dayOf(clock.instant()));
    }

    /** The next four meetings, in order. */
    @Transactional(readOnly = true)
    List<MeetingRow> next() {
        return meetings.ofMentee(who.required(), Said.dayOf(clock.instant()), 4);
    }
}
