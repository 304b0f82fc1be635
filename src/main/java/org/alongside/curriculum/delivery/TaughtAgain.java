package org.alongside.curriculum.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.PlanPage;
import org.alongside.curriculum.planning.PlanRefused;
import org.alongside.curriculum.planning.PlanStep;
import org.alongside.curriculum.planning.PlannedLesson;
import org.alongside.curriculum.planning.YearPlans;
import org.springframework.stereotype.Service;

/** A new hour for a lesson that was not taught; what is planned there moves on. The plan asks again who may change it. */
@Service
@ForTeachers
class TaughtAgain {
    private final YearPlans plans;
    private final Clock clock;

    TaughtAgain(YearPlans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * What could be done about a lesson that was not taught.
     *
     * @param day of the next hour of the class, or on which it is planned already
     * @param planned whether it has its new day already
     * @param moving how many other lessons would move on
     * @param falling how many would find no hour any more this year
     */
    record Offer(
            LessonRow lesson, LocalDate day, int period, boolean planned, long planVersion, int moving, int falling) {
        ClassId classId() {
            return lesson.classId();
        }

        PlanStep step() {
            return new PlanStep.Add(lesson.lesson(), day, period);
        }
    }

    /** Empty for a lesson that was taught, for somebody who may not plan the class, and when the year has no hour left. */
    Optional<Offer> offer(LessonRow lesson) {
        return lesson.outcome() != Outcome.NOT_DELIVERED
                ? Optional.empty()
                : plans.look(lesson.classId()).flatMap(page -> offer(lesson, page));
    }

    private Optional<Offer> offer(LessonRow lesson, PlanPage page) {
        var version = page.of().planVersion();
        var already = page.lessons().stream()
                .filter(it -> it.lesson().equals(lesson.lesson()) && it.day().isAfter(lesson.day()))
                .findFirst();
        if (already.isPresent()) {
            PlannedLesson it = already.get();
            return Optional.of(new Offer(lesson, it.day(), it.period(), true, version, 0, 0));
        }
        var today = Said.dayOf(clock.instant());
        return page.openings().stream()
                .filter(it -> it.day().isAfter(today) && page.mayPlan())
                .findFirst()
                .flatMap(it -> preview(new Offer(lesson, it.day(), it.period(), false, version, 0, 0)));
    }

    private Optional<Offer> preview(Offer offer) {
        try {
            var change = plans.preview(offer.classId(), offer.step());
            return Optional.of(new Offer(
                    offer.lesson(),
                    offer.day(),
                    offer.period(),
                    false,
                    offer.planVersion(),
                    change.moves().size(),
                    change.fallen().size()));
        } catch (PlanRefused refused) {
            return Optional.empty();
        }
    }

    /**
     * Plans the lesson again as offered.
     *
     * @throws PlanRefused when the plan is another by now or the class is not theirs
     */
    void accept(Offer offer) {
        plans.make(offer.classId(), offer.planVersion(), offer.step());
    }
}
