package org.alongside.mentoring;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.mentoring.matching.Rule;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the matching proposes and people have changed since; nobody is told before it is published.
 *
 * @param name as people have named it; its number in the scheme as long as nobody has
 * @param version counts the changes; whoever changes or publishes says which version they saw
 * @param seed decided between equally good answers; the same people and seed give the same proposal
 * @param pairs least in common first
 * @param forbidden pairs that the coordinator does not want in it
 */
record Proposal(
        MatchRunId id,
        SchemeId scheme,
        String name,
        Kind kind,
        Instant madeAt,
        PersonId madeBy,
        long seed,
        int people,
        long version,
        boolean confirmed,
        List<ProposedPair> pairs,
        List<LeftOut> leftOut,
        Set<Couple> forbidden) {

    /** Whom a proposal is about. */
    enum Kind {
        /** Mentees who have nobody; running pairs stay. */
        FRESH,
        /** Everybody; as few running pairs as possible change. */
        AGAIN
    }

    /** One line of a list of proposals. */
    record Title(MatchRunId id, String name, Kind kind, Instant madeAt, int pairs, int leftOut) {}

    /**
     * A pair of the proposal.
     *
     * @param score 0 to 1000, for comparing, never for showing
     * @param before the mentor of the running pair when the proposal was made
     * @param locked whether it stays when others change
     */
    record ProposedPair(
            PersonId mentee,
            PersonId mentor,
            int score,
            Why why,
            @Nullable PersonId before,
            boolean locked,
            @Nullable Overridden overridden) {

        List<String> shared() {
            return why.shared();
        }

        Couple couple() {
            return new Couple(mentee, mentor);
        }

        /** Whether publishing it would take somebody from the mentor they have. */
        boolean isChange() {
            return before != null && !before.equals(mentor);
        }

        /** Whether the two are together already. */
        boolean isRunning() {
            return mentor.equals(before);
        }
    }

    /**
     * Why a rule does not count for a pair.
     *
     * @param reason one of {@link Reasons#KEYS}
     * @param note about the matching; empty if nothing more was said
     */
    record Overridden(String reason, String note) {}

    /**
     * Somebody without a mentor, and what would change it.
     *
     * @param reason message key of the main reason
     * @param lost how many mentors each rule takes away
     * @param allowed how many mentors may take the mentee
     * @param slot when one more mentor would help; null if no time would
     * @param places mentors with whom a further place would help
     */
    record LeftOut(
            PersonId mentee,
            String reason,
            Map<Rule, Integer> lost,
            int allowed,
            @Nullable WeeklyTime slot,
            List<PersonId> places,
            @Nullable PersonId before) {}

    /** A period on the same day of both weeks. */
    record WeeklyTime(DayOfWeek day, int period) {
        static WeeklyTime parse(String text) {
            var parts = text.split(" ", 2);
            return new WeeklyTime(DayOfWeek.valueOf(parts[0]), Integer.parseInt(parts[1]));
        }

        @Override
        public String toString() {
            return day + " " + period;
        }
    }

    Optional<ProposedPair> of(PersonId mentee) {
        return pairs.stream().filter(it -> it.mentee().equals(mentee)).findFirst();
    }

    /** The pair with the least in common. */
    Optional<ProposedPair> least() {
        return pairs.stream()
                .min(Comparator.comparingInt(ProposedPair::score)
                        .thenComparing(it -> it.mentee().value()));
    }

    Set<Couple> couples() {
        return pairs.stream().map(ProposedPair::couple).collect(Collectors.toSet());
    }

    /** Pairs that stay when others change. */
    Set<Couple> locked() {
        return pairs.stream()
                .filter(ProposedPair::locked)
                .map(ProposedPair::couple)
                .collect(Collectors.toSet());
    }

    /** Pairs for which a rule does not count. */
    Map<Couple, Overridden> overridden() {
        return pairs.stream()
                .filter(it -> it.overridden() != null)
                .collect(Collectors.toMap(ProposedPair::couple, it -> Objects.requireNonNull(it.overridden())));
    }

    long total() {
        return pairs.stream().mapToLong(ProposedPair::score).sum();
    }

    /** The same with other pairs. */
    Proposal with(Drafted drafted, Set<Couple> nowForbidden) {
        return new Proposal(
                id,
                scheme,
                name,
                kind,
                madeAt,
                madeBy,
                seed,
                people,
                version,
                confirmed,
                drafted.pairs(),
                drafted.leftOut(),
                nowForbidden);
    }

    int mentees() {
        return pairs.size() + leftOut.size();
    }
}
