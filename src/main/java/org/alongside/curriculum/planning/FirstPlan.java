package org.alongside.curriculum.planning;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Unit;
import org.springframework.stereotype.Component;

/** What a class would do in a year if nobody changed anything: all lessons of its year group, round its calendar. */
@Component
class FirstPlan {
    private final SpiralCurriculum spiral;

    FirstPlan(SpiralCurriculum spiral) {
        this.spiral = spiral;
    }

    /** The lessons of its year group, each with the half-term of its unit, in the order of the spiral. */
    List<YearLayout.Wish> wishes(TeachingClass it) {
        var halfTerms = spiral.units().stream().collect(toMap(Unit::id, Unit::halfTerm));
        return spiral.lessons().stream()
                .filter(lesson -> lesson.year() == it.yearGroup())
                .map((Lesson lesson) -> new YearLayout.Wish(lesson.id(), halfTerms.getOrDefault(lesson.unit(), 1)))
                .toList();
    }

    List<PlannedLesson> of(TeachingClass it, ClassYear year) {
        var plan = new ArrayList<PlannedLesson>();
        for (var placed : YearLayout.lay(wishes(it), year)) {
            plan.add(new PlannedLesson(
                    PlannedLessonId.random(),
                    it.id(),
                    placed.lesson(),
                    null,
                    placed.opening().day(),
                    placed.opening().period(),
                    plan.size() + 1,
                    1,
                    1,
                    PlannedLesson.Seating.MIXED,
                    null,
                    List.of(),
                    null,
                    0));
        }
        return plan;
    }
}
