package org.alongside.mentoring.joining;

/** As what somebody takes part in the scheme. */
enum TakingPart {
    MENTOR,
    MENTEE
}
