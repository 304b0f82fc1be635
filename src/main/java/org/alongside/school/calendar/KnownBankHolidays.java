package org.alongside.school.calendar;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.school.BankHolidayDates;
import org.alongside.school.ClosedDay;
import org.alongside.school.SchoolYear;
import org.springframework.stereotype.Component;

/** The bank holidays that are published or follow from the rule, and those that the school has added itself. */
@Component
class KnownBankHolidays implements BankHolidayDates {
    private final SchoolYear year;

    KnownBankHolidays(SchoolYear year) {
        this.year = year;
    }

    @Override
    public Set<LocalDate> between(LocalDate from, LocalDate to) {
        return Stream.concat(BankHolidays.between(from, to).stream(), year.closed(from, to).stream())
                .filter(it -> it.kind() == ClosedDay.Kind.BANK_HOLIDAY)
                .map(ClosedDay::day)
                .collect(toSet());
    }
}
