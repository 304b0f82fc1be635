package org.alongside.safeguarding.casework.files;

import java.time.DayOfWeek;

/**
 * How often something happened on this day of the week at this time.
 *
 * @param part the part of the day, as somebody said or as it follows from the time
 */
record When(DayOfWeek day, Hours part, long times) {
    /** Parts of a school day. */
    enum Hours {
        BEFORE_SCHOOL,
        AT_SCHOOL,
        AFTER_SCHOOL,
        NIGHT,
        NOT_KNOWN
    }
}
