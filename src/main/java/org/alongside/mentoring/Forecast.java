package org.alongside.mentoring;

/**
 * How many meetings a pairing is likely to have had by its end. Its own rate counts the more, the more often the pair
 * was to meet; before that it is taken to be like the others of its scheme. Least and most hold in about eight of ten
 * cases, if the rest of the year goes as it has gone.
 *
 * @param held so far
 * @param known false while too little has happened in the whole scheme to say anything; the rest is then the plan
 */
record Forecast(int held, int least, int likely, int most, boolean known) {
    /** As many meetings of the scheme as a pair's own rate has to outweigh. */
    static final int WEIGHT_OF_OTHERS = 8;
    /** In the whole scheme, held or not. */
    private static final int ENOUGH_TO_SAY = 10;
    /** Standard deviations on each side that leave out one case in ten. */
    private static final double EIGHT_OF_TEN = 1.28;

    /** How it has gone in the whole scheme: meetings held, of those that were held or were not. */
    record Rate(int held, int of) {
        boolean saysEnough() {
            return of >= ENOUGH_TO_SAY;
        }

        double share() {
            return of == 0 ? 1 : (double) held / of;
        }
    }

    /**
     * @param held so far
     * @param of so far, held or not
     * @param ahead still to come, and those that nobody has logged
     */
    static Forecast of(int held, int of, int ahead, Rate scheme) {
        if (!scheme.saysEnough()) {
            return new Forecast(held, held, held + ahead, held + ahead, false);
        }
        var trials = of + WEIGHT_OF_OTHERS;
        var share = (held + WEIGHT_OF_OTHERS * scheme.share()) / trials;
        var mean = ahead * share;
        // beta-binomial: the rate itself is uncertain too
        var spread = Math.sqrt(mean * (1 - share) * (trials + ahead) / (trials + 1));
        return new Forecast(
                held,
                held + (int) Math.round(Math.max(0, mean - EIGHT_OF_TEN * spread)),
                held + (int) Math.round(mean),
                held + (int) Math.round(Math.min(ahead, mean + EIGHT_OF_TEN * spread)),
                true);
    }
}
