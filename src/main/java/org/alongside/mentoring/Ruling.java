package org.alongside.mentoring;

import java.util.HashMap;
import java.util.Map;
import org.alongside.mentoring.matching.MatchingProblem;
import org.alongside.mentoring.matching.Rule;
import org.jspecify.annotations.Nullable;

/** Which rule, if any, is in the way of one pair, whatever else is settled. */
final class Ruling {
    private Ruling() {}

    /**
     * The first rule that forbids the pair, or null.
     *
     * @throws IllegalArgumentException with a message key if one of the two is not in the matching
     */
    static @Nullable Rule on(MatchingProblem problem, Couple couple) {
        var pair = couple.inKernel();
        var mentee = place(problem.mentees().stream().map(it -> it.key()).toList())
                .get(pair.mentee());
        var mentor = place(problem.mentors().stream().map(it -> it.key()).toList())
                .get(pair.mentor());
        if (mentee == null || mentor == null) {
            throw new IllegalArgumentException("mentoring.board.not-in-it");
        }
        return problem.appraisal().rule(mentee, mentor);
    }

    private static Map<String, Integer> place(java.util.List<String> keys) {
        var places = new HashMap<String, Integer>();
        for (var at = 0; at < keys.size(); at++) {
            places.putIfAbsent(keys.get(at), at);
        }
        return places;
    }
}
