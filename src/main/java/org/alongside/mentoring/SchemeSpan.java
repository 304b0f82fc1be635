package org.alongside.mentoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.alongside.school.SchoolDay;

/**
 * From when to when a scheme runs. Six months means the relationship: the planned end lies strictly more than six
 * months and more than 24 weeks after the start (Bryant et al. 2020, recommendation P4 and section 5.1.3), and far
 * enough that each pair can meet at least the minimum number of times with some weeks to spare.
 */
record SchemeSpan(LocalDate startsOn, LocalDate endsOn, int teachingWeeks) {
    /** So that a pair can miss some and still meet often enough. */
    static final int SPARE_WEEKS = 4;

    /**
     * The shortest span that begins on this day and is long enough, as far as the known school days reach.
     *
     * @param known school days from the start on, in order
     */
    static SchemeSpan from(LocalDate start, int minimumMeetings, List<SchoolDay> known) {
        var atLeast = start.plusMonths(6).plusDays(1);
        var byWeeks = start.plusWeeks(24).plusDays(1);
        var earliest = atLeast.isAfter(byWeeks) ? atLeast : byWeeks;
        var mondays = known.stream()
                .map(SchoolDay::date)
                .filter(day -> !day.isBefore(start))
                .map(SchemeSpan::mondayOf)
                .distinct()
                .toList();
        var wanted = minimumMeetings + SPARE_WEEKS;
        var enough = mondays.size() >= wanted ? mondays.get(wanted - 1).plusDays(4) : lastOf(mondays, earliest);
        var end = enough.isAfter(earliest) ? enough : earliest;
        var weeks =
                (int) mondays.stream().filter(monday -> !monday.isAfter(end)).count();
        return new SchemeSpan(start, end, weeks);
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate lastOf(List<LocalDate> mondays, LocalDate otherwise) {
        return mondays.isEmpty() ? otherwise : mondays.getLast().plusDays(4);
    }
}
