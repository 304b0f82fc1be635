package org.alongside.curriculum.retention;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.school.PersonId;

/**
 * A withdrawal that is over its time.
 *
 * @param over the day on which it was over
 */
record OldWithdrawal(UUID id, PersonId pupil, LocalDate askedOn, LocalDate over, Why why) {
    /** Why it was over. */
    enum Why {
        ENDED,
        REFUSED,
        TAKEN_BACK,
        LEFT
    }
}
