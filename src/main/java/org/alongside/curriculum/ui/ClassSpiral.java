package org.alongside.curriculum.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.PlannedLesson;
import org.alongside.curriculum.planning.PlannedLessons;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.curriculum.planning.TeachingClasses;
import org.alongside.school.SchoolYear;
import org.springframework.security.access.AccessDeniedException;

/** What a class meets in its year, as far as the person who looks may see. */
@SpringComponent
class ClassSpiral {
    private final TeachingClasses classes;
    private final PlannedLessons planned;
    private final SpiralCurriculum spiral;
    private final SchoolYear school;
    private final Clock clock;

    ClassSpiral(
            TeachingClasses classes, PlannedLessons planned, SpiralCurriculum spiral, SchoolYear school, Clock clock) {
        this.classes = classes;
        this.planned = planned;
        this.spiral = spiral;
        this.school = school;
        this.clock = clock;
    }

    /** The lessons in the plan by time, a split one once, and which of them lie behind. */
    record Met(List<Lesson> lessons, Set<LessonId> behind) {}

    /** The classes of this year; none for somebody who has no business with classes. */
    List<TeachingClass> now() {
        try {
            return school.around(Said.dayOf(clock.instant()))
                    .map(it -> classes.ofYear(it.id()))
                    .orElse(List.of());
        } catch (AccessDeniedException notForThem) {
            return List.of();
        }
    }

    Met of(TeachingClass it) {
        var today = Said.dayOf(clock.instant());
        var plan = planned.of(it.id());
        return new Met(
                plan.stream()
                        .filter(lesson -> lesson.part() == 1)
                        .flatMap(lesson -> spiral.lesson(lesson.lesson()).stream())
                        .toList(),
                plan.stream()
                        .filter(lesson -> lesson.day().isBefore(today))
                        .map(PlannedLesson::lesson)
                        .collect(Collectors.toSet()));
    }
}
