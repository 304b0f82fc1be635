package org.alongside.safeguarding.casework.files;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as narrow columns say them. */
final class CaseWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final int A_YEAR_OR_SO = 300;

    private CaseWords() {}

    /** "Tue 24 Nov" */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "24 Nov", beside one that has its weekday */
    static String shortest(LocalDate day) {
        return SHORT.format(day);
    }

    /** "24 Nov 2024", where the weekday says nothing any more. */
    static String day(LocalDate day, LocalDate today) {
        return day.isBefore(today.minusDays(A_YEAR_OR_SO)) ? YEAR.format(day) : DAY.format(day);
    }
}
