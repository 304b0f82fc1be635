package org.alongside.mentoring.scheduling;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * No plan can be better than this: the year as a linear programme, with the limit on lessons, solved by GLOP one level
 * after the other.
 *
 * @param shortfall meetings missing to the minimum
 * @param missed weeks in which a pair could meet and does not
 * @param cost what mentees give up
 */
public record LinearBound(long shortfall, long missed, long cost) {
    /** Solves; slow. */
    public static LinearBound of(ScheduleProblem problem) {
        return new Programme(problem).solve();
    }

    private static final class Programme {
        private final ScheduleProblem problem;
        private final Draft draft;
        private final MPSolver solver = MPSolver.createSolver("GLOP");
        private final List<MPVariable> short_ = new ArrayList<>();
        private final Map<MPVariable, Integer> meetings = new HashMap<>();
        private final Map<List<Object>, MPConstraint> limits = new HashMap<>();
        private int possible;

        Programme(ScheduleProblem problem) {
            this.problem = problem;
            draft = new Draft(problem);
            for (var pair = 0; pair < draft.pairs(); pair++) {
                addPair(pair);
            }
        }

        private void addPair(int pair) {
            var shortfall = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
            short_.add(shortfall);
            var enough = solver.makeConstraint(problem.minimum(), Double.POSITIVE_INFINITY);
            enough.setCoefficient(shortfall, 1);
            for (var week = 0; week < draft.weeks(); week++) {
                var once = solver.makeConstraint(0, 1);
                possible += draft.canMeetIn(pair, week) ? 1 : 0;
                for (var chance : draft.chances(pair, week)) {
                    if (draft.usable(pair, week, chance)) {
                        var meets = solver.makeNumVar(0, 1, "");
                        meetings.put(meets, chance.cost());
                        enough.setCoefficient(meets, 1);
                        once.setCoefficient(meets, 1);
                        limit(draft.places(week, chance.slot()), "slot", week, chance.slot())
                                .setCoefficient(meets, 1);
                        limit(1, problem.pairs().get(pair).mentor(), week, chance.slot())
                                .setCoefficient(meets, 1);
                        if (draft.needsStepFree(pair)) {
                            limit(draft.stepFreePlaces(week, chance.slot()), "step-free", week, chance.slot())
                                    .setCoefficient(meets, 1);
                        }
                        if (!chance.lesson().isEmpty()) {
                            limit(problem.lessonLimit(), pair, halfTerm(week), chance.lesson())
                                    .setCoefficient(meets, 1);
                        }
                    }
                }
            }
        }

        private int halfTerm(int week) {
            return problem.weeks().get(week).halfTerm();
        }

        private MPConstraint limit(int most, Object... what) {
            return limits.computeIfAbsent(List.of(what), name -> solver.makeConstraint(0, most));
        }

        LinearBound solve() {
            var objective = solver.objective();
            short_.forEach(shortfall -> objective.setCoefficient(shortfall, 1));
            objective.setMinimization();
            var shortfall = optimum();
            var keep = solver.makeConstraint(0, shortfall + 1e-6);
            short_.forEach(each -> keep.setCoefficient(each, 1));
            objective.clear();
            meetings.keySet().forEach(each -> objective.setCoefficient(each, 1));
            objective.setMaximization();
            var most = optimum();
            var keepMost = solver.makeConstraint(most - 1e-6, Double.POSITIVE_INFINITY);
            meetings.keySet().forEach(each -> keepMost.setCoefficient(each, 1));
            objective.clear();
            meetings.forEach(objective::setCoefficient);
            objective.setMinimization();
            return new LinearBound(Math.round(shortfall), possible - Math.round(most), Math.round(optimum()));
        }

        private double optimum() {
            if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
                throw new IllegalStateException("No optimum");
            }
            return solver.objective().value();
        }
    }
}
