package org.alongside.safeguarding.casework.files;

/** What some words of an entry are. Fact stands apart from opinion. The names are in hashes: none ever changes. */
public enum PartKind {
    /** A few words above the rest. */
    TITLE,
    /** What happened or was said, as fact. */
    ACCOUNT,
    /** The child's own words, to the letter. */
    CHILD_WORDS,
    /** What the child thinks and wishes. */
    CHILD_VIEW,
    /** What the writer thinks. */
    OPINION,
    REASON,
    OUTCOME,
    /** What the child was told. */
    TOLD,
    /** Who was there, who came. */
    PRESENT,
    /** Who else knows of it. */
    KNOWN_BY,
    /** To whom a letter goes, as it stands on the envelope. */
    ADDRESS
}
