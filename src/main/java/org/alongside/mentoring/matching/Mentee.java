package org.alongside.mentoring.matching;

import org.jspecify.annotations.Nullable;

/**
 * A pupil who is to have a mentor.
 *
 * @param key names the pupil; unique among mentees
 * @param year year group
 * @param need how much it matters that this pupil has a mentor at all, set by staff; less than 1 counts as 1
 * @param sex as the school records it; only compared, and only for the wish; null if unknown
 * @param free when the pupil could meet
 */
public record Mentee(
        String key,
        int year,
        int need,
        Tastes tastes,
        SameSexWish wish,
        @Nullable String sex,
        FreeSlots free) {
    /** Brings the need into range. */
    public Mentee {
        need = Math.clamp(need, 1, 1000);
    }
}
