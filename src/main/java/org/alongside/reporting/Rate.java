package org.alongside.reporting;

/**
 * A share with how sure one can be of it: the Wilson interval of 95 %, which stays sensible where numbers are small.
 *
 * @param n at most {@code of}
 * @param of more than nought
 */
record Rate(long n, long of) {
    private static final double Z = 1.959964;

    /** In whole per cent. */
    int percent() {
        return (int) Math.round(100.0 * n / of);
    }

    /** The lower end, in whole per cent. */
    int least() {
        return (int) Math.round(100 * (centre() - half()));
    }

    /** The upper end, in whole per cent. */
    int most() {
        return (int) Math.round(100 * (centre() + half()));
    }

    private double centre() {
        return ((double) n / of + Z * Z / (2.0 * of)) / (1 + Z * Z / of);
    }

    private double half() {
        var share = (double) n / of;
        return Z / (1 + Z * Z / of) * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
    }
}
