package org.alongside.school.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;
import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.alongside.school.ClosedDay;
import org.alongside.school.HalfTerm;

/** The six half-terms of a year: Kent's own where they are shipped, else by a rule that has the same habits. */
final class TermDates {
    /** 190 days with pupils and the staff day with which Kent's list begins. */
    private static final int OPEN_DAYS = 191;

    private static final LocalDate NEVER_LATER_THAN = LocalDate.of(2000, Month.JULY, 24);

    private TermDates() {}

    static String nameOf(int startYear) {
        return "%d-%02d".formatted(startYear, (startYear + 1) % 100);
    }

    static List<HalfTerm> of(int startYear) {
        var shipped = ShippedDates.in("term_dates_kent.csv").stream()
                .filter(row -> row.get("academic_year").equals(nameOf(startYear)))
                .map(row -> new HalfTerm(
                        Integer.parseInt(row.get("term")),
                        LocalDate.parse(row.get("first_day")),
                        LocalDate.parse(row.get("last_day"))))
                .toList();
        return shipped.size() == 6 ? shipped : byRule(startYear);
    }

    /** Two weeks off at the end of October, at Christmas and round Easter; one in February and in May. */
    static List<HalfTerm> byRule(int startYear) {
        var spring = startYear + 1;
        var holidays = BankHolidays.between(LocalDate.of(startYear, 9, 1), LocalDate.of(spring, 8, 31)).stream()
                .map(ClosedDay::day)
                .collect(toSet());
        var autumn = LocalDate.of(startYear, Month.SEPTEMBER, 1);
        while (autumn.getDayOfWeek().compareTo(FRIDAY) > 0) {
            autumn = autumn.plusDays(1);
        }
        var november = LocalDate.of(startYear, Month.OCTOBER, 30).with(nextOrSame(MONDAY));
        var christmas = LocalDate.of(startYear, Month.DECEMBER, 20).with(previousOrSame(FRIDAY));
        var january = christmas.plusDays(17);
        while (holidays.contains(january)) {
            january = january.plusDays(1);
        }
        var february = LocalDate.of(spring, Month.FEBRUARY, 1).with(dayOfWeekInMonth(2, FRIDAY));
        var easter = Easter.sunday(spring);
        // with a late Easter the fortnight ends on Easter Monday, or the last half-terms would be too short
        var late = easter.isAfter(LocalDate.of(spring, Month.APRIL, 9));
        var beforeEaster = late ? easter.minusDays(16) : easter.minusDays(3);
        var afterEaster = late ? easter.plusDays(2) : easter.plusDays(15);
        var may = BankHolidays.springHoliday(spring);

        var terms = new ArrayList<HalfTerm>();
        terms.add(new HalfTerm(1, autumn, november.minusDays(17)));
        terms.add(new HalfTerm(2, november, christmas));
        terms.add(new HalfTerm(3, january, february));
        terms.add(new HalfTerm(4, february.plusDays(10), beforeEaster));
        terms.add(new HalfTerm(5, afterEaster, may.minusDays(3)));
        var open = terms.stream()
                .flatMap(HalfTerm::weekdays)
                .filter(day -> !holidays.contains(day))
                .count();
        var last = may.plusDays(7);
        for (open++; open < OPEN_DAYS && last.isBefore(NEVER_LATER_THAN.withYear(spring)); open++) {
            last = nextWeekday(last);
        }
        terms.add(new HalfTerm(6, may.plusDays(7), last));
        return List.copyOf(terms);
    }

    static LocalDate nextWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(FRIDAY) < 0 ? day.plusDays(1) : day.with(nextOrSame(DayOfWeek.MONDAY));
    }
}
