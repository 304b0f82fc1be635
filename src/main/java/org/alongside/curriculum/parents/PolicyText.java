package org.alongside.curriculum.parents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the school says in one place of its policy.
 *
 * @param words null when there is only a link, or nothing yet
 * @param link an address of the web; null for none
 * @param version 0 before it was first written
 */
record PolicyText(
        PolicySlot slot,
        @Nullable String words,
        @Nullable String link,
        @Nullable LocalDate reviewedOn,
        @Nullable LocalDate reviewDue,
        long version) {

    static PolicyText empty(PolicySlot slot) {
        return new PolicyText(slot, null, null, null, null, 0);
    }

    boolean isWritten() {
        return words != null || link != null;
    }
}
