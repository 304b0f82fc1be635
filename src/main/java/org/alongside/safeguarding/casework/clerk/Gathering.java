package org.alongside.safeguarding.casework.clerk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A meeting that is booked.
 *
 * @param reference of the case, such as C-114
 * @param asked the agencies that are asked to come, in words; empty if there is none
 * @param version for noticing that somebody else has moved it
 */
record Gathering(
        UUID id,
        String reference,
        LocalDate day,
        LocalTime time,
        String place,
        String asked,
        String bookedBy,
        long version) {}
