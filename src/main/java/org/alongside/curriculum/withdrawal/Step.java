package org.alongside.curriculum.withdrawal;

import java.time.Instant;
import org.alongside.school.PersonId;

/** Something that was done to an entry of the register. */
record Step(Kind kind, PersonId by, Instant at) {
    /** What was done. */
    enum Kind {
        ASKED,
        DISCUSSED,
        GRANTED,
        REFUSED,
        TAKEN_BACK,
        ENDED,
        PUT_RIGHT
    }
}
