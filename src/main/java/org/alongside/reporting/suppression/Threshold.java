package org.alongside.reporting.suppression;

/**
 * Which counts are too small to be told.
 *
 * @param fewest the smallest count that may be told, at least 3: of two numbers that are told together because one of
 *     them is 1, a threshold of 2 would give both away
 * @param zero whether nought may be told; it may not where "nobody" is itself news about somebody
 */
public record Threshold(int fewest, Zero zero) {

    /** What is done with nought. */
    public enum Zero {
        /** Nought is told: it is about nobody. */
        TOLD,
        /** Nought is treated like any other small count. */
        WITHHELD
    }

    /** @throws IllegalArgumentException if fewer than three could be told */
    public Threshold {
        if (fewest < 3) {
            throw new IllegalArgumentException("A threshold is at least 3, not " + fewest);
        }
    }

    /** Whether a count may be told by itself. */
    public boolean allows(long count) {
        return count >= fewest || count == 0 && zero == Zero.TOLD;
    }
}
