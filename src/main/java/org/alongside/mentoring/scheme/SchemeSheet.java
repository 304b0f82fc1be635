package org.alongside.mentoring.scheme;

import java.util.List;
import java.util.Set;

/**
 * What a scheme is, in words and numbers.
 *
 * @param targetYears year groups of the mentees, 7 to 13
 * @param formats at least one; face to face is the main form of each
 * @param capacity pairs that the adults can look after; 0 if not said
 * @param trainingHours before the first meeting, 0 to 60
 * @param debriefWeeks school weeks between two debriefs of a mentor, 1 to 6
 * @param version of what was seen
 */
record SchemeSheet(
        String aims,
        List<Integer> targetYears,
        Set<Format> formats,
        int capacity,
        int trainingHours,
        int debriefWeeks,
        long version) {
    static final int LONGEST_AIMS = 1000;

    /** How they meet. */
    enum Format {
        ONE_TO_ONE,
        SMALL_GROUP,
        DROP_IN
    }

    /** @throws IllegalArgumentException with the message key of what is wrong */
    void check() {
        if (aims.length() > LONGEST_AIMS) {
            throw new IllegalArgumentException("mentoring.book.aims-long");
        }
        if (targetYears.isEmpty() || targetYears.stream().anyMatch(it -> it < 7 || it > 13)) {
            throw new IllegalArgumentException("mentoring.book.years-missing");
        }
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("mentoring.book.formats-missing");
        }
        if (capacity < 0
                || capacity > 1000
                || trainingHours < 0
                || trainingHours > 60
                || debriefWeeks < 1
                || debriefWeeks > 6) {
            throw new IllegalArgumentException("mentoring.book.number-wrong");
        }
    }
}
