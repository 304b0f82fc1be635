package org.alongside.school.roster;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.school.Upn;
import org.apache.poi.ss.usermodel.DateUtil;

/** Understands what stands in a cell, or says in a sentence why it cannot be so. */
final class CellReader {
    static final LocalDate EARLIEST_BIRTH = LocalDate.of(1990, 1, 1);

    private static final int QUOTE = 40;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\u200c\\u200d\\t\\n\\r]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern YEAR = Pattern.compile("(?:(?:nc )?year|yr|y)?[ .]*0?(\\d{1,2})(?:\\.0)?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final Pattern TIME = Pattern.compile("[T ]\\d{1,2}:\\d{2}(:\\d{2})?(\\.\\d+)?Z?$");
    private static final List<DateTimeFormatter> DATES = List.of(
            date("uuuu-M-d"),
            date("d/M/uuuu"),
            date("d-M-uuuu"),
            date("d.M.uuuu"),
            date("d MMM uuuu"),
            date("d MMMM uuuu"),
            date("d-MMM-uuuu"),
            date("uuuu/M/d"));
    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "mon", DayOfWeek.MONDAY,
            "tue", DayOfWeek.TUESDAY,
            "wed", DayOfWeek.WEDNESDAY,
            "thu", DayOfWeek.THURSDAY,
            "fri", DayOfWeek.FRIDAY);

    private final LocalDate today;

    CellReader(LocalDate today) {
        this.today = today;
    }

    /** Why a cell cannot be taken. Cheap to throw: a file may have many of them. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Sentence sentence;

        Unreadable(String name, Object... arguments) {
            super(name, null, false, false);
            sentence = Sentence.of("row." + name, arguments);
        }

        Sentence sentence() {
            return sentence;
        }
    }

    /**
     * The text as it is kept: names as people write them, numbers in digits, dates as 2011-03-12. Empty stays empty.
     *
     * @throws Unreadable with the reason
     */
    String read(RosterField field, String cell) throws Unreadable {
        var text = tidy(cell);
        if (text.isEmpty()) {
            return "";
        }
        var read = switch (field) {
            case UPN -> upn(text);
            case YEAR_GROUP -> year(text);
            case BORN -> born(text);
            case EMAIL -> email(text);
            case DISCREET -> yes(text);
            case PAIRS -> pairs(text);
            default -> text;
        };
        if (read.codePointCount(0, read.length()) > field.longest()) {
            throw new Unreadable("too-long", field, quote(text), field.longest());
        }
        return read;
    }

    /** Without what cannot be seen, in one spelling of accents, with single spaces. */
    static String tidy(String cell) {
        if (isPlain(cell)) {
            return cell;
        }
        var seen = INVISIBLE
                .matcher(Normalizer.normalize(cell, Normalizer.Form.NFC))
                .replaceAll("");
        return SPACES.matcher(seen).replaceAll(" ").strip();
    }

    /** Two texts that the database would take for the same key have the same fold. */
    static String fold(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return isPlain(small)
                ? small
                : MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .strip();
    }

    /** Nearly every cell: nothing in it that would have to be tidied. */
    private static boolean isPlain(String text) {
        var afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            var space = letter == ' ';
            if (letter > '~' || letter < ' ' || space && afterSpace) {
                return false;
            }
            afterSpace = space;
        }
        return text.isEmpty() || !afterSpace;
    }

    static String quote(String text) {
        return text.length() <= QUOTE ? text : text.substring(0, text.offsetByCodePoints(0, QUOTE / 2)) + "…";
    }

    /** "Mon", "Monday", "mo"; 1 to 5 count from Monday. */
    static Optional<DayOfWeek> day(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        if (small.matches("[1-5]")) {
            return Optional.of(DayOfWeek.of(Integer.parseInt(small)));
        }
        return small.length() < 3 ? Optional.empty() : Optional.ofNullable(DAYS.get(small.substring(0, 3)));
    }

    private static String upn(String text) throws Unreadable {
        var upn = Upn.tidy(text);
        if (upn.length() != Upn.LENGTH) {
            throw new Unreadable("upn-length", upn.length());
        }
        if (!Upn.hasShape(upn)) {
            throw new Unreadable("upn-shape");
        }
        var right = Upn.checkLetter(upn.substring(1));
        if (right != upn.charAt(0)) {
            throw new Unreadable("upn-check", String.valueOf(upn.charAt(0)), String.valueOf(right));
        }
        return upn;
    }

    private static String year(String text) throws Unreadable {
        var matcher = YEAR.matcher(text.toLowerCase(Locale.ROOT));
        var year = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        if (year < 7 || year > 13) {
            throw new Unreadable("year", quote(text));
        }
        return Integer.toString(year);
    }

    private String born(String text) throws Unreadable {
        var day = date(text, DATES);
        if (day.isBefore(EARLIEST_BIRTH)) {
            throw new Unreadable("born-early", quote(text));
        }
        if (day.isAfter(today)) {
            throw new Unreadable("born-future", quote(text));
        }
        return day.toString();
    }

    private static LocalDate date(String text, List<DateTimeFormatter> formats) throws Unreadable {
        if (SERIAL.matcher(text).matches()) { // a date whose cell was formatted as a number
            return DateUtil.getLocalDateTime(Double.parseDouble(text)).toLocalDate();
        }
        var day = TIME.matcher(text).replaceFirst("");
        for (var format : formats) {
            try {
                return LocalDate.parse(day, format);
            } catch (DateTimeParseException next) {
                continue;
            }
        }
        throw new Unreadable("born", quote(text));
    }

    private static String email(String text) throws Unreadable {
        if (!EMAIL.matcher(text).matches()) {
            throw new Unreadable("email", quote(text));
        }
        return text;
    }

    private static String yes(String text) throws Unreadable {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "1", "x", "✓" -> "true";
            case "no", "n", "false", "0", "-" -> "false";
            default -> throw new Unreadable("yes-no", quote(text));
        };
    }

    private static String pairs(String text) throws Unreadable {
        if (!text.matches("[1-9]\\d?")) {
            throw new Unreadable("pairs", quote(text));
        }
        return text;
    }

    private static DateTimeFormatter date(String pattern) {
        return new java.time.format.DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
