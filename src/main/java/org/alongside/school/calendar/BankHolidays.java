package org.alongside.school.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.alongside.school.ClosedDay;

/**
 * Bank holidays of England and Wales: as published where a whole calendar year is shipped, else by the rule of the
 * Banking and Financial Dealings Act 1971 with its usual substitute days.
 */
final class BankHolidays {
    private static final SortedMap<LocalDate, String> PUBLISHED = published();

    private BankHolidays() {}

    /** Both ends included, in order. */
    static List<ClosedDay> between(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .mapToObj(BankHolidays::of)
                .flatMap(year -> year.entrySet().stream())
                .filter(holiday ->
                        !holiday.getKey().isBefore(from) && !holiday.getKey().isAfter(to))
                .map(holiday -> new ClosedDay(holiday.getKey(), ClosedDay.Kind.BANK_HOLIDAY, holiday.getValue()))
                .toList();
    }

    private static SortedMap<LocalDate, String> of(int year) {
        var shipped = PUBLISHED.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        return shipped.size() >= 8 ? shipped : byRule(year);
    }

    static SortedMap<LocalDate, String> byRule(int year) {
        var days = new TreeMap<LocalDate, String>();
        var easter = Easter.sunday(year);
        put(days, LocalDate.of(year, 1, 1), "New Year's Day");
        days.put(easter.minusDays(2), "Good Friday");
        days.put(easter.plusDays(1), "Easter Monday");
        days.put(LocalDate.of(year, Month.MAY, 1).with(firstInMonth(MONDAY)), "Early May bank holiday");
        days.put(springHoliday(year), "Spring bank holiday");
        days.put(LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY)), "Summer bank holiday");
        var christmas = LocalDate.of(year, Month.DECEMBER, 25);
        if (christmas.getDayOfWeek() == DayOfWeek.SUNDAY) {
            // Boxing Day keeps its Monday, Christmas Day moves behind it
            days.put(christmas.plusDays(1), "Boxing Day");
            days.put(christmas.plusDays(2), "Christmas Day (substitute day)");
        } else {
            put(days, christmas, "Christmas Day");
            put(days, christmas.plusDays(1), "Boxing Day");
        }
        return days;
    }

    static LocalDate springHoliday(int year) {
        return LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY));
    }

    private static void put(SortedMap<LocalDate, String> days, LocalDate day, String title) {
        var moved = day;
        while (moved.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 || days.containsKey(moved)) {
            moved = moved.plusDays(1);
        }
        days.put(moved, moved.equals(day) ? title : title + " (substitute day)");
    }

    static List<LocalDate> publishedDays(int year) {
        return new ArrayList<>(PUBLISHED
                .subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .keySet());
    }

    private static SortedMap<LocalDate, String> published() {
        var days = new TreeMap<LocalDate, String>();
        for (var row : ShippedDates.in("bank_holidays_england_and_wales.csv")) {
            days.put(LocalDate.parse(row.get("date")), row.get("title"));
        }
        return days;
    }
}
