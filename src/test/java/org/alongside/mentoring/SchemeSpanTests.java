package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.school.SchoolDay;
import org.alongside.school.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeSpanTests {
    private static final int MINIMUM = 26;

    /** All weekdays of these teaching weeks, with a fortnight's holiday after every six weeks. */
    private static List<SchoolDay> schoolDays(LocalDate start, int weeks) {
        var monday = SchemeSpan.mondayOf(start);
        return Stream.iterate(0, it -> it < weeks, it -> it + 1)
                .flatMap(week -> Stream.iterate(0, it -> it < 5, it -> it + 1)
                        .map(day -> monday.plusWeeks(week + week / 6 * 2L).plusDays(day)))
                .filter(day -> !day.isBefore(start))
                .map(day -> new SchoolDay(day, Week.A, 1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-08-31",
                "2026-08-28",
                "2026-08-30",
                "2026-09-01",
                "2026-11-23",
                "2027-02-28",
                "2028-02-29",
                "2027-03-31",
                "2026-12-31",
                "2027-05-31"
            })
    void theEndLiesMoreThanSixMonthsAndMoreThan24WeeksAfterTheStart(LocalDate start) {
        for (var weeks : new int[] {0, 1, 26, 40}) {
            var span = SchemeSpan.from(start, MINIMUM, schoolDays(start, weeks));
            assertThat(isLongEnough(span.startsOn(), span.endsOn()))
                    .as("%s with %s weeks ends on %s", start, weeks, span.endsOn())
                    .isTrue();
        }
    }

    @Test
    void theRulerSeesASpanThatIsADayTooShort() {
        assertThat(isLongEnough(LocalDate.of(2026, 8, 31), LocalDate.of(2027, 2, 28)))
                .isFalse();
        assertThat(isLongEnough(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 3, 1)))
                .isFalse();
        assertThat(isLongEnough(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 3, 2)))
                .isTrue();
    }

    /** The rule in other words than the product's: by the calendar's months and by days. */
    private static boolean isLongEnough(LocalDate start, LocalDate end) {
        var past = Period.between(start, end);
        return (past.toTotalMonths() > 6 || past.toTotalMonths() == 6 && past.getDays() > 0)
                && ChronoUnit.DAYS.between(start, end) > 24 * 7;
    }

    @Test
    void thirtyTeachingWeeksFitSoThatTwentySixMeetingsDoWithSomeToSpare() {
        var start = LocalDate.of(2026, 9, 2); // a Wednesday
        var known = schoolDays(start, 40);
        var span = SchemeSpan.from(start, MINIMUM, known);
        var weeks = known.stream()
                .map(SchoolDay::date)
                .filter(it -> !it.isAfter(span.endsOn()))
                .map(SchemeSpan::mondayOf)
                .distinct()
                .count();
        assertThat(weeks).isEqualTo(span.teachingWeeks()).isGreaterThanOrEqualTo(30);
        assertThat(ChronoUnit.WEEKS.between(start, span.endsOn()))
                .as("holidays lie between")
                .isGreaterThan(34);
    }

    @Test
    void aCalendarThatEndsTooEarlyShowsInTheNumberOfTeachingWeeks() {
        var start = LocalDate.of(2026, 9, 2);
        assertThat(SchemeSpan.from(start, MINIMUM, schoolDays(start, 25)).teachingWeeks())
                .isEqualTo(25);
        assertThat(SchemeSpan.from(start, MINIMUM, List.of()).teachingWeeks()).isZero();
    }
}
