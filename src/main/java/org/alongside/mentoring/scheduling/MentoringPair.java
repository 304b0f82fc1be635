package org.alongside.mentoring.scheduling;

import java.util.List;

/**
 * A mentor and a mentee who are to meet weekly.
 *
 * @param stepFree whether they need a room without steps
 * @param weeks for each week of the plan the slots to consider; weeks may share a list; missing weeks have none
 */
public record MentoringPair(String key, String mentor, String mentee, boolean stepFree, List<List<Chance>> weeks) {
    /** Keeps its own copy. */
    public MentoringPair {
        weeks = List.copyOf(weeks);
    }

    List<Chance> chances(int week) {
        return week < weeks.size() ? weeks.get(week) : List.of();
    }
}
