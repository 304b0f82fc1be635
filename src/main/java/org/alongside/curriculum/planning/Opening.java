package org.alongside.curriculum.planning;

import java.time.LocalDate;
import org.alongside.school.Week;
import org.jspecify.annotations.Nullable;

/**
 * An hour in which a class could be taught: a school day on which one of its slots falls.
 *
 * @param halfTerm 1 to 6
 * @param room the usual room of the slot, null if none is agreed
 */
public record Opening(
        LocalDate day,
        int period,
        Week week,
        int halfTerm,
        @Nullable String room) implements Comparable<Opening> {
    @Override
    public int compareTo(Opening other) {
        var byDay = day.compareTo(other.day);
        return byDay != 0 ? byDay : Integer.compare(period, other.period);
    }
}
