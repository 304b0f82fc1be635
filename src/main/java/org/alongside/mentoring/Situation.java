package org.alongside.mentoring;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import org.alongside.mentoring.matching.MatchingProblem;
import org.alongside.mentoring.matching.Pair;
import org.alongside.school.PersonId;

/**
 * How things are when a proposal is made or changed. Rules always come from now: a pair that has been barred since the
 * run must not come back through an old proposal.
 *
 * @param running for each mentee of the scheme who has a mentor, whom
 * @param declined pairs of which one side has said no
 */
record Situation(
        Scheme scheme, Proposal.Kind kind, Cohort cohort, Map<PersonId, PersonId> running, Set<Couple> declined) {

    /** For a new proposal: published pairs are those that are running. */
    MatchingProblem problem(long seed, Set<Couple> locked, Set<Couple> forbidden) {
        var published = running.entrySet().stream()
                .map(it -> new Couple(it.getKey(), it.getValue()).inKernel())
                .collect(toSet());
        return cohort.problem(seed)
                .locking(pairs(locked))
                .settingAside(setAside(forbidden))
                .published(kind == Proposal.Kind.AGAIN ? published : Set.of());
    }

    /** For a change: as few of these pairs as possible become others. */
    MatchingProblem keeping(Set<Couple> pairs, long seed, Set<Couple> locked, Set<Couple> forbidden) {
        return cohort.problem(seed)
                .locking(pairs(locked))
                .settingAside(setAside(forbidden))
                .published(pairs(pairs));
    }

    private Set<Pair> setAside(Set<Couple> forbidden) {
        var all = pairs(forbidden);
        all.addAll(pairs(declined));
        return all;
    }

    private static Set<Pair> pairs(Set<Couple> couples) {
        return couples.stream().map(Couple::inKernel).collect(toSet());
    }

    /** Whom the mentee has now, as far as the kind of run looks at it. */
    Map<PersonId, PersonId> before() {
        return kind == Proposal.Kind.AGAIN ? running : Map.of();
    }
}
