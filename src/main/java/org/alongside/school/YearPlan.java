package org.alongside.school;

import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.SequencedMap;

/**
 * One academic year with everything that decides which days are school days.
 *
 * @param halfTerms in order of their numbers
 * @param closed in order of their days; only those from the first to the last day of the year
 * @param weeks the letter of every school week, by its Monday, in order
 */
public record YearPlan(
        AcademicYear year, List<HalfTerm> halfTerms, List<ClosedDay> closed, SequencedMap<LocalDate, Week> weeks) {

    /** The days on which pupils are expected, in order. */
    public List<LocalDate> pupilDays() {
        var shut = closed.stream().map(ClosedDay::day).collect(toSet());
        return halfTerms.stream()
                .flatMap(HalfTerm::weekdays)
                .filter(day -> !shut.contains(day))
                .toList();
    }

    /** The Mondays of all weeks in which some weekday lies in a half-term, in order. */
    public List<LocalDate> mondays() {
        return halfTerms.stream()
                .flatMap(HalfTerm::weekdays)
                .map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .distinct()
                .toList();
    }
}
