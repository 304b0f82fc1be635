package org.alongside.safeguarding.casework.referrals;

import java.time.Instant;
import org.alongside.safeguarding.Narrative;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may be told, as a lead chose it.
 *
 * @param words what they may be told, or the reason why not now
 * @param at null until it was kept
 * @param version 0 until it was kept
 */
record MayBeTold(
        Listener who,
        Choice choice,
        Narrative words,
        @Nullable Instant at,
        @Nullable String by,
        long version) {

    /** What a lead can choose. The names as records say them do not follow the words of the pages. */
    enum Choice {
        YES("may be told"),
        LATER("will be told later"),
        NO("is not told");

        private final String recorded;

        Choice(String recorded) {
            this.recorded = recorded;
        }

        String recorded() {
            return recorded;
        }
    }
}
