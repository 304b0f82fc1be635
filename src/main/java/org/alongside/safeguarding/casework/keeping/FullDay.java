package org.alongside.safeguarding.casework.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alongside.base.ui.Said;

/** Days with their year, such as "2 May 2041": records are read for decades. */
final class FullDay {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private FullDay() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    static String of(Instant moment) {
        return of(Said.dayOf(moment));
    }
}
