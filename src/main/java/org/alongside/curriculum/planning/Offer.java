package org.alongside.curriculum.planning;

import java.time.Instant;
import java.util.UUID;
import org.alongside.curriculum.LessonId;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A text that a teacher offers to the whole school.
 *
 * @param classId the class it was made for; null when it was written for the school
 * @param schoolNumber the school copy that there was then, 0 for none
 * @param word what is better about it, at most 500 characters
 * @param answer what the PSHE lead said; null before
 */
public record Offer(
        UUID id,
        LessonId lesson,
        @Nullable ClassId classId,
        String text,
        String originalHash,
        int schoolNumber,
        PersonId offeredBy,
        Instant offeredAt,
        String word,
        State state,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer) {
    /** How far it has come. */
    public enum State {
        OFFERED,
        APPROVED,
        RETURNED,
        WITHDRAWN
    }

    @Override
    public String toString() {
        return "offer of " + lesson + ", " + state;
    }
}
