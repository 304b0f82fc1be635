package org.alongside.mentoring.scheduling;

import org.alongside.mentoring.flow.Certificate;
import org.alongside.mentoring.flow.CheapestFlow;
import org.alongside.mentoring.flow.Network;
import org.alongside.mentoring.flow.Progress;

/**
 * What a school does without us when rooms run short: week by week as many meetings as possible, first for pairs that
 * would otherwise miss the minimum.
 */
public final class DeadlineRule {
    private DeadlineRule() {}

    /** How many meetings each pair has in the end. */
    public static int[] meetings(ScheduleProblem problem) {
        var draft = new Draft(problem);
        var met = new int[draft.pairs()];
        for (var week = 0; week < draft.weeks(); week++) {
            plan(draft, week, met);
        }
        return met;
    }

    private static void plan(Draft draft, int week, int[] met) {
        var sink = draft.pairs() + draft.slots();
        var network = new Network(3, sink + 1, sink, 8);
        var missed = new int[draft.pairs()];
        for (var pair = 0; pair < draft.pairs(); pair++) {
            var urgent = met[pair] < draft.problem().minimum()
                    && met[pair] + draft.weeks() - week <= draft.problem().minimum();
            missed[pair] = network.arc(pair, sink, 1, urgent ? 1 : 0, 1, 0);
            network.supply(pair, draft.canMeetIn(pair, week) ? 1 : 0);
            for (var chance : draft.chances(pair, week)) {
                if (draft.usable(pair, week, chance)) {
                    network.arc(pair, draft.pairs() + chance.slot(), 1, 0, 0, chance.cost());
                }
            }
        }
        for (var slot = 0; slot < draft.slots(); slot++) {
            network.arc(draft.pairs() + slot, sink, draft.places(week, slot), 0, 0, 0);
        }
        var flow = CheapestFlow.of(network, Progress.UNHEARD);
        Certificate.of(network, flow);
        for (var pair = 0; pair < met.length; pair++) {
            met[pair] += draft.canMeetIn(pair, week) && flow.amount(missed[pair]) == 0 ? 1 : 0;
        }
    }
}
