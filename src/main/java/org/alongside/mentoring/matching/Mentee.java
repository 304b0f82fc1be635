package org.alongside.mentoring.matching;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pupil who is to have a mentor.
 *
 * @param key names the pupil; unique among mentees
 * @param year year group
 * @param need how much it matters that this pupil has a mentor at all, set by staff; less than 1 counts as 1
 * @param sex as the school records it; only compared, and only for the wish; null if unknown
 * @param free when the pupil could meet
 * @param newFace whether the mentor is to be somebody new
 * @param known keys of the mentors whom the pupil knows already; counts only with that wish
 */
public record Mentee(
        String key,
        int year,
        int need,
        Tastes tastes,
        SameSexWish wish,
        @Nullable String sex,
        FreeSlots free,
        NewFaceWish newFace,
        Set<String> known) {
    /** Brings the need into range and keeps its own copy. */
    public Mentee {
        need = Math.clamp(need, 1, 1000);
        known = Set.copyOf(known);
    }

    /** A pupil who does not mind whether the mentor is somebody new. */
    public Mentee(
            String key, int year, int need, Tastes tastes, SameSexWish wish, @Nullable String sex, FreeSlots free) {
        this(key, year, need, tastes, wish, sex, free, NewFaceWish.NONE, Set.of());
    }
}
