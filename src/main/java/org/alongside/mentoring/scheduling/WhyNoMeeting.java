package org.alongside.mentoring.scheduling;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a pair does not meet in a week, slot by slot.
 *
 * @param at in the order of the slots; empty if the pair meets, or is not in this plan
 */
public record WhyNoMeeting(List<At> at) {
    /** Keeps its own copy. */
    public WhyNoMeeting {
        at = List.copyOf(at);
    }

    /**
     * One slot.
     *
     * @param rule the first rule in the way; null if nothing is, and only the plan itself is the reason
     */
    public record At(int slot, @Nullable SlotRule rule) {}

    /**
     * Answers for one pair and week.
     *
     * @param plan meetings made from the problem
     */
    public static WhyNoMeeting of(ScheduleProblem problem, List<Meeting> plan, String pair, int week) {
        var draft = Draft.of(problem, plan);
        var at = draft.place(pair);
        if (at == Draft.NONE || week < 0 || week >= draft.weeks() || draft.chosen(at, week) != null) {
            return new WhyNoMeeting(List.of());
        }
        return new WhyNoMeeting(draft.chances(at, week).stream()
                .map(chance -> new At(chance.slot(), Reasons.first(draft, at, week, chance)))
                .sorted(Comparator.comparingInt(At::slot))
                .toList());
    }
}
