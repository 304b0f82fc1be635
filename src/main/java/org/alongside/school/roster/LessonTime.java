package org.alongside.school.roster;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.school.Slot;
import org.alongside.school.Week;

/** When a lesson is: three columns, or one as SIMS writes it ("A Mon:3", "MonB:3", "1Mon:3"). */
final class LessonTime {
    private static final Pattern TOGETHER = Pattern.compile(
            "(?:(?:week|wk)?\\s*([ab12])[\\s:.-]*)?(mon|tue|wed|thu|fri)[a-z]*?\\s*([ab12])?[\\s:.-]+p?\\s*(\\d{1,2})");
    private static final Pattern WEEK = Pattern.compile("^(week|wk)\\s*|\\.0$");
    private static final Pattern NUMBER = Pattern.compile("(?:period|per|p|lesson)?\\s*0*(\\d{1,3})(?:\\.0)?");

    private final Map<String, Integer> periods;
    private final boolean weekColumn;
    private final boolean dayColumn;

    /** @param periods names, folded, and numbers of the periods that the school has */
    LessonTime(Map<String, Integer> periods, Set<RosterField> columns) {
        this.periods = periods;
        weekColumn = columns.contains(RosterField.WEEK);
        dayColumn = columns.contains(RosterField.DAY);
    }

    /** One slot, or two for a lesson that is the same in both weeks. */
    List<Slot> slots(String week, String day, String period) throws CellReader.Unreadable {
        if (periods.isEmpty()) {
            throw new CellReader.Unreadable("no-periods");
        }
        if (period.isEmpty()) {
            throw new CellReader.Unreadable("missing", RosterField.PERIOD);
        }
        if (!dayColumn) {
            var together = TOGETHER.matcher(period.toLowerCase(Locale.ROOT));
            if (!together.matches()) {
                throw new CellReader.Unreadable("when", CellReader.quote(period));
            }
            var letter = Optional.ofNullable(together.group(1))
                    .or(() -> Optional.ofNullable(together.group(3)))
                    .orElse("");
            return slots(
                    letter.isEmpty() ? weeks(week) : weeks(letter),
                    CellReader.day(together.group(2)).orElseThrow(),
                    number(together.group(4)));
        }
        var weekday = CellReader.day(day).orElseThrow(() -> new CellReader.Unreadable("day", CellReader.quote(day)));
        return slots(weeks(week), weekday, number(period));
    }

    private static List<Slot> slots(List<Week> weeks, DayOfWeek day, int period) {
        return weeks.stream().map(it -> new Slot(it, day, period)).toList();
    }

    private List<Week> weeks(String text) throws CellReader.Unreadable {
        var small = WEEK.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return switch (small) {
            case "a", "1" -> List.of(Week.A);
            case "b", "2" -> List.of(Week.B);
            case "ab", "a/b", "a+b", "a & b", "both", "every", "all" -> List.of(Week.A, Week.B);
            case "" -> {
                if (weekColumn) {
                    throw new CellReader.Unreadable("missing", RosterField.WEEK);
                }
                yield List.of(Week.A, Week.B);
            }
            default -> throw new CellReader.Unreadable("week", CellReader.quote(text));
        };
    }

    private int number(String text) throws CellReader.Unreadable {
        var byName = periods.get(CellReader.fold(text));
        if (byName != null) {
            return byName;
        }
        var matcher = NUMBER.matcher(text.toLowerCase(Locale.ROOT));
        var number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
        if (!periods.containsValue(number)) {
            throw new CellReader.Unreadable(
                    "period",
                    CellReader.quote(text),
                    String.join(
                            ", ",
                            periods.values().stream()
                                    .sorted()
                                    .distinct()
                                    .map(String::valueOf)
                                    .toList()));
        }
        return number;
    }
}
