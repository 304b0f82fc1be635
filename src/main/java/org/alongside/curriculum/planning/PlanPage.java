package org.alongside.curriculum.planning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.curriculum.Lesson;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a class as one sees it.
 *
 * @param openings every hour of the class in its year, by time
 * @param lessons by time
 * @param settled lessons that lie behind or are recorded
 * @param left lessons of the year group that are not in the plan, in the order of the spiral
 * @param broken lessons that stand before one that they build on
 * @param last the change that could be taken back; empty when there is none
 * @param mayPlan whether the person who looks may change it
 */
public record PlanPage(
        TeachingClass of,
        List<Opening> openings,
        List<PlannedLesson> lessons,
        Set<PlannedLessonId> settled,
        List<Lesson> left,
        Set<PlanChange.Broken> broken,
        Optional<LastChange> last,
        boolean mayPlan) {
    public PlanPage {
        openings = List.copyOf(openings);
        lessons = List.copyOf(lessons);
        settled = Set.copyOf(settled);
        left = List.copyOf(left);
    }

    /** What somebody did last. @param lesson about which lesson; null when it was about many */
    public record LastChange(
            String step,
            org.alongside.school.PersonId by,
            int moved,
            org.alongside.curriculum.@Nullable LessonId lesson) {}
}
