package org.alongside.mentoring.scheduling;

import org.alongside.mentoring.flow.Progress;

/** Makes a year plan; another engine can stand behind this if meetings ever tie weeks together. */
public interface SchedulePlanner {
    /** The planner of this program. */
    static SchedulePlanner flows() {
        return new FlowPlanner();
    }

    /**
     * The best plan it finds. Input that cannot work gives a plan of the rest that says what is missing.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     * @throws org.alongside.mentoring.flow.UncertifiedFlow if a proof fails; then nothing is proposed
     */
    YearPlan plan(ScheduleProblem problem, Progress progress);
}
