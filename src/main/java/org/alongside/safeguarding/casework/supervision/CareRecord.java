package org.alongside.safeguarding.casework.supervision;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Supervision or training that a lead had.
 *
 * @param id the form's own; sending twice is keeping it once
 * @param with who gave it
 * @param note what they take from it; null where there is none, and for everybody but them
 */
record CareRecord(
        UUID id,
        PersonId person,
        CareKind kind,
        LocalDate on,
        int minutes,
        String with,
        @Nullable Narrative note) {
    /** @throws IllegalArgumentException with a message key if the time or the name does not fit */
    CareRecord {
        if (minutes < 5 || minutes > 2_400) {
            throw new IllegalArgumentException("safeguarding.care.minutes-range");
        }
        if (with.length() > 160) {
            throw new IllegalArgumentException("safeguarding.care.with-long");
        }
    }

    /** Whether it is the same but for its id. */
    boolean saysTheSame(CareRecord other) {
        return person.equals(other.person)
                && kind == other.kind
                && on.equals(other.on)
                && minutes == other.minutes
                && with.equals(other.with)
                && Objects.equals(text(note), text(other.note));
    }

    private static @Nullable String text(@Nullable Narrative note) {
        return note == null ? null : note.disclose();
    }
}
