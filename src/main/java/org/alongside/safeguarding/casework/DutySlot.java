package org.alongside.safeguarding.casework;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.alongside.school.SchoolDay;
import org.alongside.school.Week;

/** Half a school day in week A or B, every two weeks again. */
record DutySlot(Week week, DayOfWeek day, Half half) {
    /** Before and after noon. */
    enum Half {
        AM,
        PM
    }

    static DutySlot at(SchoolDay day, LocalTime time) {
        return new DutySlot(day.week(), day.date().getDayOfWeek(), time.isBefore(LocalTime.NOON) ? Half.AM : Half.PM);
    }
}
