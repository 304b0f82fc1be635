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
 * @param closed days on which the class would be taught and school is shut, by time
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
        List<org.alongside.school.ClosedDay> closed,
        List<PlannedLesson> lessons,
        Set<PlannedLessonId> settled,
        List<Lesson> left,
        Set<PlanChange.Broken> broken,
        Optional<LastChange> last,
        boolean mayPlan) {
    public PlanPage {
        openings = List.copyOf(openings);
        closed = List.copyOf(closed);
        lessons = List.copyOf(lessons);
        settled = Set.copyOf(settled);
        left = List.copyOf(left);
    }

    /** The hours that are still ahead and hold nothing that must stay, by time. */
    public List<Opening> ahead(java.time.LocalDate today) {
        var taken = lessons.stream()
                .filter(it -> settled.contains(it.id()))
                .map(it -> it.day() + " " + it.period())
                .collect(java.util.stream.Collectors.toSet());
        return openings.stream()
                .filter(it -> !it.day().isBefore(today) && !taken.contains(it.day() + " " + it.period()))
                .toList();
    }

    /** The lesson in this hour, if there is one. */
    public Optional<PlannedLesson> in(Opening hour) {
        return lessons.stream()
                .filter(it -> it.day().equals(hour.day()) && it.period() == hour.period())
                .findFirst();
    }

    /** What somebody did last. @param lesson about which lesson; null when it was about many */
    public record LastChange(
            String step,
            org.alongside.school.PersonId by,
            int moved,
            org.alongside.curriculum.@Nullable LessonId lesson) {}
}
