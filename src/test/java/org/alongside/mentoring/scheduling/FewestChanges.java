package org.alongside.mentoring.scheduling;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How few published meetings must be given up, by CP-SAT: with as little shortfall as possible, and proven. */
final class FewestChanges {
    private final ScheduleProblem problem;
    private final Draft draft;
    private final CpModel model = new CpModel();
    private final List<LinearArgument> shortfalls = new ArrayList<>();
    private final List<LinearArgument> kept = new ArrayList<>();
    private final Map<List<Object>, List<Literal>> limits = new HashMap<>();
    private final Map<List<Object>, Integer> most = new HashMap<>();

    private FewestChanges(ScheduleProblem problem) {
        this.problem = problem;
        draft = new Draft(problem);
    }

    static long of(ScheduleProblem problem) {
        return new FewestChanges(problem).solve();
    }

    private long solve() {
        var told = 0;
        for (var pair = 0; pair < draft.pairs(); pair++) {
            var meetings = new ArrayList<LinearArgument>();
            for (var week = problem.noticeFrom(); week < draft.weeks(); week++) {
                var published = draft.publishedSlot(pair, week);
                told += published == Draft.NONE ? 0 : 1;
                for (var chance : draft.chances(pair, week)) {
                    if (draft.usable(pair, week, chance)) {
                        var meets = model.newBoolVar("");
                        meetings.add(meets);
                        limit(meets, 1, "pair", pair, week);
                        limit(meets, draft.places(week, chance.slot()), "slot", week, chance.slot());
                        limit(meets, 1, problem.pairs().get(pair).mentor(), week, chance.slot());
                        if (!chance.lesson().isEmpty()) {
                            var halfTerm = problem.weeks().get(week).halfTerm();
                            limit(meets, left(pair, week, chance), "lesson", pair, halfTerm, chance.lesson());
                        }
                        if (published == chance.slot()) {
                            kept.add(meets);
                        }
                    }
                }
            }
            var shortfall = model.newIntVar(0, problem.minimum(), "");
            model.addGreaterOrEqual(
                    LinearExpr.newBuilder().add(shortfall).addSum(meetings.toArray(LinearArgument[]::new)),
                    problem.minimum() - draft.met(pair));
            shortfalls.add(shortfall);
        }
        limits.forEach((name, meets) ->
                model.addLessOrEqual(LinearExpr.sum(meets.toArray(LinearArgument[]::new)), most.getOrDefault(name, 0)));
        var shortfall = LinearExpr.sum(shortfalls.toArray(LinearArgument[]::new));
        model.minimize(shortfall);
        model.addEquality(shortfall, optimum());
        model.maximize(LinearExpr.sum(kept.toArray(LinearArgument[]::new)));
        return told - optimum();
    }

    /** How many of these lessons the mentee may still miss, after those of the weeks that stay. */
    private int left(int pair, int week, Chance chance) {
        return problem.lessonLimit() - draft.lessonsMissed(pair, chance.lesson(), week);
    }

    private void limit(Literal meets, int atMost, Object... what) {
        limits.computeIfAbsent(List.of(what), name -> new ArrayList<>()).add(meets);
        most.put(List.of(what), atMost);
    }

    private long optimum() {
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(60).setRandomSeed(1);
        if (solver.solve(model) != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException("Not proven in time");
        }
        return Math.round(solver.objectiveValue());
    }
}
