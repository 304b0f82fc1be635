package org.alongside.mentoring.care;

import java.util.Optional;

/**
 * One kind of reason for which somebody in the scheme may need an adult now. Adding one is a class and its words: the
 * keys {@code mentoring.care.reason.<key>} (who {0}, since when {1}, how many {2}) and
 * {@code mentoring.care.filter.<key>}.
 */
interface ReasonSource {
    /** Names it, in at most 20 letters; there is only one source of each name. */
    String key();

    /** Its place among the others; the lowest is the most pressing. */
    int place();

    /**
     * A select of {@code subject, pairing_id, person_id, since, amount}, at most one row for each subject: the pairing, or
     * the person where no pairing is meant (then {@code pairing_id} is null); the person whom it is about; since when, as
     * a date; and a number for the sentence. It may use the parameters of {@link CareDays}, looks at running pairings
     * only, and never at more of the past than it needs.
     */
    String sql();

    /** Whether a gentle reminder to the person may help. */
    default boolean isRemindable() {
        return false;
    }

    /**
     * Where it is settled, if its subject is neither a pair nor a mentor; empty for those, who have pages of their own.
     */
    default Optional<String> page() {
        return Optional.empty();
    }

    /** For how many days it stays quiet after an adult has spoken to them; 0 if talking does not settle it. */
    default int quietDays() {
        return 7;
    }
}
