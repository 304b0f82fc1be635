package org.alongside.school;

import java.time.LocalDate;
import java.util.Set;

/** On which days offices in England do not work although it is a weekday; also in the school's holidays. */
public interface BankHolidayDates {
    /** Both ends included. */
    Set<LocalDate> between(LocalDate from, LocalDate to);
}
