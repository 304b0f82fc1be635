package org.alongside.safeguarding.casework.files;

import java.time.Instant;
import java.time.LocalDate;
import org.alongside.safeguarding.SafeguardingTeam;
import org.alongside.safeguarding.Track;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A case without any words.
 *
 * @param number as in {@link #reference()}
 * @param subject whom it is about; null if they are not in the register
 * @param notTo who must never read it
 * @param mergedInto the case that took its place
 * @param lead who works on it now
 * @param keeper the one adult who stays with the child
 */
public record CaseRow(
        CaseId id,
        long number,
        @Nullable PersonId subject,
        Category category,
        Track track,
        @Nullable PersonId notTo,
        CaseStatus status,
        @Nullable CaseId mergedInto,
        PersonId lead,
        String leadName,
        @Nullable PersonId keeper,
        @Nullable String keeperName,
        @Nullable LocalDate reviewOn,
        Instant openedAt,
        String openedBy,
        @Nullable Instant closedAt,
        Instant lastEntryAt,
        long version) {

    /** What people say aloud, such as C-114. */
    public String reference() {
        return "C-" + number;
    }

    /** Whom a case is about never reads it; everybody else as for a worry of the same track. */
    boolean isFor(PersonId reader, SafeguardingTeam team) {
        return !reader.equals(notTo)
                && !reader.equals(subject)
                && team.readers(track, notTo).atOnce().contains(reader);
    }
}
