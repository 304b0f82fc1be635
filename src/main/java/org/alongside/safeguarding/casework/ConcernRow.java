package org.alongside.safeguarding.casework;

import java.time.Instant;
import org.alongside.safeguarding.About;
import org.alongside.safeguarding.Danger;
import org.alongside.safeguarding.Receipt;
import org.jspecify.annotations.Nullable;

/** A concern in a list: everything but the words, which only opening shows. */
record ConcernRow(
        ConcernId id,
        String reference,
        About about,
        SenderKind senderKind,
        @Nullable Integer senderYear,
        Danger danger,
        Instant raisedAt,
        Instant dueAt,
        Receipt.@Nullable Seen seen,
        boolean answered) {}
