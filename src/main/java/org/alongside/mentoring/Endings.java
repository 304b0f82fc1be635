package org.alongside.mentoring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.base.ui.Said;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends pairings: their meetings to come are called off, so that calendars hear of it, and the past stays. */
@Component
class Endings {
    private final PairingStages stages;
    private final Meetings meetings;
    private final PlanRuleBook rules;
    private final Clock clock;

    Endings(PairingStages stages, Meetings meetings, PlanRuleBook rules, Clock clock) {
        this.stages = stages;
        this.meetings = meetings;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Ends these pairings of one scheme.
     *
     * @param by whoever decided it; null if nobody had to
     * @return those that had not ended before
     */
    List<PairingStages.Stage> end(
            SchemeId scheme,
            Collection<PairingStages.Stage> over,
            PairingStages.Ended why,
            @Nullable PersonId by) {
        if (over.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var today = Said.dayOf(now);
        var ids = over.stream().map(PairingStages.Stage::id).collect(Collectors.toSet());
        var toCome = meetings.standing(scheme).stream()
                .filter(it -> ids.contains(it.pairing())
                        && it.state() == MeetingState.PLANNED
                        && it.place().day().isAfter(today))
                .toList();
        var ended = new ArrayList<PairingStages.Stage>();
        for (var stage : over) {
            if (stages.end(stage.id(), why, today, by, now)) {
                ended.add(stage);
            }
        }
        if (!meetings.cancel(toCome, PlanChanges.utc(now))) {
            throw new IllegalArgumentException("mentoring.intro.over");
        }
        rules.raisePlanVersion(scheme);
        return ended;
    }
}
