package org.alongside.safeguarding.casework.clerk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;

/**
 * When a meeting is, where, and who is asked to come.
 *
 * @param key the form's own; sending twice is booking once
 * @param place a room or an address
 * @param agencies of the directory; may be empty
 */
record Booking(UUID key, LocalDate day, LocalTime time, String place, Set<UUID> agencies) {
    static final int LONGEST_PLACE = 160;

    /** @throws IllegalArgumentException with a message key if there is no place, or too long a one */
    Booking {
        place = place.strip();
        agencies = Set.copyOf(agencies);
        if (place.isEmpty()) {
            throw new IllegalArgumentException("safeguarding.clerk.book.no-place");
        }
        if (place.length() > LONGEST_PLACE) {
            throw new IllegalArgumentException("safeguarding.clerk.book.long-place");
        }
    }

    /** The same meeting under another key. */
    Booking under(UUID other) {
        return new Booking(other, day, time, place, agencies);
    }
}
