package org.alongside.safeguarding.casework.keeping;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days from Monday to Friday; bank holidays count, so that a date is never later than it should be. */
final class WorkingDays {
    private WorkingDays() {}

    /** The day by which so many working days have passed. */
    static LocalDate after(LocalDate day, int count) {
        var due = day;
        for (int left = count; left > 0; ) {
            due = due.plusDays(1);
            if (due.getDayOfWeek() != DayOfWeek.SATURDAY && due.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return due;
    }
}
