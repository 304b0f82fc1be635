package org.alongside.mentoring.matching;

import java.util.Arrays;
import java.util.BitSet;
import org.alongside.mentoring.flow.Certificate;
import org.alongside.mentoring.flow.CheapestFlow;
import org.alongside.mentoring.flow.Network;
import org.alongside.mentoring.flow.Progress;

/** The network of all open mentees and all allowed pairs: mentee, mentor, sink; or mentee, sink. */
final class MatchingNetwork {
    static final int NEED = 0;
    static final int CHANGED = 1;
    static final int LOSS = 2;
    static final int SCORE = 3;
    static final int LOT = 4;
    private static final int LEVELS = 5;
    private static final int NO_PAIR = -1;
    private static final int BEST = 1000;
    // how many of a mentee's best mentors are tried before the others; any number gives the same answer
    private static final int LIKELY = 8;

    private final Candidates candidates;
    private final Network network;
    private final int[] pairs;
    private final BitSet likely = new BitSet();

    MatchingNetwork(Candidates candidates) {
        this.candidates = candidates;
        var problem = candidates.problem();
        var mentees = problem.mentees().size();
        var mentors = problem.mentors().size();
        var sink = mentees + mentors;
        pairs = new int[countAllowed(candidates) + mentees + mentors];
        network = new Network(LEVELS, sink + 1, sink, pairs.length);
        var mentorNumbers = problem.mentors().stream()
                .mapToLong(mentor -> MatchOrder.number(mentor.key()))
                .toArray();
        var cost = new long[LEVELS];
        var having = new int[BEST + 1];
        for (var mentee = 0; mentee < mentees; mentee++) {
            if (candidates.isOpen(mentee)) {
                addMentee(mentee, mentorNumbers, likelyFrom(mentee, having), cost);
            }
        }
        for (var mentor = 0; mentor < mentors; mentor++) {
            if (candidates.places(mentor) > 0) {
                var places = candidates.places(mentor);
                addAnyway(network.arc(mentees + mentor, sink, places, new long[LEVELS]));
            }
        }
    }

    private static int countAllowed(Candidates candidates) {
        var problem = candidates.problem();
        var allowed = 0;
        for (var mentee = 0; mentee < problem.mentees().size(); mentee++) {
            for (var mentor = 0; mentor < problem.mentors().size() && candidates.isOpen(mentee); mentor++) {
                allowed += candidates.allows(mentee, mentor) ? 1 : 0;
            }
        }
        return allowed;
    }

    /** The score that only a few mentors reach. */
    private int likelyFrom(int mentee, int[] having) {
        var problem = candidates.problem();
        Arrays.fill(having, 0);
        for (var mentor = 0; mentor < problem.mentors().size(); mentor++) {
            if (candidates.allows(mentee, mentor)) {
                having[problem.appraisal().score(mentee, mentor)]++;
            }
        }
        var score = BEST;
        for (var seen = having[BEST]; seen < LIKELY && score > 0; ) {
            seen += having[--score];
        }
        return score;
    }

    private void addMentee(int mentee, long[] mentorNumbers, int likelyFrom, long[] cost) {
        var problem = candidates.problem();
        var mentees = problem.mentees().size();
        var sink = mentees + mentorNumbers.length;
        network.supply(mentee, 1);
        var number = MatchOrder.number(problem.mentees().get(mentee).key());
        var published = candidates.publishedTo(mentee);
        for (var mentor = 0; mentor < mentorNumbers.length; mentor++) {
            if (candidates.allows(mentee, mentor)) {
                var score = problem.appraisal().score(mentee, mentor);
                cost[NEED] = 0;
                cost[CHANGED] = published == Candidates.NOBODY || published == mentor ? 0 : 1;
                cost[LOSS] = loss(score);
                cost[SCORE] = -score;
                cost[LOT] = MatchOrder.draw(number, mentorNumbers[mentor], problem.seed());
                var arc = network.arc(mentee, mentees + mentor, 1, cost);
                pairs[arc] = mentee * mentorNumbers.length + mentor;
                likely.set(arc, score >= likelyFrom || published == mentor);
            }
        }
        Arrays.fill(cost, 0);
        cost[NEED] = problem.mentees().get(mentee).need();
        cost[CHANGED] = published == Candidates.NOBODY ? 0 : 1;
        addAnyway(network.arc(mentee, sink, 1, cost));
    }

    private void addAnyway(int arc) {
        pairs[arc] = NO_PAIR;
        likely.set(arc);
    }

    /** Grows faster than the distance from a perfect score, so that low scores are lifted before high ones. */
    static long loss(int score) {
        var missing = 1000L - score;
        return missing * missing * missing * missing;
    }

    CheapestFlow cheapest(Progress progress) {
        return CheapestFlow.over(network, likely::get, progress);
    }

    private int score(int arc) {
        var mentors = candidates.problem().mentors().size();
        return candidates.problem().appraisal().score(pairs[arc] / mentors, pairs[arc] % mentors);
    }

    /** The lowest score of any pair in this flow, or -1 if there is no pair. */
    int worst(CheapestFlow flow) {
        var worst = new int[] {BEST + 1};
        flow.forEachUsed(arc -> {
            if (pairs[arc] != NO_PAIR) {
                worst[0] = Math.min(worst[0], score(arc));
            }
        });
        return worst[0] > BEST ? -1 : worst[0];
    }

    /** All pairs by score, lowest first. */
    ByScore byScore() {
        var starts = new int[BEST + 2];
        for (var arc = 0; arc < network.arcs(); arc++) {
            if (pairs[arc] != NO_PAIR) {
                starts[score(arc) + 1]++;
            }
        }
        for (var score = 0; score <= BEST; score++) {
            starts[score + 1] += starts[score];
        }
        var arcs = new int[starts[BEST + 1]];
        var next = starts.clone();
        for (var arc = 0; arc < network.arcs(); arc++) {
            if (pairs[arc] != NO_PAIR) {
                arcs[next[score(arc)]++] = arc;
            }
        }
        return new ByScore(starts, arcs);
    }

    Certificate certify(CheapestFlow flow) {
        return Certificate.of(network, flow.flow());
    }

    /** For each mentee the mentor in this flow, or {@link Candidates#NOBODY}. */
    int[] chosen(CheapestFlow flow) {
        var mentors = candidates.problem().mentors().size();
        var chosen = new int[candidates.problem().mentees().size()];
        Arrays.fill(chosen, Candidates.NOBODY);
        flow.forEachUsed(arc -> {
            if (pairs[arc] != NO_PAIR) {
                chosen[pairs[arc] / mentors] = pairs[arc] % mentors;
            }
        });
        return chosen;
    }

    /** Arcs of pairs in the order of their scores. */
    static final class ByScore {
        private final int[] starts;
        private final int[] arcs;

        private ByScore(int[] starts, int[] arcs) {
            this.starts = starts;
            this.arcs = arcs;
        }

        /** Those that score from the first to the last, both included. */
        int[] between(int first, int last) {
            return Arrays.copyOfRange(arcs, starts[first], starts[last + 1]);
        }
    }
}
