package org.alongside.mentoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.mentoring.matching.MatchedPair;
import org.alongside.mentoring.matching.Matching;
import org.alongside.mentoring.matching.MatchingProblem;
import org.alongside.mentoring.matching.Rule;
import org.alongside.mentoring.matching.WhyUnmatched;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/** Turns the kernel's answer into pairs with their reasons, and says of each who is left out what would change it. */
final class Drafting {
    private static final int PLACES_NAMED = 3;

    private final Cohort cohort;
    private final MatchingProblem problem;
    private final Map<PersonId, PersonId> before;
    private final Map<Couple, Proposal.Overridden> overridden;
    private final Set<Couple> locked;

    /**
     * @param before the mentor whom a mentee has now
     * @param overridden pairs for which a rule does not count
     * @param locked pairs that stay
     */
    Drafting(
            Cohort cohort,
            MatchingProblem problem,
            Map<PersonId, PersonId> before,
            Map<Couple, Proposal.Overridden> overridden,
            Set<Couple> locked) {
        this.cohort = cohort;
        this.problem = problem;
        this.before = before;
        this.overridden = overridden;
        this.locked = locked;
    }

    Drafted of(Matching matching) {
        var pairs = matching.pairs().stream()
                .map(this::pair)
                .sorted(Comparator.comparingInt(Proposal.ProposedPair::score)
                        .thenComparing(it -> it.mentee().value()))
                .toList();
        var times = matching.unmatched().isEmpty()
                ? List.<HelpfulTime>of()
                : HelpfulTime.of(cohort.facts(), problem, cohort.rules(), matching);
        return new Drafted(
                pairs,
                matching.unmatched().stream()
                        .map(it -> leftOut(matching, it, times))
                        .toList());
    }

    private Proposal.ProposedPair pair(MatchedPair pair) {
        var mentee = Couple.person(pair.mentee());
        var mentor = Couple.person(pair.mentor());
        return new Proposal.ProposedPair(
                mentee,
                mentor,
                pair.score(),
                cohort.why(pair.mentee(), pair.mentor()),
                before.get(mentee),
                locked.contains(new Couple(mentee, mentor)),
                overridden.get(new Couple(mentee, mentor)));
    }

    private Proposal.LeftOut leftOut(Matching matching, String key, List<HelpfulTime> times) {
        var why = WhyUnmatched.of(problem, matching, key);
        var mentee = Couple.person(key);
        var slot = times.stream()
                .filter(it -> it.whoCould().contains(key))
                .map(HelpfulTime::time)
                .findFirst()
                .orElse(null);
        return new Proposal.LeftOut(
                mentee,
                reason(why, slot),
                why.lostTo(),
                why.allowed(),
                slot,
                why.onePlaceMore().stream()
                        .limit(PLACES_NAMED)
                        .map(Couple::person)
                        .toList(),
                before.get(mentee));
    }

    /** The rule that stands between this mentee and most mentors; or that all who could are full. */
    private String reason(WhyUnmatched why, Proposal.@Nullable WeeklyTime slot) {
        if (problem.mentors().isEmpty()) {
            return "mentoring.left-out.no-mentors";
        }
        if (why.shortOfPlaces()) {
            return "mentoring.left-out.full";
        }
        // a wish of their own comes first: they can be asked whether it has to be
        if (why.lostTo().containsKey(Rule.SAME_SEX_WISH)
                || why.lostTo().containsKey(Rule.KNOWN_ALREADY)
                || why.lostTo().containsKey(Rule.OWN_WISH)) {
            return "mentoring.left-out.wish";
        }
        var most = why.lostTo().entrySet().stream()
                .max(Map.Entry.<Rule, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseThrow();
        return most == Rule.NO_COMMON_SLOT && slot == null ? "mentoring.left-out.no-time" : most.key();
    }
}
