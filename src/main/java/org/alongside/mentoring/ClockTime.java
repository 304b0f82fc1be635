package org.alongside.mentoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A time of the week, the same in weeks A and B.
 *
 * @param period the period's number
 */
record ClockTime(DayOfWeek day, int period) implements Comparable<ClockTime> {
    static ClockTime of(LocalDate day, int period) {
        return new ClockTime(day.getDayOfWeek(), period);
    }

    /** "1.4" for Mondays, period 4. */
    String key() {
        return day.getValue() + "." + period;
    }

    static ClockTime parse(String key) {
        var dot = key.indexOf('.');
        return new ClockTime(
                DayOfWeek.of(Integer.parseInt(key.substring(0, dot))), Integer.parseInt(key.substring(dot + 1)));
    }

    static String join(Collection<ClockTime> times) {
        return new TreeSet<>(times).stream().map(ClockTime::key).collect(Collectors.joining(","));
    }

    static Set<ClockTime> split(String keys) {
        return keys.isEmpty()
                ? Set.of()
                : Arrays.stream(keys.split(",")).map(ClockTime::parse).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int compareTo(ClockTime other) {
        var byDay = day.compareTo(other.day);
        return byDay != 0 ? byDay : Integer.compare(period, other.period);
    }
}
