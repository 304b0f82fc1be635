package org.alongside.curriculum.planning;

import java.time.LocalDate;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.UnitId;

/** One thing that somebody wants to do with the plan of a class. */
public sealed interface PlanStep {
    /** The last part of the keys of the sentences about it. */
    String name();

    /** The lesson changes places with the one before it. */
    record Earlier(PlannedLessonId lesson) implements PlanStep {
        @Override
        public String name() {
            return "earlier";
        }
    }

    /** The lesson changes places with the one after it. */
    record Later(PlannedLessonId lesson) implements PlanStep {
        @Override
        public String name() {
            return "later";
        }
    }

    /** The lesson goes one hour on, and what is there goes on too, until an hour is free. */
    record Bump(PlannedLessonId lesson) implements PlanStep {
        @Override
        public String name() {
            return "bump";
        }
    }

    /** The lesson goes to this hour; what is there goes on, until an hour is free. */
    record MoveTo(PlannedLessonId lesson, LocalDate day, int period) implements PlanStep {
        @Override
        public String name() {
            return "move";
        }
    }

    /** The lesson is taken out of the plan. @param close whether those after it move up */
    record TakeOut(PlannedLessonId lesson, boolean close) implements PlanStep {
        @Override
        public String name() {
            return close ? "take-out-close" : "take-out";
        }
    }

    /** The lesson goes on in the next hour; what is there goes on too. */
    record Split(PlannedLessonId lesson) implements PlanStep {
        @Override
        public String name() {
            return "split";
        }
    }

    /** A lesson that is not in the plan, or is to be taught again, comes to this hour; what is there goes on. */
    record Add(LessonId lesson, LocalDate day, int period) implements PlanStep {
        @Override
        public String name() {
            return "add";
        }
    }

    /** All lessons of a unit that can still move go to the hours from this one on, one after the other. */
    record PlaceUnit(UnitId unit, LocalDate day, int period) implements PlanStep {
        @Override
        public String name() {
            return "unit";
        }
    }

    /** All lessons that can still move are laid again, as if nobody had changed anything. */
    record LayAgain() implements PlanStep {
        @Override
        public String name() {
            return "again";
        }
    }
}
