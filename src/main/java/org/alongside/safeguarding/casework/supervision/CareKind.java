package org.alongside.safeguarding.casework.supervision;

/** What a lead does to stay able to do this. */
enum CareKind {
    SUPERVISION,
    /** The formal training for leads. */
    DSL_TRAINING,
    /** Keeping it fresh, at least once a year. */
    UPDATE,
    PREVENT,
    EXPLOITATION,
    OTHER
}
