package org.alongside.safeguarding.casework.files;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.alongside.base.ui.Said;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as exactly as anybody knows and no more.
 *
 * @param on the day, in the school's zone
 * @param at to the minute; null if nobody knows
 * @param part of the day; null if nobody knows, or if the time is known
 */
public record Happened(
        LocalDate on, @Nullable LocalTime at, @Nullable DayPart part) {
    /** Keeps minutes and not more. */
    public Happened {
        at = at == null ? null : at.truncatedTo(ChronoUnit.MINUTES);
        part = at == null ? part : null;
    }

    /** At this moment, by the school's clock. */
    public static Happened at(Instant moment) {
        var local = moment.atZone(Said.LONDON);
        return new Happened(local.toLocalDate(), local.toLocalTime(), null);
    }

    /** On that day; nobody knows when. */
    public static Happened on(LocalDate day) {
        return new Happened(day, null, null);
    }

    /** On that day, at that time of day. */
    public static Happened on(LocalDate day, DayPart part) {
        return new Happened(day, null, part);
    }
}
