package org.alongside.mentoring.matching;

import java.util.Arrays;
import java.util.BitSet;
import org.alongside.mentoring.flow.Certificate;
import org.alongside.mentoring.flow.CheapestFlow;
import org.alongside.mentoring.flow.Network;
import org.alongside.mentoring.flow.Progress;

/**
 * The plain problem that every engine knows: as many mentees as possible, then the highest sum of scores. Built from the
 * scores and solved with our own flow, proven.
 */
public final class TotalOnly {
    static final int UNMATCHED = 2_000_000;
    private static final int LIKELY = 8;

    private TotalOnly() {}

    /** What is missing to a thousand in all pairs, and two million for each mentee without a mentor. */
    public static long cheapest(MatchingProblem problem) {
        var appraisal = problem.appraisal();
        var mentees = problem.mentees().size();
        var mentors = problem.mentors().size();
        var sink = mentees + mentors;
        var network = new Network(1, sink + 1, sink, mentees * mentors + sink);
        var likely = new BitSet(mentees * mentors + sink);
        var cost = new long[1];
        var having = new int[1001];
        for (var mentee = 0; mentee < mentees; mentee++) {
            network.supply(mentee, 1);
            Arrays.fill(having, 0);
            for (var mentor = 0; mentor < mentors; mentor++) {
                having[appraisal.score(mentee, mentor)] += appraisal.rule(mentee, mentor) == null ? 1 : 0;
            }
            var from = 1000;
            for (var seen = having[from]; seen < LIKELY && from > 0; ) {
                seen += having[--from];
            }
            for (var mentor = 0; mentor < mentors; mentor++) {
                if (appraisal.rule(mentee, mentor) == null) {
                    var score = appraisal.score(mentee, mentor);
                    cost[0] = 1000 - score;
                    var arc = network.arc(mentee, mentees + mentor, 1, cost);
                    if (score >= from) {
                        likely.set(arc);
                    }
                }
            }
            likely.set(network.arc(mentee, sink, 1, UNMATCHED));
        }
        for (var mentor = 0; mentor < mentors; mentor++) {
            likely.set(network.arc(
                    mentees + mentor, sink, problem.mentors().get(mentor).places(), 0));
        }
        var flow = CheapestFlow.over(network, likely::get, Progress.UNHEARD);
        flow.complete();
        return Certificate.of(network, flow.flow()).cost().getFirst();
    }
}
