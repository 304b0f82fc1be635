package org.alongside.mentoring.care;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A pair or a person who needs an adult now.
 *
 * @param subject the pairing, or the person where no pairing is meant
 * @param mentor the mentor of the pair, or the person
 * @param mentee null where no pairing is meant
 * @param reasons the most pressing first; at least one
 * @param reminded the day of the last gentle reminder in the last two weeks; null if there was none
 */
record NeedsYou(
        UUID subject,
        PersonId mentor,
        @Nullable PersonId mentee,
        List<Reason> reasons,
        @Nullable LocalDate reminded) {
    /**
     * Why.
     *
     * @param key of its source
     * @param person whom it is about
     * @param amount for the sentence
     */
    record Reason(String key, PersonId person, LocalDate since, int amount) {}

    boolean isPair() {
        return mentee != null;
    }
}
