package org.alongside.mentoring.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one more mentor would change for those who have none: one who is trained, cleared and old enough for everybody,
 * of no known sex, and free at certain periods alone.
 *
 * @param free when the mentor would be free
 * @param more how many more mentees would have a mentor
 * @param whoCould mentees without a mentor of whom any one could have one then, directly or because others move along
 */
public record OneMoreMentor(FreeSlots free, int more, List<String> whoCould) {
    /** Keeps its own copy. */
    public OneMoreMentor {
        whoCould = List.copyOf(whoCould);
    }

    /**
     * Answers for one mentor more.
     *
     * @param rules those of the appraisal
     * @param now the matching made from the problem
     * @param places how many mentees the mentor would take
     */
    public static OneMoreMentor freeAt(
            MatchingProblem problem, PairRules rules, Matching now, FreeSlots free, int places) {
        var search = new Search(problem, rules, now, free);
        var whoCould = now.unmatched().stream().filter(search::reaches).toList();
        var more = 0;
        var served = new HashSet<String>();
        while (more < places) {
            var next = whoCould.stream()
                    .filter(mentee -> !served.contains(mentee) && search.move(mentee))
                    .findFirst();
            if (next.isEmpty()) {
                break;
            }
            served.add(next.get());
            more++;
        }
        return new OneMoreMentor(free, more, whoCould);
    }

    /** Moves mentees along until one can go to the new mentor. */
    private static final class Search {
        private static final int UNSEEN = -2;
        private static final int START = -1;

        private final Candidates candidates;
        private final List<List<Integer>> menteesOf = new ArrayList<>();
        private final int[] mentorOf;
        private final boolean[] couldHaveNew;

        Search(MatchingProblem problem, PairRules rules, Matching now, FreeSlots free) {
            candidates = new Candidates(problem);
            var mentees = problem.mentees();
            mentorOf = new int[mentees.size()];
            Arrays.fill(mentorOf, Candidates.NOBODY);
            couldHaveNew = new boolean[mentees.size()];
            for (var mentee = 0; mentee < couldHaveNew.length; mentee++) {
                var oldEnough = mentees.get(mentee).year() + Math.max(0, rules.yearGap());
                var someone = new Mentor("", oldEnough, 1, true, true, Tastes.UNSAID, null, free);
                couldHaveNew[mentee] = candidates.isOpen(mentee) && rules.broken(mentees.get(mentee), someone) == null;
            }
            problem.mentors().forEach(mentor -> menteesOf.add(new ArrayList<>()));
            for (var pair : now.pairs()) {
                var mentee = candidates.mentee(pair.mentee());
                var mentor = candidates.mentor(pair.mentor());
                if (mentee != null && mentor != null && !pair.locked()) {
                    menteesOf.get(mentor).add(mentee);
                    mentorOf[mentee] = mentor;
                }
            }
        }

        boolean reaches(String key) {
            return lastOf(key, new int[mentorOf.length]) != Candidates.NOBODY;
        }

        /** Gives the mentee a mentor by moving others; false if that is not possible. */
        boolean move(String key) {
            var cameFrom = new int[mentorOf.length];
            var last = lastOf(key, cameFrom);
            if (last == Candidates.NOBODY) {
                return false;
            }
            couldHaveNew[last] = false;
            // each on the way takes the place of the next, who moves on
            var left = mentorOf[last];
            mentorOf[last] = Candidates.NOBODY;
            for (var mentee = last; cameFrom[mentee] != START; mentee = cameFrom[mentee]) {
                var before = cameFrom[mentee];
                menteesOf.get(left).remove((Integer) mentee);
                menteesOf.get(left).add(before);
                var next = mentorOf[before];
                mentorOf[before] = left;
                left = next;
            }
            return true;
        }

        private int lastOf(String key, int[] cameFrom) {
            @Nullable Integer start = candidates.mentee(key);
            if (start == null) {
                return Candidates.NOBODY;
            }
            Arrays.fill(cameFrom, UNSEEN);
            cameFrom[start] = START;
            var waiting = new ArrayDeque<Integer>(List.of(start));
            while (!waiting.isEmpty()) {
                int mentee = waiting.remove();
                if (couldHaveNew[mentee]) {
                    return mentee;
                }
                for (var mentor = 0; mentor < menteesOf.size(); mentor++) {
                    if (candidates.rule(mentee, mentor) == null) {
                        for (int next : menteesOf.get(mentor)) {
                            if (cameFrom[next] == UNSEEN) {
                                cameFrom[next] = mentee;
                                waiting.add(next);
                            }
                        }
                    }
                }
            }
            return Candidates.NOBODY;
        }
    }
}
