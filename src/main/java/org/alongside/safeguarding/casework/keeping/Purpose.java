package org.alongside.safeguarding.casework.keeping;

/** What a copy is made for. The names stand in copies. */
enum Purpose {
    /** Somebody with a part in it needs it: a court, an agency, an inspector. */
    EXPORT,
    /** The child goes to another school. */
    TRANSFER,
    /** Somebody asked what is kept about them. */
    SUBJECT_ACCESS
}
