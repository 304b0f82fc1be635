package org.alongside.mentoring.matching;

import org.alongside.mentoring.flow.Certificate;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing better exists.
 *
 * @param served nobody can do better on need served and published pairs kept
 * @param floor the score that every pair not locked reaches
 * @param noHigherFloor with the next higher floor, need or published pairs would be lost; null if no pair scores higher
 * @param best with this floor, nobody can do better on any of the levels
 */
public record MatchingProof(
        Certificate served, int floor, @Nullable Certificate noHigherFloor, Certificate best) {}
