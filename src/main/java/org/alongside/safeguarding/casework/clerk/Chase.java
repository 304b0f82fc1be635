package org.alongside.safeguarding.casework.clerk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency that owes an answer.
 *
 * @param reference of the case, such as C-114
 * @param reach how to reach the agency, as the directory says; empty if it does not
 */
record Chase(
        UUID id,
        String reference,
        String agency,
        String reach,
        String hours,
        Instant sent,
        Instant due,
        @Nullable Instant acknowledged,
        @Nullable Instant chased) {}
