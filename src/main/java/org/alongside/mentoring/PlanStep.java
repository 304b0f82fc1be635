package org.alongside.mentoring;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a change of plan does.
 *
 * @param why what stands in the way of the meeting as it was, or {@link Hitch#OTHERS}
 * @param meeting a new id for one that is added
 * @param version of the meeting's row when the change was worked out
 * @param before null for one that is added
 * @param after null for one that is called off
 */
record PlanStep(
        Kind kind,
        Hitch why,
        PairingId pairing,
        MeetingId meeting,
        long version,
        @Nullable Place before,
        @Nullable Place after) {
    /** What happens to the meeting. */
    enum Kind {
        MOVED,
        /** Same time and room, another adult. */
        ADULT,
        CANCELLED,
        ADDED
    }
}
