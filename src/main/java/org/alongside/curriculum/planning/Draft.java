package org.alongside.curriculum.planning;

import java.time.Instant;
import org.alongside.curriculum.LessonId;
import org.alongside.school.PersonId;

/**
 * A text that its author is still writing; nobody else sees it.
 *
 * @param basedOn number of the edition it was begun from, 0 for the original
 * @param version rises with every save, so that a second window notices the first
 */
public record Draft(
        DraftId id,
        LessonId lesson,
        EditionOwner owner,
        PersonId author,
        String text,
        String originalHash,
        int basedOn,
        Instant changedAt,
        long version) {
    @Override
    public String toString() {
        return "draft of " + lesson;
    }
}
