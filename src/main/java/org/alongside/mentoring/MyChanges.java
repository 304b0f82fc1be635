package org.alongside.mentoring;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.base.ui.Said;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has changed for whoever is signed in, and nothing else. */
@Service
@PreAuthorize("isAuthenticated()")
class MyChanges {
    private static final Duration TOLD_FOR = Duration.ofDays(14);

    private final PlanChanges changes;
    private final Pairings pairings;
    private final SignedInPerson who;
    private final Clock clock;

    MyChanges(PlanChanges changes, Pairings pairings, SignedInPerson who, Clock clock) {
        this.changes = changes;
        this.pairings = pairings;
        this.who = who;
        this.clock = clock;
    }

    /** Approved changes of the last two weeks to own meetings from today on, by day. */
    @Transactional(readOnly = true)
    List<PlanStep> latest() {
        var now = clock.instant();
        return changes.told(who.required(), PlanChanges.utc(now.minus(TOLD_FOR)), Said.dayOf(now));
    }

    /** Whom each of these meetings is with, as far as it is a meeting of one's own. */
    @Transactional(readOnly = true)
    Map<PairingId, PersonId> others(List<PlanStep> steps) {
        var me = who.required();
        var others = new HashMap<PairingId, PersonId>();
        pairings.peopleOf(steps.stream().map(PlanStep::pairing).distinct().toList())
                .forEach((pairing, pair) -> {
                    if (pair.contains(me)) {
                        others.put(pairing, pair.getFirst().equals(me) ? pair.getLast() : pair.getFirst());
                    }
                });
        return others;
    }
}
