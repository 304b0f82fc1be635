package org.alongside.reporting.spi;

/** A number that may be known, or that is too small to be known. */
public sealed interface Count permits Count.Shown, Count.Hidden {
    /** Not small perhaps, but a small one could be worked out from it; or nobody tells it. */
    Count UNTOLD = new Hidden(0);

    /** A number that betrays nobody. */
    record Shown(long n) implements Count {}

    /**
     * A number that is not told.
     *
     * @param under it is at least one, but fewer than this; 0 if not even that is told
     */
    record Hidden(int under) implements Count {}

    /** Hides what lies between one and the threshold. Zero is shown: it is about nobody. */
    static Count of(long n, int threshold) {
        return n > 0 && n < threshold ? new Hidden(threshold) : new Shown(n);
    }
}
