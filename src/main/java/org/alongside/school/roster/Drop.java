package org.alongside.school.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a file in the folder.
 *
 * @param keptAs its name where it is kept now; null while it is being read
 * @param sentence why it waits or was refused
 * @param joining people who are new or come back
 */
record Drop(
        DropId id,
        String fileName,
        State state,
        Instant foundAt,
        @Nullable String keptAs,
        @Nullable String sentence,
        int joining,
        int changing,
        int leaving,
        int rejected) {
    /** How far it is. */
    enum State {
        /** A node is reading it. */
        TAKEN,
        /** It would do something that a person has to say yes to. */
        WAITING,
        /** It was applied. */
        DONE,
        /** It cannot be read. */
        REFUSED,
        /** A person decided against it. */
        ASIDE
    }
}
