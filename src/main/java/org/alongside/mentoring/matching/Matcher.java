package org.alongside.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.alongside.mentoring.flow.Certificate;
import org.alongside.mentoring.flow.CheapestFlow;
import org.alongside.mentoring.flow.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Matches a whole cohort. In this order: serve the most need; keep what was published; lift the lowest score as high as
 * it goes; lift the other low scores; raise the sum; and let the seed decide what is left.
 */
public final class Matcher {
    private Matcher() {}

    /**
     * The best matching there is, proven. Input that cannot work gives a matching of the rest that says what is missing.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     * @throws org.alongside.mentoring.flow.UncertifiedFlow if the proof fails; then nothing is proposed
     */
    public static Matching match(MatchingProblem problem, Progress progress) {
        var candidates = new Candidates(problem);
        var network = new MatchingNetwork(candidates);
        var flow = network.cheapest(progress);
        flow.complete();
        var served = network.certify(flow);
        var floor = raiseFloor(network, flow);
        var proof = new MatchingProof(served, floor.score(), floor.noHigher(), network.certify(flow));
        return matching(candidates, network.chosen(flow), proof);
    }

    /**
     * Closes the lowest pairs again and again, until need or published pairs would be lost; what remains is the best
     * above the highest floor.
     */
    private static Floor raiseFloor(MatchingNetwork network, CheapestFlow flow) {
        var target = flow.cost();
        var byScore = network.byScore();
        var closed = -1;
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            var worst = network.worst(flow);
            if (worst < 0) {
                return new Floor(0, null);
            }
            var mark = flow.mark();
            flow.close(byScore.between(closed + 1, worst));
            if (losesMore(flow, target)) {
                flow.complete();
                if (losesMore(flow, target)) {
                    var noHigher = network.certify(flow);
                    flow.returnTo(mark, byScore.between(worst, worst));
                    flow.complete();
                    return new Floor(worst, noHigher);
                }
            }
            closed = worst;
        }
    }

    private static boolean losesMore(CheapestFlow flow, long[] target) {
        return Arrays.compare(flow.cost(), 0, MatchingNetwork.LOSS, target, 0, MatchingNetwork.LOSS) > 0;
    }

    private static Matching matching(Candidates candidates, int[] chosen, MatchingProof proof) {
        var problem = candidates.problem();
        var pairs = new ArrayList<MatchedPair>();
        var unmatched = new ArrayList<String>();
        var worst = Integer.MAX_VALUE;
        var total = 0L;
        var changed = 0;
        for (var mentee = 0; mentee < chosen.length; mentee++) {
            if (!candidates.isNamedOnce(mentee)) {
                continue;
            }
            var locked = candidates.lockedTo(mentee) != Candidates.NOBODY;
            var mentor = locked ? candidates.lockedTo(mentee) : chosen[mentee];
            if (candidates.publishedTo(mentee) != Candidates.NOBODY && candidates.publishedTo(mentee) != mentor) {
                changed++;
            }
            var key = problem.mentees().get(mentee).key();
            if (mentor == Candidates.NOBODY) {
                unmatched.add(key);
                continue;
            }
            var score = problem.appraisal().score(mentee, mentor);
            pairs.add(new MatchedPair(key, problem.mentors().get(mentor).key(), score, locked));
            worst = Math.min(worst, score);
            total += score;
        }
        return new Matching(pairs, unmatched, pairs.isEmpty() ? 0 : worst, total, changed, candidates.gaps(), proof);
    }

    private record Floor(int score, @Nullable Certificate noHigher) {}
}
