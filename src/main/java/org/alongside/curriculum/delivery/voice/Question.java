package org.alongside.curriculum.delivery.voice;

import java.util.UUID;
import org.alongside.curriculum.planning.ClassId;
import org.jspecify.annotations.Nullable;

/**
 * A question from the box. Nobody knows who asked it, or when.
 *
 * @param classId null for the box of a whole year group
 * @param words null once removed
 * @param mayBeWorry marked by {@link WorryWords}; whoever wrote it was told before sending
 */
record Question(
        UUID id,
        @Nullable ClassId classId,
        int yearGroup,
        @Nullable String words,
        boolean fromPaper,
        boolean mayBeWorry,
        State state,
        @Nullable String answer,
        long version) {
    static final int LONGEST = 400;
    static final int LONGEST_ANSWER = 800;

    /** What a teacher did with it. */
    enum State {
        NEW,
        ANSWERED,
        PARKED,
        REMOVED
    }

    @Override
    public String toString() {
        return "Question[" + state + "]"; // never the words
    }
}
