package org.alongside.school.calendar;

import java.time.LocalTime;
import java.util.List;
import org.alongside.school.Period;

/** The day that a school starts with until its own timetable says otherwise. */
public final class StandardDay {
    /** Five lessons of an hour, tutor time and lunch long enough for a meeting of half an hour, and both ends. */
    public static final List<Period> PERIODS = List.of(
            period(1, "Before school", "08:05", "08:35", Period.Kind.OUTSIDE),
            period(2, "Tutor time", "08:40", "09:10", Period.Kind.TUTOR),
            period(3, "Period 1", "09:10", "10:10", Period.Kind.LESSON),
            period(4, "Period 2", "10:10", "11:10", Period.Kind.LESSON),
            period(5, "Period 3", "11:30", "12:30", Period.Kind.LESSON),
            period(6, "Lunch", "12:30", "13:15", Period.Kind.LUNCH),
            period(7, "Period 4", "13:15", "14:15", Period.Kind.LESSON),
            period(8, "Period 5", "14:15", "15:15", Period.Kind.LESSON),
            period(9, "After school", "15:20", "16:00", Period.Kind.OUTSIDE));

    private StandardDay() {}

    private static Period period(int number, String name, String starts, String ends, Period.Kind kind) {
        return new Period(number, name, LocalTime.parse(starts), LocalTime.parse(ends), kind);
    }
}
