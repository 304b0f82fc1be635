package org.alongside.mentoring.matching;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A proposal for everybody, with its proof.
 *
 * @param pairs in the order of the mentees
 * @param unmatched keys of mentees without a mentor, in order
 * @param worst the lowest score of any pair, or 0 if there is none
 * @param total the sum of all scores
 * @param changed how many published pairs are not kept
 * @param gaps what was missing; empty if nothing was
 */
public record Matching(
        List<MatchedPair> pairs,
        List<String> unmatched,
        int worst,
        long total,
        int changed,
        List<Gap> gaps,
        MatchingProof proof) {
    /** Keeps its own copies. */
    public Matching {
        pairs = List.copyOf(pairs);
        unmatched = List.copyOf(unmatched);
        gaps = List.copyOf(gaps);
    }

    /** For every matched mentee the mentor. */
    public Map<String, String> mentorOfEach() {
        return pairs.stream().collect(Collectors.toMap(MatchedPair::mentee, MatchedPair::mentor));
    }
}
