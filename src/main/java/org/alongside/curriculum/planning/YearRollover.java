package org.alongside.curriculum.planning;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Takes classes and plans into the next school year. A class keeps its name, teachers, hours and plan; its pupils are those
 * of the class one year below, so that what they have met goes with them. Nothing of the old year is changed. It can be made
 * again at any time and then adds only what is missing; until it is confirmed it can be taken back as a whole.
 */
@Service
@PreAuthorize("hasRole('PSHE_LEAD')")
public class YearRollover {
    private final RolloverWork work;

    YearRollover(RolloverWork work) {
        this.work = work;
    }

    /** What would be made, and what has been made; empty when the calendar has no next year. */
    public Optional<Rehearsal> rehearse() {
        return work.rehearse();
    }

    /**
     * Makes the classes of the next year that are not there yet.
     *
     * @return how many were made
     * @throws PlanRefused when the calendar has no next year ("no-year")
     */
    public int make() {
        return work.make();
    }

    /**
     * Takes everything back that was made.
     *
     * @throws PlanRefused when it was confirmed, nothing was made, or a lesson of it is recorded
     */
    public void takeBack() {
        work.takeBack();
    }

    /** From now on it stays. @throws PlanRefused when nothing was made */
    public void confirm() {
        work.confirm();
    }
}
