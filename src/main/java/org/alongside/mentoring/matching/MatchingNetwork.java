package org.alongside.mentoring.matching;

import java.util.Arrays;
import org.alongside.mentoring.flow.Certificate;
import org.alongside.mentoring.flow.CheapestFlow;
import org.alongside.mentoring.flow.Flow;
import org.alongside.mentoring.flow.Network;
import org.alongside.mentoring.flow.Progress;

/** The network of all open mentees and the pairs that reach a floor: mentee, mentor, sink; or mentee, sink. */
final class MatchingNetwork {
    private final Candidates candidates;
    private final Network network;
    private int[] pairs = new int[256];

    /**
     * @param floor pairs that score less are left out
     * @param allLevels whether to look beyond need and published pairs
     */
    MatchingNetwork(Candidates candidates, int floor, boolean allLevels) {
        this.candidates = candidates;
        var problem = candidates.problem();
        var mentees = problem.mentees().size();
        var mentors = problem.mentors().size();
        var sink = mentees + mentors;
        network = new Network(allLevels ? 5 : 2, sink + 1, sink, mentees + mentors);
        var menteeNumbers = problem.mentees().stream()
                .mapToLong(mentee -> MatchOrder.number(mentee.key()))
                .toArray();
        var mentorNumbers = problem.mentors().stream()
                .mapToLong(mentor -> MatchOrder.number(mentor.key()))
                .toArray();
        var cost = new long[network.levels()];
        for (var mentee = 0; mentee < mentees; mentee++) {
            if (!candidates.isOpen(mentee)) {
                continue;
            }
            network.supply(mentee, 1);
            var published = candidates.publishedTo(mentee);
            for (var mentor = 0; mentor < mentors; mentor++) {
                var score = problem.appraisal().score(mentee, mentor);
                if (score < floor || candidates.rule(mentee, mentor) != null) {
                    continue;
                }
                cost[1] = published == Candidates.NOBODY || published == mentor ? 0 : 1;
                if (allLevels) {
                    cost[2] = loss(score);
                    cost[3] = -score;
                    cost[4] = MatchOrder.draw(menteeNumbers[mentee], mentorNumbers[mentor], problem.seed());
                }
                remember(network.arc(mentee, mentees + mentor, 1, cost), mentee * mentors + mentor);
            }
            var unmatched = new long[network.levels()];
            unmatched[0] = problem.mentees().get(mentee).need();
            unmatched[1] = published == Candidates.NOBODY ? 0 : 1;
            remember(network.arc(mentee, sink, 1, unmatched), -1);
        }
        for (var mentor = 0; mentor < mentors; mentor++) {
            if (candidates.places(mentor) > 0) {
                var places = candidates.places(mentor);
                remember(network.arc(mentees + mentor, sink, places, new long[network.levels()]), -1);
            }
        }
    }

    /** Grows faster than the distance from a perfect score, so that low scores are lifted before high ones. */
    static long loss(int score) {
        var missing = 1000L - score;
        return missing * missing * missing * missing;
    }

    private void remember(int arc, int pair) {
        if (arc >= pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * pairs.length);
        }
        pairs[arc] = pair;
    }

    Flow cheapest(Progress progress) {
        return CheapestFlow.of(network, progress);
    }

    Flow within(long[] limit) {
        return CheapestFlow.within(network, limit, Progress.UNHEARD);
    }

    long[] cost(Flow flow) {
        return flow.cost(network);
    }

    Certificate certify(Flow flow) {
        return Certificate.of(network, flow);
    }

    /** For each mentee the mentor in this flow, or {@link Candidates#NOBODY}. */
    int[] chosen(Flow flow) {
        var mentors = candidates.problem().mentors().size();
        var chosen = new int[candidates.problem().mentees().size()];
        Arrays.fill(chosen, Candidates.NOBODY);
        for (var arc = 0; arc < network.arcs(); arc++) {
            if (pairs[arc] >= 0 && flow.amount(arc) > 0) {
                chosen[pairs[arc] / mentors] = pairs[arc] % mentors;
            }
        }
        return chosen;
    }
}
