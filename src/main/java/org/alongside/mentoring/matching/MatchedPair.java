package org.alongside.mentoring.matching;

/**
 * A mentee with the mentor proposed.
 *
 * @param score 0 to 1000; for comparing, not for showing
 * @param locked whether it was fixed before
 */
public record MatchedPair(String mentee, String mentor, int score, boolean locked) {}
