package org.alongside.curriculum.planning;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.curriculum.LessonId;

/**
 * What a step would do to a plan.
 *
 * @param after all lessons as they would be, by time
 * @param moves lessons that would change their time, by their new one
 * @param added lessons that would come into the plan
 * @param removed lessons that would go out of it
 * @param fallen lessons for which no hour is left in the year
 * @param broken lessons that would stand before one that they build on
 */
public record PlanChange(
        List<PlannedLesson> after,
        List<Move> moves,
        List<PlannedLesson> added,
        List<PlannedLesson> removed,
        List<LessonId> fallen,
        Set<Broken> broken) {
    public PlanChange {
        after = List.copyOf(after);
        moves = List.copyOf(moves);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        fallen = List.copyOf(fallen);
        broken = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(broken));
    }

    /** One lesson at its old and its new time. */
    public record Move(PlannedLesson from, PlannedLesson to) {}

    /** A lesson that comes before one that it builds on. */
    public record Broken(LessonId lesson, LessonId buildsOn) {}

    static PlanChange between(
            List<PlannedLesson> before, List<PlannedLesson> after, List<LessonId> fallen, Set<Broken> broken) {
        var old = before.stream().collect(toMap(PlannedLesson::id, it -> it));
        var moves = new ArrayList<Move>();
        var added = new ArrayList<PlannedLesson>();
        for (var it : after) {
            var was = old.remove(it.id());
            if (was == null) {
                added.add(it);
            } else if (!was.day().equals(it.day()) || was.period() != it.period()) {
                moves.add(new Move(was, it));
            }
        }
        var removed = before.stream().filter(it -> old.containsKey(it.id())).toList();
        return new PlanChange(after, moves, added, removed, fallen, broken);
    }

    /** Whether so much changes that one would want to see it first. */
    public boolean isFarReaching() {
        return moves.size() > 2 || !fallen.isEmpty();
    }
}
