package org.alongside.safeguarding.casework.clerk;

/** Why a letter does not go out, in words that fit any case: a clerk reads them. */
enum Returned {
    WRONG_AGENCY,
    WRONG_DAY,
    WRONG_ADDRESS,
    NOT_NOW,
    /** The meeting was moved; another letter took its place. */
    MOVED
}
