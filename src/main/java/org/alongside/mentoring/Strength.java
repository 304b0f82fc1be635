package org.alongside.mentoring;

/** How much a wish matters to whoever has it. */
enum Strength {
    /** No such wish. */
    NO,
    /** Would be nice: another pair counts a tenth less. */
    NICE,
    /** Must be: another pair is out of the question. */
    MUST
}
