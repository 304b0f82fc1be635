package org.alongside.school.calendar;

import java.time.LocalDate;

/** Easter Sunday in the Gregorian calendar. */
final class Easter {
    private Easter() {}

    /** By the anonymous rule that Meeus gives ("Astronomical Algorithms", chapter 8). */
    static LocalDate sunday(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var d = b - b / 4 - (b - (b + 8) / 25 + 1) / 3;
        var h = (19 * a + d + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
