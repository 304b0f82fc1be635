package org.alongside.curriculum.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the plan of one year into the hours of another: what stood in the third hour of a half-term stands in its third hour
 * again; where the new half-term is shorter, what is left goes on into the next. The order never changes.
 */
final class MatchingWeeks {
    private MatchingWeeks() {}

    /**
     * The new hour of each lesson; one for which the year has no hour left is missing.
     *
     * @param lessons of the old year
     */
    static Map<PlannedLessonId, Opening> match(List<PlannedLesson> lessons, ClassYear old, ClassYear fresh) {
        var place = new HashMap<String, int[]>();
        var counts = new HashMap<Integer, Integer>();
        for (var it : old.openings()) {
            var index = counts.merge(it.halfTerm(), 1, Integer::sum) - 1;
            place.put(it.day() + " " + it.period(), new int[] {it.halfTerm(), index});
        }
        var starts = new HashMap<Integer, Integer>();
        for (int i = 0; i < fresh.openings().size(); i++) {
            starts.putIfAbsent(fresh.openings().get(i).halfTerm(), i);
        }
        var byTime = lessons.stream()
                .sorted(java.util.Comparator.comparing(PlannedLesson::day).thenComparingInt(PlannedLesson::period))
                .toList();
        var matched = new HashMap<PlannedLessonId, Opening>();
        var next = 0;
        var left = new ArrayList<>(byTime);
        for (var it : byTime) {
            var at = place.get(it.day() + " " + it.period());
            var wanted = at == null ? next : starts.getOrDefault(at[0], next) + at[1];
            // hours that the lessons still to come need are not waited away
            var latest = fresh.openings().size() - left.size();
            var index = Math.max(next, Math.min(wanted, latest));
            if (index >= fresh.openings().size()) {
                break;
            }
            matched.put(it.id(), fresh.openings().get(index));
            next = index + 1;
            left.removeFirst();
        }
        return matched;
    }
}
