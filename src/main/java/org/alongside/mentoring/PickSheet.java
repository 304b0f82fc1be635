package org.alongside.mentoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one pupil has chosen so far, and whether they may still change it.
 *
 * @param side null if they do not take part
 * @param note a few words for the coordinator; empty for none
 * @param doneAt when they said that they are done; null before
 */
record PickSheet(
        State state,
        @Nullable Side side,
        Picks picks,
        Wishes wishes,
        String note,
        List<NamedPerson> names,
        @Nullable Instant doneAt) {
    static final int LONGEST_NOTE = 200;

    /** Whether somebody may choose. */
    enum State {
        /** They do not take part in the scheme. */
        NOT_IN_IT,
        /** The coordinator has not opened it yet. */
        NOT_YET,
        OPEN,
        /** The matching has used what is here. */
        FROZEN
    }

    static PickSheet notInIt() {
        return new PickSheet(State.NOT_IN_IT, null, Picks.NONE, Wishes.NONE, "", List.of(), null);
    }

    List<NamedPerson> names(NamedPerson.Kind kind) {
        return names.stream().filter(it -> it.kind() == kind).toList();
    }

    @Override
    public String toString() {
        return "PickSheet[" + state + "]";
    }
}
