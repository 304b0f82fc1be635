package org.alongside.curriculum.takeaway;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.delivery.coverage.SchoolCoverage;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.PlannedLessons;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.curriculum.planning.TeachingClasses;
import org.alongside.school.AcademicYear;
import org.alongside.school.SchoolYear;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The curriculum and what became of it as spreadsheets, each no more than its page shows to whoever takes it away. */
@Service
@PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','HEAD','DSL','DEPUTY_DSL')")
@Transactional(readOnly = true)
class Spreadsheets {
    private final SpiralCurriculum spiral;
    private final SchoolCoverage coverage;
    private final TeachingClasses classes;
    private final PlannedLessons plans;
    private final SchoolYear school;
    private final Clock clock;

    Spreadsheets(
            SpiralCurriculum spiral,
            SchoolCoverage coverage,
            TeachingClasses classes,
            PlannedLessons plans,
            SchoolYear school,
            Clock clock) {
        this.spiral = spiral;
        this.coverage = coverage;
        this.classes = classes;
        this.plans = plans;
        this.school = school;
        this.clock = clock;
    }

    /** Lessons, statements and what follows from them, as they were written. */
    @PreAuthorize("hasAnyRole('TEACHER','PSHE_LEAD','COORDINATOR','HEAD','DSL','DEPUTY_DSL','ADMIN')")
    byte[] scheme() {
        return SchemeBook.of(spiral);
    }

    /** School years that have classes, the newest first. */
    List<AcademicYear> years() {
        return coverage.years();
    }

    /** Planned, taught, missed and withdrawn in this year; empty when there is no such year. */
    Optional<byte[]> coverage(UUID year) {
        return coverage.of(year).map(CoverageBook::of);
    }

    /** The classes of this year that the person who asks may see. */
    List<TeachingClass> classes() {
        return school.around(Said.dayOf(clock.instant()))
                .map(it -> classes.ofYear(it.id()))
                .orElse(List.of());
    }

    /** The plan of a class; empty for one that the person who asks may not see, and for none. */
    Optional<byte[]> plan(ClassId id) {
        return classes.find(id).map(it -> {
            var lessons = plans.of(id);
            return PlanBook.of(
                    it,
                    lessons,
                    spiral,
                    school.periods(),
                    lessons.isEmpty()
                            ? List.of()
                            : school.days(
                                    lessons.getFirst().day(), lessons.getLast().day()));
        });
    }
}
