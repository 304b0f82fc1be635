package org.alongside.mentoring.matching;

import java.util.List;
import java.util.stream.Collectors;
import org.alongside.mentoring.flow.Progress;
import org.jspecify.annotations.Nullable;

/** Why a mentee is not matched with a certain mentor. */
public sealed interface WhyNot {
    /** One of the two is not in this matching. */
    record Unknown() implements WhyNot {}

    /** They are matched. */
    record Together() implements WhyNot {}

    /** A rule forbids it. */
    record Blocked(Rule rule) implements WhyNot {}

    /**
     * It is possible, and this is what it would cost: the exact difference to the best matching with this pair set.
     *
     * @param moved other mentees whose mentor would be another, in order
     * @param worstBefore the lowest score of any pair now
     * @param worstAfter the lowest score of any pair then
     * @param totalBefore the sum of all scores now
     * @param totalAfter the sum of all scores then
     * @param instead the best matching with this pair set
     */
    record Price(List<Move> moved, int worstBefore, int worstAfter, long totalBefore, long totalAfter, Matching instead)
            implements WhyNot {}

    /**
     * A mentee whose mentor would be another; null is nobody.
     */
    record Move(
            String mentee, @Nullable String from, @Nullable String to) {}

    /**
     * Answers for one mentee and one mentor.
     *
     * @param now the matching made from the problem
     */
    static WhyNot of(MatchingProblem problem, Matching now, Pair pair, Progress progress) {
        return of(problem, now, pair, problem.locking(pair), progress);
    }

    /** The same, but asks for the matching with this pair set in which as few others as possible move. */
    static WhyNot movingFewest(MatchingProblem problem, Matching now, Pair pair, Progress progress) {
        var told = now.pairs().stream()
                .filter(each -> !each.mentee().equals(pair.mentee()))
                .map(each -> new Pair(each.mentee(), each.mentor()))
                .collect(Collectors.toSet());
        return of(problem, now, pair, problem.locking(pair).published(told), progress);
    }

    private static WhyNot of(
            MatchingProblem problem, Matching now, Pair pair, MatchingProblem forced, Progress progress) {
        var candidates = new Candidates(problem);
        var mentee = candidates.mentee(pair.mentee());
        var mentor = candidates.mentor(pair.mentor());
        if (mentee == null || mentor == null) {
            return new Unknown();
        }
        var before = now.mentorOfEach();
        if (pair.mentor().equals(before.get(pair.mentee()))) {
            return new Together();
        }
        var rule = candidates.rule(mentee, mentor);
        if (rule != null) {
            return new Blocked(rule);
        }
        var instead = Matcher.match(forced, progress);
        var after = instead.mentorOfEach();
        var moved = problem.mentees().stream()
                .map(Mentee::key)
                .distinct()
                .filter(key -> !key.equals(pair.mentee()))
                .map(key -> new Move(key, before.get(key), after.get(key)))
                .filter(move -> !java.util.Objects.equals(move.from, move.to))
                .toList();
        return new Price(moved, now.worst(), instead.worst(), now.total(), instead.total(), instead);
    }
}
