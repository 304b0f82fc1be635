package org.alongside.curriculum.planning;

import java.time.Instant;
import org.alongside.curriculum.LessonId;
import org.alongside.school.PersonId;

/**
 * One text of a lesson that the school made; never changed, only followed by the next.
 *
 * @param number from 1, for this lesson and owner
 * @param originalHash names the text of the original that it stands on
 */
public record Edition(
        EditionId id,
        LessonId lesson,
        EditionOwner owner,
        int number,
        String text,
        String originalHash,
        PersonId writtenBy,
        Instant writtenAt) {
    @Override
    public String toString() {
        return "edition " + number + " of " + lesson;
    }
}
