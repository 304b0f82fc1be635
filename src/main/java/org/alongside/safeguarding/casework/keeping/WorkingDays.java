package org.alongside.safeguarding.casework.keeping;

import java.time.LocalDate;
import java.util.Set;
import org.alongside.school.BankHolidayDates;
import org.springframework.stereotype.Component;

/** Days from Monday to Friday without bank holidays; in the school's holidays too, because the other office works then. */
@Component
class WorkingDays {
    private final BankHolidayDates holidays;

    WorkingDays(BankHolidayDates holidays) {
        this.holidays = holidays;
    }

    /**
     * The day by which so many working days have passed.
     *
     * @param count from 0 to 30
     */
    LocalDate after(LocalDate day, int count) {
        return after(day, count, holidays.between(day, day.plusDays(count * 2L + 30)));
    }

    static LocalDate after(LocalDate day, int count, Set<LocalDate> holidays) {
        var due = day;
        for (int left = count; left > 0; ) {
            due = due.plusDays(1);
            if (due.getDayOfWeek().getValue() <= 5 && !holidays.contains(due)) {
                left--;
            }
        }
        return due;
    }
}
