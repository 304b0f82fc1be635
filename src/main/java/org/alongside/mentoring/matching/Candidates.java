package org.alongside.mentoring.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is still to be matched once the locked pairs are set, and with whom. */
final class Candidates {
    static final int NOBODY = -1;

    private final MatchingProblem problem;
    private final Map<String, Integer> menteeAt = new HashMap<>();
    private final Map<String, Integer> mentorAt = new HashMap<>();
    private final int[] lockedTo;
    private final int[] publishedTo;
    private final boolean[] named;
    private final int[] places;
    private final List<Gap> gaps = new ArrayList<>();

    Candidates(MatchingProblem problem) {
        this.problem = problem;
        var mentees = problem.mentees().size();
        lockedTo = new int[mentees];
        publishedTo = new int[mentees];
        named = new boolean[mentees];
        places = new int[problem.mentors().size()];
        for (var mentor = 0; mentor < places.length; mentor++) {
            var key = problem.mentors().get(mentor).key();
            if (mentorAt.putIfAbsent(key, mentor) == null) {
                places[mentor] = problem.mentors().get(mentor).places();
            } else {
                gaps.add(new Gap(Gap.Kind.NAMED_TWICE, key));
            }
        }
        for (var mentee = 0; mentee < mentees; mentee++) {
            lockedTo[mentee] = NOBODY;
            publishedTo[mentee] = NOBODY;
            var key = problem.mentees().get(mentee).key();
            named[mentee] = menteeAt.putIfAbsent(key, mentee) == null;
            if (!named[mentee]) {
                gaps.add(new Gap(Gap.Kind.NAMED_TWICE, key));
            }
        }
        problem.locked().stream().sorted(MatchOrder.PAIRS).forEach(this::lock);
        problem.published().stream().sorted(MatchOrder.PAIRS).forEach(this::remember);
        findGaps();
    }

    private void lock(Pair pair) {
        var mentee = menteeAt.get(pair.mentee());
        var mentor = mentorAt.get(pair.mentor());
        if (mentee == null || mentor == null || lockedTo[mentee] != NOBODY || places[mentor] == 0) {
            gaps.add(new Gap(Gap.Kind.LOCK_NOT_POSSIBLE, pair.mentee()));
            return;
        }
        var rule = problem.appraisal().rule(mentee, mentor);
        if (rule != null && !rule.yieldsToLock()) {
            gaps.add(new Gap(Gap.Kind.LOCK_NOT_POSSIBLE, pair.mentee()));
            return;
        }
        lockedTo[mentee] = mentor;
        places[mentor]--;
    }

    private void remember(Pair pair) {
        var mentee = menteeAt.get(pair.mentee());
        var mentor = mentorAt.get(pair.mentor());
        if (mentee != null && mentor != null) {
            publishedTo[mentee] = mentor;
        }
    }

    private void findGaps() {
        if (problem.mentees().isEmpty()) {
            gaps.add(new Gap(Gap.Kind.NO_MENTEES, ""));
        }
        if (places.length == 0) {
            gaps.add(new Gap(Gap.Kind.NO_MENTORS, ""));
        }
        var wanted = 0;
        for (var mentee = 0; mentee < lockedTo.length; mentee++) {
            if (isOpen(mentee)) {
                wanted++;
                if (places.length > 0 && nobodyMayTake(mentee)) {
                    gaps.add(new Gap(
                            Gap.Kind.NOBODY_MAY_TAKE,
                            problem.mentees().get(mentee).key()));
                }
            }
        }
        var offered = 0L;
        for (var free : places) {
            offered += free;
        }
        if (offered < wanted) {
            gaps.add(new Gap(Gap.Kind.TOO_FEW_PLACES, ""));
        }
    }

    private boolean nobodyMayTake(int mentee) {
        for (var mentor = 0; mentor < places.length; mentor++) {
            if (rule(mentee, mentor) == null) {
                return false;
            }
        }
        return true;
    }

    /** Whether the mentee is still to be matched. */
    boolean isOpen(int mentee) {
        return named[mentee] && lockedTo[mentee] == NOBODY;
    }

    boolean isNamedOnce(int mentee) {
        return named[mentee];
    }

    /** Whether an open mentee may have this mentor. */
    boolean allows(int mentee, int mentor) {
        return places[mentor] > 0 && problem.appraisal().rule(mentee, mentor) == null;
    }

    /** Why the pair is out of the question for this mentee, or null. */
    @Nullable
    Rule rule(int mentee, int mentor) {
        if (lockedTo[mentee] != NOBODY) {
            return lockedTo[mentee] == mentor ? null : Rule.STAYS_WITH_ANOTHER;
        }
        var rule = problem.appraisal().rule(mentee, mentor);
        return rule == null && places[mentor] == 0 ? Rule.FULL : rule;
    }

    MatchingProblem problem() {
        return problem;
    }

    int lockedTo(int mentee) {
        return lockedTo[mentee];
    }

    int publishedTo(int mentee) {
        return publishedTo[mentee];
    }

    int places(int mentor) {
        return places[mentor];
    }

    List<Gap> gaps() {
        return gaps;
    }

    @Nullable
    Integer mentee(String key) {
        return menteeAt.get(key);
    }

    @Nullable
    Integer mentor(String key) {
        return mentorAt.get(key);
    }
}
