package org.alongside.safeguarding.casework;

/** What somebody was in the school on the day they told. */
enum SenderKind {
    MENTOR,
    PUPIL,
    STAFF
}
