package org.alongside.safeguarding.casework;

import java.time.Instant;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Receipt;
import org.alongside.safeguarding.SafeguardingTeam;
import org.alongside.safeguarding.Track;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A concern in a list: everything but the words, which only opening shows.
 *
 * @param notTo who never reads it, because it is about them; null if nobody here is named
 * @param preferred the lead whom the sender asked for; null for whoever is there
 * @param openedBy whoever acknowledged it; null while nobody has
 */
record ConcernRow(
        ConcernId id,
        String reference,
        About about,
        SenderKind senderKind,
        @Nullable Integer senderYear,
        Danger danger,
        Track track,
        @Nullable PersonId notTo,
        @Nullable PersonId preferred,
        Instant raisedAt,
        Instant dueAt,
        Instant forgottenAt,
        Receipt.@Nullable Seen seen,
        @Nullable PersonId openedBy,
        boolean answered) {

    /**
     * Whether it may be on somebody's desk. Whoever it is about never has it; whoever is told because nobody else
     * looked may look from then on.
     */
    boolean isFor(PersonId reader, SafeguardingTeam team, Instant now) {
        if (reader.equals(notTo)) {
            return false;
        }
        var readers = team.readers(track, notTo);
        if (readers.atOnce().contains(reader) || reader.equals(openedBy)) {
            return true;
        }
        return seen == null
                && (isLate(now) && readers.overdue().contains(reader)
                        || isForgotten(now) && readers.last().contains(reader));
    }

    /** Nobody opened it in the time that the school promises. */
    boolean isLate(Instant now) {
        return !now.isBefore(dueAt);
    }

    /** Nor in the same time again. */
    boolean isForgotten(Instant now) {
        return !now.isBefore(forgottenAt);
    }
}
