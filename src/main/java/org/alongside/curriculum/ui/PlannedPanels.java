package org.alongside.curriculum.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.Visitors;
import org.alongside.curriculum.planning.PlanPage;
import org.alongside.curriculum.planning.PlanStep;
import org.alongside.curriculum.planning.PlannedLesson;
import org.alongside.curriculum.planning.YearPlans;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Makes the panel about one planned lesson, with what other parts of the program know about helpers and visitors. */
@SpringComponent
class PlannedPanels {
    private final SpiralCurriculum spiral;
    private final YearPlans plans;
    private final ObjectProvider<Visitors> visitors;

    PlannedPanels(SpiralCurriculum spiral, YearPlans plans, ObjectProvider<Visitors> visitors) {
        this.spiral = spiral;
        this.plans = plans;
        this.visitors = visitors;
    }

    /** How a lesson is to be taught. */
    record Agreement(
            PlannedLesson lesson,
            PlannedLesson.Seating seating,
            @Nullable String visitor,
            List<PersonId> helpers,
            @Nullable String room) {}

    /** What a visitor is called who was asked into a lesson. */
    String visitor(String asked) {
        return visitors.stream().findFirst().map(it -> it.name(asked)).orElse(asked);
    }

    PlannedPanel of(
            PlanPage plan, PlannedLesson lesson, LocalDate today, Consumer<PlanStep> ask, Consumer<Agreement> agree) {
        return new PlannedPanel(
                plan,
                lesson,
                today,
                spiral,
                plan.mayPlan() ? plans.trained(lesson.day()) : List.of(),
                visitors.stream().flatMap(it -> it.all().stream()).toList(),
                this::visitor,
                ask,
                agree);
    }
}
