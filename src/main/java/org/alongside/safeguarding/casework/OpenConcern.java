package org.alongside.safeguarding.casework;

import java.time.Instant;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.AboutAdult;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Receipt;
import org.alongside.safeguarding.Track;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A concern whose words a lead has in front of them.
 *
 * @param first whether this lead was the one who acknowledged it
 */
record OpenConcern(
        ConcernId id,
        String reference,
        PersonId sender,
        SenderKind senderKind,
        @Nullable Integer senderYear,
        About about,
        Track track,
        @Nullable AboutAdult adult,
        Narrative words,
        @Nullable Narrative details,
        Danger danger,
        Instant raisedAt,
        Receipt.@Nullable Seen seen,
        boolean first,
        Receipt.@Nullable Reply reply) {
    @Override
    public String toString() {
        return "OpenConcern[" + reference + "]";
    }
}
