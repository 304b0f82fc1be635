package org.alongside.mentoring.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/**
 * What pairs are worth that somebody has put together by hand.
 *
 * @param worst the lowest score of any pair, or 0 if there is none
 * @param total the sum of all scores
 * @param unmatched keys of mentees without a mentor, in order
 * @param broken pairs that may not be, each with the first rule in its way: {@link Rule#FULL} for one pair too many with
 *     a mentor, {@link Rule#STAYS_WITH_ANOTHER} for a mentee's second mentor or one who is locked to another
 * @param unknown pairs with somebody who is not in this matching; they count for nothing
 */
public record ByHand(int worst, long total, List<String> unmatched, List<Broken> broken, List<Pair> unknown) {
    /** Keeps its own copies. */
    public ByHand {
        unmatched = List.copyOf(unmatched);
        broken = List.copyOf(broken);
        unknown = List.copyOf(unknown);
    }

    /** A pair that may not be. */
    public record Broken(Pair pair, Rule rule) {}

    /** Values these pairs, in their order; nobody else is moved. */
    public static ByHand of(MatchingProblem problem, Collection<Pair> pairs) {
        var candidates = new Candidates(problem);
        var taken = new HashMap<String, Integer>();
        var matched = new HashSet<String>();
        var broken = new ArrayList<Broken>();
        var unknown = new ArrayList<Pair>();
        var worst = Integer.MAX_VALUE;
        var total = 0L;
        for (var pair : pairs) {
            var mentee = candidates.mentee(pair.mentee());
            var mentor = candidates.mentor(pair.mentor());
            if (mentee == null || mentor == null) {
                unknown.add(pair);
                continue;
            }
            var rule = problem.appraisal().rule(mentee, mentor);
            var lockedTo = candidates.lockedTo(mentee);
            if (!matched.add(pair.mentee()) || lockedTo != Candidates.NOBODY && lockedTo != mentor) {
                rule = Rule.STAYS_WITH_ANOTHER;
            } else if (rule != null && lockedTo == mentor) {
                rule = null;
            }
            var places = problem.mentors().get(mentor).places();
            if (taken.merge(pair.mentor(), 1, Integer::sum) > places && rule == null) {
                rule = Rule.FULL;
            }
            if (rule != null) {
                broken.add(new Broken(pair, rule));
            }
            var score = problem.appraisal().score(mentee, mentor);
            worst = Math.min(worst, score);
            total += score;
        }
        var unmatched = problem.mentees().stream()
                .map(Mentee::key)
                .distinct()
                .filter(key -> !matched.contains(key))
                .toList();
        return new ByHand(matched.isEmpty() ? 0 : worst, total, unmatched, broken, unknown);
    }
}
