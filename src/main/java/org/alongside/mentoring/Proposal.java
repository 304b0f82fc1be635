package org.alongside.mentoring;

import java.time.Instant;
import java.util.List;
import org.alongside.school.PersonId;

/**
 * What a run of the matching proposes; nobody is told before it is confirmed.
 *
 * @param seed decided between equally good answers; the same people and seed give the same proposal
 * @param pairs least in common first
 */
record Proposal(
        MatchRunId id, Instant madeAt, long seed, boolean confirmed, List<ProposedPair> pairs, List<LeftOut> leftOut) {

    /** @param shared keys of the interests of both, rare ones first */
    record ProposedPair(PersonId mentee, PersonId mentor, int score, List<String> shared) {}

    /** @param reason message key of why nobody could be found */
    record LeftOut(PersonId mentee, String reason) {}
}
