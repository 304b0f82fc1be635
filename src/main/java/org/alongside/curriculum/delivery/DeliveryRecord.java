package org.alongside.curriculum.delivery;

import java.time.Instant;
import java.time.LocalDate;
import org.alongside.school.PersonId;

/**
 * A stored record of one planned lesson.
 *
 * @param number from 1; the highest counts
 * @param day of the lesson when it was recorded
 */
record DeliveryRecord(DeliveryEntry entry, int number, LocalDate day, PersonId recordedBy, Instant recordedAt) {
    Outcome outcome() {
        return java.util.Objects.requireNonNull(entry.outcome());
    }
}
