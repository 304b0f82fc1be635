package org.alongside.safeguarding.casework.files;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Track;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A worry that somebody has opened and that becomes part of a case, in the words that were used.
 *
 * @param from who told it, such as "a mentor, Year 12"
 * @param wordsAre the child's own words, or an account of what somebody else saw or heard
 * @param more what a member of staff added
 * @param track the worry's own: it never goes into a case that more people read
 */
public record Origin(
        UUID concern,
        String reference,
        String from,
        PartKind wordsAre,
        Narrative words,
        @Nullable Narrative details,
        List<Part> more,
        Instant raisedAt,
        Track track,
        @Nullable PersonId notTo) {
    /** Keeps its own copy. */
    public Origin {
        more = List.copyOf(more);
    }

    /** Whether nobody reads the case who may not read the worry. */
    boolean fits(CaseRow row) {
        return row.track() == track && (notTo == null || notTo.equals(row.notTo()) || notTo.equals(row.subject()));
    }

    @Override
    public String toString() {
        return "Origin[" + reference + "]";
    }
}
