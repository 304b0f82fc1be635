package org.alongside.school;

import java.time.DayOfWeek;

/**
 * One period of the two-week timetable.
 *
 * @param period the period's number, from 1
 */
public record Slot(Week week, DayOfWeek day, int period) implements Comparable<Slot> {
    @Override
    public int compareTo(Slot other) {
        var byWeek = week.compareTo(other.week);
        if (byWeek != 0) {
            return byWeek;
        }
        var byDay = day.compareTo(other.day);
        return byDay != 0 ? byDay : Integer.compare(period, other.period);
    }
}
