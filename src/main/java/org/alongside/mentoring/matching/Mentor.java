package org.alongside.mentoring.matching;

import org.jspecify.annotations.Nullable;

/**
 * An older pupil who takes mentees.
 *
 * @param key names the pupil; unique among mentors
 * @param year year group
 * @param places how many mentees at most; less than 0 counts as 0
 * @param trained whether the training is done
 * @param cleared whether cleared on the day the scheme starts
 * @param sex as the school records it; null if unknown
 * @param free when the pupil could meet
 */
public record Mentor(
        String key,
        int year,
        int places,
        boolean trained,
        boolean cleared,
        Tastes tastes,
        @Nullable String sex,
        FreeSlots free) {
    /** Brings the places into range. */
    public Mentor {
        places = Math.max(0, places);
    }
}
