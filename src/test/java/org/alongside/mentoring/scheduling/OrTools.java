package org.alongside.mentoring.scheduling;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import java.util.List;
import java.util.stream.IntStream;

/** Google's solvers as a second opinion. They need native code that not every machine can load. */
public final class OrTools {
    /** A missed week; no year's lessons cost as much. */
    public static final long MISSED = 1_000_000;

    private static final boolean LOADED = load();

    private OrTools() {}

    private static boolean load() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | LinkageError unavailable) {
            return false;
        }
    }

    /** Whether the natives are there. */
    public static boolean isThere() {
        return LOADED;
    }

    /** Missed weeks and lesson cost, planned in one network for the whole year, as ours is. */
    public static long year(ScheduleProblem problem) {
        var draft = new Draft(problem);
        return solve(draft, IntStream.range(0, draft.weeks()).boxed().toList());
    }

    /** The same in one network for each week, which is exact only if no pair goes short. */
    public static long weekByWeek(ScheduleProblem problem) {
        var draft = new Draft(problem);
        return IntStream.range(0, draft.weeks())
                .mapToLong(week -> solve(draft, List.of(week)))
                .sum();
    }

    private static long solve(Draft draft, List<Integer> weeks) {
        var flow = new MinCostFlow();
        var pairWeeks = draft.pairs() * weeks.size();
        var gates = weeks.size() * draft.slots();
        var sink = pairWeeks + gates + draft.pairs();
        var supply = 0;
        for (var pair = 0; pair < draft.pairs(); pair++) {
            var possible = 0;
            for (var at = 0; at < weeks.size(); at++) {
                var node = pair * weeks.size() + at;
                var any = false;
                for (var chance : draft.chances(pair, weeks.get(at))) {
                    if (draft.usable(pair, weeks.get(at), chance)) {
                        var gate = pairWeeks + at * draft.slots() + chance.slot();
                        flow.addArcWithCapacityAndUnitCost(node, gate, 1, chance.cost());
                        any = true;
                    }
                }
                if (any) {
                    flow.addArcWithCapacityAndUnitCost(node, pairWeeks + gates + pair, 1, 0);
                    flow.setNodeSupply(node, 1);
                    possible++;
                }
            }
            for (var missed = 0; missed < possible; missed++) {
                flow.addArcWithCapacityAndUnitCost(pairWeeks + gates + pair, sink, 1, MISSED);
            }
            supply += possible;
        }
        for (var at = 0; at < weeks.size(); at++) {
            for (var slot = 0; slot < draft.slots(); slot++) {
                if (draft.places(weeks.get(at), slot) > 0) {
                    flow.addArcWithCapacityAndUnitCost(
                            pairWeeks + at * draft.slots() + slot, sink, draft.places(weeks.get(at), slot), 0);
                }
            }
        }
        flow.setNodeSupply(sink, -supply);
        if (flow.solve() != MinCostFlow.Status.OPTIMAL) {
            throw new IllegalStateException("No optimum");
        }
        return flow.getOptimalCost();
    }
}
