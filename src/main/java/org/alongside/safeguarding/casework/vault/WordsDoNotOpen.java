package org.alongside.safeguarding.casework.vault;

import java.util.function.Supplier;
import org.alongside.safeguarding.Narrative;

/**
 * This is not what was sealed for this field of this row: it was changed by hand, belongs to another row, or its key is
 * gone. Pages say so in the place where the words would stand, and show everything else.
 */
public final class WordsDoNotOpen extends IllegalStateException {
    /** What stands in a list in the place of words that do not open. It is never kept as if somebody had written it. */
    public static final Narrative SAID =
            Narrative.of("[These words do not open. Somebody changed them by hand: the page Audit says where.]");

    /** @param cause what the seal said; it knows no words */
    public WordsDoNotOpen(Throwable cause) {
        super("Cannot open: the row was changed by hand, or its key is gone", cause);
    }

    /** The words, or in their place that they do not open: one row that was changed by hand closes no list. */
    public static Narrative orSay(Supplier<Narrative> words) {
        try {
            return words.get();
        } catch (IllegalStateException changedByHand) {
            return SAID;
        }
    }
}
