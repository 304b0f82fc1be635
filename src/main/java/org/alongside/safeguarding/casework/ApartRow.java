package org.alongside.safeguarding.casework;

import java.time.Instant;
import org.alongside.safeguarding.TwoPeople;
import org.jspecify.annotations.Nullable;

/**
 * A decision to keep two people apart, in a list: everything but the reason, which only opening shows.
 *
 * @param by the lead, as they were called on that day
 * @param liftedBy null while it stands
 * @param liftedAt null while it stands
 */
record ApartRow(
        ApartId id,
        TwoPeople people,
        String by,
        Instant at,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt) {}
