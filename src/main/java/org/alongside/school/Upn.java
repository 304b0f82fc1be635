package org.alongside.school;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A unique pupil number: check letter, seven digits of authority and school, two of the year, three of a serial number.
 * A temporary number ends in a letter. Which authorities exist is not checked: their list changes.
 *
 * @param value 13 characters, capitals
 * @see "Government Data Standards Catalogue, UPN 2.0"
 */
public record Upn(String value) {
    /** How many characters a number has. */
    public static final int LENGTH = 13;

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"; // without I, O and S, which look like digits
    private static final Pattern SHAPE = Pattern.compile("[" + LETTERS + "]\\d{11}[\\d" + LETTERS + "]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]");
    private static final Pattern BODY = Pattern.compile("\\d{11}[\\d" + LETTERS + "]");

    /** @throws IllegalArgumentException if the shape or the check letter is wrong; the message does not repeat the number */
    public Upn {
        if (!hasShape(value) || checkLetter(value.substring(1)) != value.charAt(0)) {
            throw new IllegalArgumentException("This is no unique pupil number");
        }
    }

    /**
     * Reads a number as people write it, with spaces or in small letters.
     *
     * @throws IllegalArgumentException if the shape or the check letter is wrong
     */
    public static Upn of(String text) {
        return new Upn(tidy(text));
    }

    /** Whether {@link #of} would take it. */
    public static boolean isValid(String text) {
        var tidy = tidy(text);
        return hasShape(tidy) && checkLetter(tidy.substring(1)) == tidy.charAt(0);
    }

    /** The same text in capitals and without white space. */
    public static String tidy(String text) {
        return SPACES.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Whether it looks like a number, whatever its check letter says. */
    public static boolean hasShape(String text) {
        return SHAPE.matcher(text).matches();
    }

    /**
     * The letter that has to stand before these characters.
     *
     * @param rest the 12 characters after the check letter
     * @throws IllegalArgumentException if they are not 11 digits and a digit or letter
     */
    public static char checkLetter(String rest) {
        if (!BODY.matcher(rest).matches()) {
            throw new IllegalArgumentException("Not the last twelve characters of a unique pupil number");
        }
        var sum = 0;
        for (int i = 0; i < rest.length(); i++) {
            var letter = rest.charAt(i);
            sum += (i + 2) * (letter <= '9' ? letter - '0' : LETTERS.indexOf(letter));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }
}
