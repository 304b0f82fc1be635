package org.alongside.curriculum.planning;

/** What became of saving a draft. */
public sealed interface Saved {
    /** Kept; the draft with its new version. */
    record Kept(Draft draft) implements Saved {}

    /** Another window saved it meanwhile: that text, and what was not kept over it. */
    record ChangedElsewhere(Draft theirs, String mine) implements Saved {}
}
