package org.alongside.safeguarding.casework.files;

/** When on a day, if nobody knows it by the clock. */
public enum DayPart {
    MORNING,
    LUNCH,
    AFTERNOON,
    AFTER_SCHOOL,
    EVENING,
    NIGHT
}
