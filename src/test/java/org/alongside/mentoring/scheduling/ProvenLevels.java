package org.alongside.mentoring.scheduling;

import java.util.stream.IntStream;
import org.alongside.mentoring.flow.Progress;

/** Levels 1 to 4 of a year alone, with their proof: what other solvers of flows can be timed against. */
public final class ProvenLevels {
    private ProvenLevels() {}

    /** Missed weeks, a million each, and lesson cost. */
    public static long of(ScheduleProblem problem) {
        var draft = new Draft(problem);
        var weeks = IntStream.range(0, draft.weeks()).boxed().toList();
        var network = new ScheduleNetwork(draft, weeks, new Prices.WholeYear(draft));
        var cost = network.certify(network.cheapest(Progress.UNHEARD)).cost();
        return OrTools.MISSED * cost.get(3) + cost.get(4);
    }
}
