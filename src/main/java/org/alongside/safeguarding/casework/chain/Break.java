package org.alongside.safeguarding.casework.chain;

/** What is wrong with a chain at the first place where something is. */
public enum Break {
    /** The entry of this place is not there, or stands elsewhere. */
    MISSING,
    /** An entry of another place or another record stands here. */
    MISPLACED,
    /** The entry does not say what it said when it was written. */
    CHANGED,
    /** The entry does not follow on the one before it. */
    UNCHAINED,
    /** The words are not those that were kept. */
    WORDS_CHANGED,
    /** The words are gone, or what opens them, and the record is not one that was erased. */
    WORDS_GONE,
    /** The head says that there were more. */
    CUT_OFF,
    /** The head does not know this entry. */
    ADDED,
    /** All entries fit each other, but they do not end as the head says: they were written anew. */
    REWRITTEN,
    /** The record has no head. */
    NO_HEAD,
    /** The head was not made with the school's key. */
    HEAD_FORGED,
    /** An older state was put back: outside the database, a longer one is remembered. */
    PUT_BACK,
    /** The whole record is gone, and nobody erased it. */
    GONE,
    /** When a worry was opened first, or by whom, is not what was written down when it was. */
    SEEN_CHANGED,
    /** What was written back to whoever told a worry is not what was written down, or who wrote it when. */
    ANSWER_CHANGED,
    /** A worry stands on another desk than it was given to. */
    DESK_CHANGED
}
