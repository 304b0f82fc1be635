package org.alongside.mentoring.joining;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.alongside.school.PersonId;

/**
 * Training with an adult in the room.
 *
 * @param minutes 15 to 480
 * @param title at most 80 characters
 * @param ledBy at most 80 characters
 * @param present who was there
 */
record LiveSession(
        UUID id, LocalDate heldOn, int minutes, String title, String ledBy, Set<PersonId> present, long version) {
    LiveSession {
        present = Set.copyOf(present);
    }

    /** @throws IllegalArgumentException with a message key of what is missing */
    void check(LocalDate today) {
        if (title.isBlank() || title.length() > 80 || ledBy.isBlank() || ledBy.length() > 80) {
            throw new IllegalArgumentException("mentoring.sessions.words-missing");
        }
        if (minutes < 15 || minutes > 480) {
            throw new IllegalArgumentException("mentoring.sessions.minutes-wrong");
        }
        if (heldOn.isAfter(today)) {
            throw new IllegalArgumentException("mentoring.sessions.future");
        }
    }
}
