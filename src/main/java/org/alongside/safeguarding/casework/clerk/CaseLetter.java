package org.alongside.safeguarding.casework.clerk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter made of a template. Nobody has typed a word into it.
 *
 * @param reference of the case, such as C-114
 * @param address as it stands on the envelope; empty if the directory does not say
 * @param referral the one that waits for an answer; null for an invitation
 * @param signedBy the lead who released it
 * @param returned why a lead did not, the name of one of {@link Returned}
 */
record CaseLetter(
        UUID id,
        String reference,
        LetterKind kind,
        @Nullable UUID referral,
        String agency,
        String address,
        String subject,
        String body,
        Instant draftedAt,
        String draftedBy,
        @Nullable Instant releasedAt,
        @Nullable String signedBy,
        @Nullable String returned,
        @Nullable Instant postedAt) {
    boolean waits() {
        return releasedAt == null && returned == null;
    }

    boolean isReleased() {
        return releasedAt != null && postedAt == null;
    }
}
