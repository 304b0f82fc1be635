package org.alongside.mentoring.measures;

import java.util.List;
import org.alongside.mentoring.measures.Rounds.Wave;
import org.jspecify.annotations.Nullable;

/**
 * What a group answered to one instrument in a year.
 *
 * @param asked how many take part on its side
 * @param shift null if it may not be told
 * @param why why it is told or not
 * @param dropped who answered before and not after; null if that may not be told
 * @param joined who answered after and not before; null if that may not be told
 */
record Outcome(
        Instrument instrument,
        int asked,
        List<Answered> waves,
        @Nullable Shift shift,
        Why why,
        @Nullable Integer dropped,
        @Nullable Integer joined) {

    /**
     * One closed round.
     *
     * @param people who answered every counted question; null if that may not be told
     * @param mean of their sums; null with them
     * @param few whether they are too few to be a group
     */
    record Answered(
            Wave wave, @Nullable Integer people, @Nullable Double mean, boolean few) {}

    /** Why a change is told or not. */
    enum Why {
        TOLD,
        /** Not asked both times yet, or a round is open. */
        NOT_YET,
        TOO_FEW,
        /** So few answered only once that taking away would tell what they said. */
        BETRAYS,
        /** So few have changed since it was last told that the difference would tell what they said. */
        CHANGED
    }
}
