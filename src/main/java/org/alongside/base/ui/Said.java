package org.alongside.base.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How we say dates and times: 12.30, 24 November, Tuesday 24 November. Always London time. */
public final class Said {
    /** The school's time zone. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.UK);

    private Said() {}

    /** "12.30" */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** "12.30", as a clock in the school shows it. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(LONDON));
    }

    /** "2026–27", of the name by which the calendar keeps a school year. */
    public static String year(String name) {
        return name.replace('-', '–');
    }

    /** "24 November" */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "Tuesday 24 November" */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** "Tue 24 November", where room is short. */
    public static String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    /** The day on which this happened, in the school's time zone. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }
}
