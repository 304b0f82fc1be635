package org.alongside.safeguarding.casework.screening;

import org.jspecify.annotations.Nullable;

/** What became of one indicator between an earlier and the latest look. Old ones fade when nobody sees them any more. */
enum Change {
    NEW,
    STILL,
    /** Was there, and is not now. */
    FADED,
    NOT_THERE,
    UNKNOWN;

    /** @param before null if it was not asked then */
    static Change between(@Nullable Seen before, @Nullable Seen after) {
        if (after == null || after == Seen.NOT_KNOWN) {
            return UNKNOWN;
        }
        if (after == Seen.NOW) {
            return before == Seen.NOW ? STILL : NEW;
        }
        return before == Seen.NOW || after == Seen.BEFORE ? FADED : NOT_THERE;
    }
}
