package org.alongside.safeguarding.casework.vault;

/**
 * This is not what was sealed for this field of this row: it was changed by hand, belongs to another row, or its key is
 * gone. Pages say so in the place where the words would stand.
 */
public final class WordsDoNotOpen extends IllegalStateException {
    /** @param cause what the seal said; it knows no words */
    public WordsDoNotOpen(Throwable cause) {
        super("Cannot open: the row was changed by hand, or its key is gone", cause);
    }
}
