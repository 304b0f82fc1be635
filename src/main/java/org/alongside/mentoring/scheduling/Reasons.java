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
        if (mentorMeetsAnother(draft, pair, week, chance.slot())) {
            return SlotRule.MENTOR_MEETS_ANOTHER;
        }
        if (!hasRoom(draft, week, opening)) {
            return SlotRule.NO_ROOM;
        }
        if (!hasRoomWithoutSteps(draft, pair, week, opening)) {
            return SlotRule.NO_STEP_FREE_ROOM;
        }
        return hasAdult(draft, week, opening) ? null : SlotRule.NO_ADULT;
    }

    private static boolean mentorMeetsAnother(Draft draft, int pair, int week, int slot) {
        for (int other : draft.pairsWithSameMentor(pair)) {
            if (draft.chosen(other, week) instanceof Chance meeting && meeting.slot() == slot) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasRoom(Draft draft, int week, Opening opening) {
        return draft.meetingsIn(week, opening.slot(), false) < opening.roomPlaces();
    }

    private static boolean hasRoomWithoutSteps(Draft draft, int pair, int week, Opening opening) {
        return !draft.needsStepFree(pair) || draft.meetingsIn(week, opening.slot(), true) < opening.stepFreePlaces();
    }

    private static boolean hasAdult(Draft draft, int week, Opening opening) {
        return draft.meetingsIn(week, opening.slot(), false) < opening.adultPlaces();
    }
}
