package org.alongside.curriculum.provider;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One visit and what was said of it, in numbers: never who said what.
 *
 * @param audience which class or year group
 * @param useful how many pupils found it useful, 0 to 999
 * @param staffSay null until a member of staff has said
 * @param followedUp when somebody came back to it; null when nobody has
 */
record Visit(
        UUID id,
        ProviderId provider,
        LocalDate day,
        String audience,
        int useful,
        int partly,
        int notUseful,
        @Nullable StaffSay staffSay,
        @Nullable LocalDate followedUp) {

    /** Whether staff would have them again. */
    enum StaffSay {
        AGAIN,
        WITH_CHANGES,
        NOT_AGAIN
    }

    /** How many pupils were heard. */
    int heard() {
        return useful + partly + notUseful;
    }
}
