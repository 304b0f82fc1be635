package org.alongside.mentoring;

import java.time.Instant;
import java.util.UUID;
import org.alongside.safeguarding.TwoPeople;
import org.alongside.school.PersonId;

/** Two people whom the coordinator keeps apart in every scheme. */
record NeverPair(UUID id, TwoPeople people, Reason reason, PersonId by, Instant at) {
    /** A word, never a story: a story belongs to a safeguarding lead. */
    enum Reason {
        FAMILY,
        CONFLICT,
        CLOSE,
        ASKED,
        OTHER
    }
}
