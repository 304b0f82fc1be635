package org.alongside.safeguarding.casework.files;

import java.util.List;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Track;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A case that is to be started.
 *
 * @param key the form's own; sending twice is starting once
 * @param subject whom it is about; null if they are not in the register
 * @param subjectName how they are called; null if they are in the register
 * @param notTo who must never read it
 * @param why what is known at the start
 */
public record NewCase(
        UUID key,
        @Nullable PersonId subject,
        @Nullable Narrative subjectName,
        Category category,
        Track track,
        @Nullable PersonId notTo,
        List<Part> why) {
    /** Keeps its own copy. */
    public NewCase {
        why = List.copyOf(why);
        if ((subject == null) == (subjectName == null)) {
            throw new IllegalArgumentException("safeguarding.case.whom");
        }
    }

    /** The same under another key. */
    NewCase withKey(UUID other) {
        return new NewCase(other, subject, subjectName, category, track, notTo, why);
    }
}
