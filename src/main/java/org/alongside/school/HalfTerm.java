package org.alongside.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * One of the six parts of an academic year.
 *
 * @param number 1 to 6; two make a term
 * @param firstDay the first day on which staff or pupils are in school
 * @param lastDay the last such day, not before the first
 */
public record HalfTerm(int number, LocalDate firstDay, LocalDate lastDay) {

    /** Mondays to Fridays from the first to the last day, closed days among them. */
    public Stream<LocalDate> weekdays() {
        return firstDay.datesUntil(lastDay.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }

    boolean overlaps(HalfTerm other) {
        return !lastDay.isBefore(other.firstDay) && !other.lastDay.isBefore(firstDay);
    }
}
