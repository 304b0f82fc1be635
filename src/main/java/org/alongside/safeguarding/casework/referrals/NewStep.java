package org.alongside.safeguarding.casework.referrals;

import java.time.Instant;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a referral.
 *
 * @param key the form's own; sending twice is doing it once
 * @param at when it was done, not when it was written down
 * @param way null where it does not matter
 * @param threshold only with an answer
 * @param words whom it was sent to, what they said, why we disagree; null if the step says it all
 */
record NewStep(
        UUID key,
        Step step,
        Instant at,
        @Nullable Way way,
        @Nullable Threshold threshold,
        @Nullable Narrative words) {
    /** The same under another key. */
    NewStep under(UUID other) {
        return new NewStep(other, step, at, way, threshold, words);
    }
}
