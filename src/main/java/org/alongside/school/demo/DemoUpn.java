package org.alongside.school.demo;

import org.alongside.school.Upn;

/** Unique pupil numbers that are well formed and belong to nobody: no local authority has the number 999. */
final class DemoUpn {
    private DemoUpn() {}

    /**
     * Makes one.
     *
     * @param school 0 to 9999, the primary school that gave it
     * @param year the calendar year in which it was given
     * @param serial 0 to 999
     */
    static String of(int school, int year, int serial) {
        var digits = "999%04d%02d%03d".formatted(school, year % 100, serial);
        return Upn.checkLetter(digits) + digits;
    }
}
