package org.alongside.mentoring;

import java.util.List;

/** Reasons to choose from, so that nothing that belongs elsewhere is written into a matching. */
final class Reasons {
    /** Why a rule does not count for one pair; the words are {@code mentoring.override.<key>}. */
    static final List<String> KEYS = List.of("pupil-asked", "mentor-asked", "known-well", "time-found", "best-left");

    /** Why somebody would rather not go on; the words are {@code mentoring.no-thanks.<key>}. */
    static final List<String> NO_THANKS = List.of("different-interests", "times", "someone-known", "not-now");

    /** How long a note about a matching may be. */
    static final int NOTE = 200;

    private Reasons() {}
}
