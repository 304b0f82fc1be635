package org.alongside.reporting.spi;

/** A number that may be known, or that is too small to be known. */
public sealed interface Count permits Count.Shown, Count.Hidden, Count.Untold {
    /** A number that betrays nobody. */
    record Shown(long n) implements Count {}

    /** At least one, but fewer than this. */
    record Hidden(int under) implements Count {}

    /** Not small perhaps, but a small one could be worked out from it. */
    record Untold() implements Count {}

    /** Hides what lies between one and the threshold. Zero is shown: it is about nobody. */
    static Count of(long n, int threshold) {
        return n > 0 && n < threshold ? new Hidden(threshold) : new Shown(n);
    }
}
