package org.alongside.mentoring;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A change of plan, worked out and waiting for the coordinator's word, or decided.
 *
 * @param obstacle what comes in the way; null if the plan is only made better
 * @param lifts the obstacle goes away instead
 * @param planVersion the plan that it changes; approved only while that is the plan
 * @param stays meetings to come that stay as they are
 * @param tooFew pairs that would have fewer meetings than the minimum
 * @param steps how many meetings change
 */
record PlanChange(
        UUID id,
        @Nullable Obstacle obstacle,
        boolean lifts,
        State state,
        long planVersion,
        int stays,
        int tooFew,
        int steps,
        PersonId madeBy,
        Instant madeAt,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt,
        long version) {
    /** What has become of it. */
    enum State {
        PROPOSED,
        APPROVED,
        DISCARDED
    }

    PlanChange about(@Nullable Obstacle what) {
        return new PlanChange(
                id,
                what,
                lifts,
                state,
                planVersion,
                stays,
                tooFew,
                steps,
                madeBy,
                madeAt,
                decidedBy,
                decidedAt,
                version);
    }

    /** Everybody whom these steps concern: both of each pair, the adult before and the adult after. */
    static Set<PersonId> affected(List<PlanStep> steps, java.util.Map<PairingId, List<PersonId>> pairs) {
        return steps.stream()
                .flatMap(it -> Stream.concat(
                        // another adult next door changes nothing for the two
                        pairs.getOrDefault(it.pairing(), List.of()).stream(),
                        Stream.of(it.before(), it.after())
                                .filter(java.util.Objects::nonNull)
                                .map(Place::adult)))
                .collect(Collectors.toSet());
    }
}
