package org.alongside.safeguarding.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Locale;
import org.alongside.base.ui.Said;

/** How the form and the receipt say a moment that may be on another day. */
final class Moment {
    private Moment() {}

    /** "8.15" today, "Tue 8.15" within a week, "Tue 24 November, 8.15" later. */
    static String of(Instant moment, Clock clock) {
        var today = Said.dayOf(clock.instant());
        var day = Said.dayOf(moment);
        if (day.equals(today)) {
            return Said.time(moment);
        }
        return day.isAfter(today) && day.isBefore(today.plusDays(7))
                ? day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK) + " " + Said.time(moment)
                : Said.shortDay(day) + ", " + Said.time(moment);
    }
}
