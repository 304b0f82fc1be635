package org.alongside.safeguarding.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.safeguarding.casework.chain.Field;
import org.jspecify.annotations.Nullable;

/**
 * What became of a worry, as its link says it.
 *
 * @param worry {@link #NONE} for the first link of all
 * @param by null for what the portal does by itself
 * @param commitment to the words of an answer; null for everything else
 */
record WorryStep(
        UUID worry,
        Kind kind,
        Instant at,
        @Nullable UUID by,
        @Nullable String byName,
        @Nullable String commitment) {
    static final UUID NONE = new UUID(0, 0);

    /** The names are in hashes and never change. */
    enum Kind {
        /** From here on every step is in the chain. */
        BEGUN,
        /** Somebody opened it, the first who did. */
        SEEN,
        /** Somebody wrote to whoever told it. */
        ANSWERED,
        /** The deputies gave it to the leads. */
        HANDED
    }

    /** What a link says; the names and their order never change. */
    List<Field> fields() {
        return List.of(
                new Field("worry", worry.toString()),
                new Field("step", kind.name()),
                new Field("at", at.toString()),
                new Field("by", by == null ? null : by.toString()),
                new Field("name", byName),
                new Field("words", commitment));
    }
}
