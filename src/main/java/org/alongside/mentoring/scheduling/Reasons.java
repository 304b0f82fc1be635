package org.alongside.mentoring.scheduling;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says why pairs do not meet: for each slot, the first rule that stands in the way. */
final class Reasons {
    private Reasons() {}

    static PairYear year(Draft draft, int pair) {
        var shortfall = Math.max(0, draft.problem().minimum() - draft.met(pair));
        return new PairYear(
                draft.problem().pairs().get(pair).key(),
                draft.met(pair),
                shortfall,
                possibleWeeks(draft, pair),
                shortfall == 0 ? Map.of() : counted(draft, pair));
    }

    static int possibleWeeks(Draft draft, int pair) {
        var possible = 0;
        for (var week = 0; week < draft.weeks(); week++) {
            if (draft.chosen(pair, week) != null || draft.canMeetIn(pair, week)) {
                possible++;
            }
        }
        return possible;
    }

    private static Map<SlotRule, Integer> counted(Draft draft, int pair) {
        var counts = new EnumMap<SlotRule, Integer>(SlotRule.class);
        for (var week = 0; week < draft.weeks(); week++) {
            if (draft.chosen(pair, week) == null) {
                for (var chance : draft.chances(pair, week)) {
                    var rule = first(draft, pair, week, chance);
                    if (rule != null) {
                        counts.merge(rule, 1, Integer::sum);
                    }
                }
            }
        }
        return counts;
    }

    /** The first rule that stands in the way, or null if only the plan itself does. */
    static @Nullable SlotRule first(Draft draft, int pair, int week, Chance chance) {
        if (chance.barred() != null) {
            return chance.barred();
        }
        var opening = draft.opening(week, chance.slot());
        if (opening == null) {
            return SlotRule.NOT_OPEN;
        }
        if (!draft.withinLimit(pair, week, chance)) {
            return SlotRule.LESSON_LIMIT;
        }
        for (int other : draft.pairsWithSameMentor(pair)) {
            var meeting = draft.chosen(other, week);
            if (meeting != null && meeting.slot() == chance.slot()) {
                return SlotRule.MENTOR_MEETS_ANOTHER;
            }
        }
        var meetings = draft.meetingsIn(week, chance.slot(), false);
        if (meetings >= opening.roomPlaces()) {
            return SlotRule.NO_ROOM;
        }
        if (draft.needsStepFree(pair) && draft.meetingsIn(week, chance.slot(), true) >= opening.stepFreePlaces()) {
            return SlotRule.NO_STEP_FREE_ROOM;
        }
        return meetings >= opening.adultPlaces() ? SlotRule.NO_ADULT : null;
    }
}
