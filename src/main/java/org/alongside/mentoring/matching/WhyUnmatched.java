package org.alongside.mentoring.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Why a mentee has no mentor.
 *
 * @param lostTo how many mentors each rule takes away, by the first rule that applies
 * @param allowed how many mentors may take the mentee
 * @param onePlaceMore mentors with whom one more place would give this mentee a mentor without taking anybody else's,
 *     directly or by moving others along; empty if places are not what is missing
 */
public record WhyUnmatched(Map<Rule, Integer> lostTo, int allowed, List<String> onePlaceMore) {
    /** Keeps its own copies, in an order that is the same in every run. */
    public WhyUnmatched {
        lostTo = Collections.unmodifiableMap(new TreeMap<>(lostTo));
        onePlaceMore = List.copyOf(onePlaceMore);
    }

    /** Whether places, not rules, are what is missing. */
    public boolean shortOfPlaces() {
        return allowed > 0 || lostTo.containsKey(Rule.FULL);
    }

    /** Answers for one mentee; nothing is lost to any rule if the mentee is unknown. */
    public static WhyUnmatched of(MatchingProblem problem, Matching now, String mentee) {
        var candidates = new Candidates(problem);
        var at = candidates.mentee(mentee);
        if (at == null) {
            return new WhyUnmatched(Map.of(), 0, List.of());
        }
        var lost = new EnumMap<Rule, Integer>(Rule.class);
        var allowed = 0;
        for (var mentor = 0; mentor < problem.mentors().size(); mentor++) {
            var rule = candidates.rule(at, mentor);
            if (rule == null) {
                allowed++;
            } else {
                lost.merge(rule, 1, Integer::sum);
            }
        }
        return new WhyUnmatched(lost, allowed, reachable(candidates, now, at));
    }

    /** Mentors that the mentee may have, and those that mentees of these mentors may have, and so on. */
    private static List<String> reachable(Candidates candidates, Matching now, int start) {
        var problem = candidates.problem();
        var menteesOf = new ArrayList<List<Integer>>();
        problem.mentors().forEach(mentor -> menteesOf.add(new ArrayList<>()));
        for (var pair : now.pairs()) {
            var mentee = candidates.mentee(pair.mentee());
            var mentor = candidates.mentor(pair.mentor());
            if (mentee != null && mentor != null && !pair.locked()) {
                menteesOf.get(mentor).add(mentee);
            }
        }
        var found = new TreeSet<Integer>();
        var waiting = new ArrayDeque<Integer>(List.of(start));
        while (!waiting.isEmpty()) {
            int mentee = waiting.remove();
            for (var mentor = 0; mentor < menteesOf.size(); mentor++) {
                var rule = candidates.rule(mentee, mentor);
                if ((rule == null || rule == Rule.FULL) && found.add(mentor)) {
                    waiting.addAll(menteesOf.get(mentor));
                }
            }
        }
        return found.stream().map(mentor -> problem.mentors().get(mentor).key()).toList();
    }
}
