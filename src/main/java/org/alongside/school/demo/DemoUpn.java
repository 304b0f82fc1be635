package org.alongside.school.demo;

/**
 * Unique pupil numbers that are well formed and belong to nobody: no local authority has the number 999. The check letter
 * follows the Department for Education's guide to UPNs.
 */
final class DemoUpn {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

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
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            sum += (i + 2) * Character.digit(digits.charAt(i), 10);
        }
        return LETTERS.charAt(sum % LETTERS.length()) + digits;
    }
}
