package org.alongside.mentoring;

/** What became of a log that was sent. */
sealed interface SavedLog {
    /** It is stored, once, however often it was sent. */
    record Stored() implements SavedLog {}

    /** Another version was saved since this one was begun; both are shown, and nothing was stored. */
    record Overtaken(StoredLog latest) implements SavedLog {}
}
