package org.alongside.curriculum.delivery.coverage;

/**
 * How one pupil stands with one statement. Of several lessons that serve it, the last in this order counts: who met it
 * once has met it, and what can still be caught up comes before what was the family's decision.
 */
public enum Standing {
    /** No lesson of the pupil's classes serves it this year. */
    NOT_PLANNED,
    /** It was taught before the pupil came: not yet, nobody's fault. */
    JOINED_LATER,
    /** The lesson was not taught and has no new day. */
    MISSED,
    /** A lesson is planned, or nobody has said yet what became of it. */
    PLANNED,
    /** The pupil is withdrawn from the lesson that serves it. */
    WITHDRAWN,
    /** It was taught while the pupil was away or is taught elsewhere. */
    TO_CATCH_UP,
    /** Present at a lesson that was taught, or caught up since. */
    MET
}
