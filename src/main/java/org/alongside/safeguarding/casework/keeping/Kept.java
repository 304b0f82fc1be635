package org.alongside.safeguarding.casework.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.jspecify.annotations.Nullable;

/**
 * A closed case, or a worry that never became part of one, and how long it is kept.
 *
 * @param until the day from which it may be erased; null if nobody knows it yet, and the rule says why
 * @param rule which term decides, as the end of a message key
 * @param counted from what, as the end of a message key
 * @param bornOn as somebody wrote it down; null if it follows from the year group, or is not known
 * @param hold null if nothing stands against erasing
 * @param asked null if nobody has asked for it
 */
record Kept(
        Item item,
        @Nullable LocalDate until,
        String rule,
        String counted,
        @Nullable LocalDate bornOn,
        @Nullable Hold hold,
        @Nullable Asked asked) {

    /** Why a case must not be erased, whatever the terms say. */
    record Hold(Narrative reason, Instant since, String by) {}

    /** Somebody asked for it; another person has to confirm. */
    record Asked(UUID id, UUID by, String byName, Instant at, Narrative reason) {}

    boolean isDue(LocalDate today) {
        return until != null && !today.isBefore(until);
    }
}
