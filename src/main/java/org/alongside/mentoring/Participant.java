package org.alongside.mentoring;

import java.time.LocalDate;
import java.util.List;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a scheme.
 *
 * @param places mentors: how many mentees at most
 * @param cleared mentors: whether references and checks are done
 * @param clearedFrom mentors: the day from which training and clearance hold; null for without a date
 * @param need mentees: how much it matters that they have a mentor at all, set by staff, from 1
 */
record Participant(
        PersonId person,
        Side side,
        int places,
        boolean trained,
        boolean cleared,
        @Nullable LocalDate clearedFrom,
        int need,
        Picks picks,
        Wishes wishes) {
    static final int MOST_PLACES = 3;
    static final int MOST_NEED = 3;

    /** Somebody without wishes whose first three likes are favourites. */
    Participant(
            PersonId person, Side side, int places, boolean trained, boolean cleared, int need, List<String> likes) {
        this(person, side, places, trained, cleared, null, need, Picks.liking(likes), Wishes.NONE);
    }

    /** Keys of {@link Interests}, best liked first. */
    List<String> likes() {
        return picks.likes();
    }

    /** Whether a mentor may meet a mentee from this day on. */
    boolean isClearedOn(LocalDate day) {
        return cleared && (clearedFrom == null || !clearedFrom.isAfter(day));
    }
}
