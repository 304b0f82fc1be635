package org.alongside.mentoring;

import org.jspecify.annotations.Nullable;

/** What became of a change to a draft. */
sealed interface Kept {
    /** It is kept. */
    record Safely(int edition) implements Kept {}

    /**
     * The same person has changed or saved this log elsewhere since; nothing was overwritten.
     *
     * @param draft what was kept there; null if it has been saved or put away
     */
    record ChangedElsewhere(@Nullable KeptDraft draft) implements Kept {}
}
