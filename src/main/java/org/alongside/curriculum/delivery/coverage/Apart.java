package org.alongside.curriculum.delivery.coverage;

import java.util.UUID;
import org.alongside.school.PersonId;

/** Why one lesson was different for one pupil of the class. There is at most one reason for a pupil and a lesson. */
public record Apart(UUID occasion, PersonId pupil, Why why) {
    /** The reason. */
    public enum Why {
        /** Away that day, or taught elsewhere. */
        AWAY,
        WITHDRAWN,
        /** Whatever the reason was: the pupil has met the lesson since. */
        CAUGHT_UP
    }
}
