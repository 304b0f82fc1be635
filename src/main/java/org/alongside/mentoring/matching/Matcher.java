package org.alongside.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.TreeSet;
import org.alongside.mentoring.flow.Certificate;
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
        var served = new MatchingNetwork(candidates, 0, false);
        var servedFlow = served.cheapest(Progress.UNHEARD);
        var floor = highestFloor(candidates, served.cost(servedFlow));
        var best = new MatchingNetwork(candidates, floor.score(), true);
        var bestFlow = best.cheapest(progress);
        var proof =
                new MatchingProof(served.certify(servedFlow), floor.score(), floor.noHigher(), best.certify(bestFlow));
        return matching(candidates, best.chosen(bestFlow), proof);
    }

    /** The highest score that every pair can reach without loss of need or published pairs, found by halving. */
    private static Floor highestFloor(Candidates candidates, long[] target) {
        var scores = new ArrayList<>(scores(candidates));
        var reached = 0;
        var missed = scores.size();
        @Nullable Certificate noHigher = null;
        while (missed - reached > 1) {
            var middle = (reached + missed) >>> 1;
            var network = new MatchingNetwork(candidates, scores.get(middle), false);
            var flow = network.within(target);
            if (Arrays.compare(network.cost(flow), target) <= 0) {
                reached = middle;
            } else {
                missed = middle;
                noHigher = network.certify(flow);
            }
        }
        return new Floor(scores.isEmpty() ? 0 : scores.get(reached), noHigher);
    }

    private static TreeSet<Integer> scores(Candidates candidates) {
        var problem = candidates.problem();
        var scores = new TreeSet<Integer>();
        var seen = new boolean[1001];
        for (var mentee = 0; mentee < problem.mentees().size(); mentee++) {
            for (var mentor = 0; mentor < problem.mentors().size(); mentor++) {
                if (candidates.isOpen(mentee) && candidates.rule(mentee, mentor) == null) {
                    seen[problem.appraisal().score(mentee, mentor)] = true;
                }
            }
        }
        for (var score = 0; score < seen.length; score++) {
            if (seen[score]) {
                scores.add(score);
            }
        }
        return scores;
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
