package org.alongside.mentoring;

/** What became of a meeting. */
enum MeetingState {
    PLANNED,
    /** They met. */
    HELD,
    /** Somebody came, and they did not meet. */
    TRIED,
    /** They did not meet. */
    MISSED,
    /** It will not be, and people were told so. */
    CANCELLED
}
