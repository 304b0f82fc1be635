package org.alongside.school.calendar;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.alongside.school.ClosedDay;
import org.alongside.school.HalfTerm;
import org.alongside.school.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermDatesTests {

    @ParameterizedTest
    @CsvSource({"2019,2019-04-21", "2024,2024-03-31", "2026,2026-04-05", "2027,2027-03-28", "2038,2038-04-25"})
    void easterIsWhereTheAlmanacSays(int year, LocalDate sunday) {
        assertThat(Easter.sunday(year)).isEqualTo(sunday);
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027, 2028})
    void theRuleFindsThePublishedBankHolidays(int year) {
        assertThat(BankHolidays.publishedDays(year)).hasSize(8);
        assertThat(new ArrayList<>(BankHolidays.byRule(year).keySet())).isEqualTo(BankHolidays.publishedDays(year));
    }

    @Test
    void christmasOnASundayMovesBehindBoxingDay() {
        assertThat(BankHolidays.byRule(2022).keySet())
                .contains(LocalDate.of(2022, 12, 26), LocalDate.of(2022, 12, 27))
                .doesNotContain(LocalDate.of(2022, 12, 25));
    }

    @Test
    void kentsOwnDatesAreUsedWhereTheyAreKnown() {
        assertThat(TermDates.of(2026).get(3))
                .isEqualTo(new HalfTerm(4, LocalDate.of(2027, 2, 22), LocalDate.of(2027, 3, 25)));
    }

    /** All half-terms but the last, whose end follows from counting days. */
    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void theRuleHasKentsHabits(int startYear) {
        assertThat(TermDates.byRule(startYear).subList(0, 5))
                .isEqualTo(TermDates.of(startYear).subList(0, 5));
        assertThat(TermDates.byRule(startYear).getLast().lastDay())
                .isBetween(LocalDate.of(startYear + 1, 7, 20), LocalDate.of(startYear + 1, 7, 24));
    }

    static IntStream thirtyYears() {
        return IntStream.range(2025, 2055);
    }

    @ParameterizedTest
    @MethodSource("thirtyYears")
    void everyYearHoldsTogether(int startYear) {
        var plan = YearDraft.of(startYear);
        var terms = plan.halfTerms();
        assertThat(terms).hasSize(6);
        for (var i = 0; i < 6; i++) {
            assertThat(terms.get(i).number()).isEqualTo(i + 1);
            assertThat(terms.get(i).firstDay().getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
            assertThat(terms.get(i).weekdays().count())
                    .as("half-term %s", i + 1)
                    .isBetween(15L, 41L);
            if (i > 0) {
                assertThat(terms.get(i).firstDay())
                        .isAfter(terms.get(i - 1).lastDay().plusDays(9));
            }
        }
        assertThat(plan.pupilDays()).hasSizeBetween(186, 191);
        assertThat(plan.pupilDays())
                .allMatch(day -> plan.weeks()
                        .containsKey(day.minusDays(day.getDayOfWeek().getValue() - 1L)));
        var letters = List.copyOf(plan.weeks().values());
        assertThat(letters.getFirst()).isEqualTo(Week.A);
        for (var i = 1; i < letters.size(); i++) {
            assertThat(letters.get(i)).isNotEqualTo(letters.get(i - 1));
        }
        var holidays = plan.closed().stream()
                .filter(it -> it.kind() == ClosedDay.Kind.BANK_HOLIDAY)
                .map(ClosedDay::day)
                .collect(toSet());
        assertThat(new HashSet<>(plan.pupilDays())).doesNotContainAnyElementsOf(holidays);
    }

    @Test
    void moreStaffDaysDoNotTakeDaysFromPupils() {
        var january = new ClosedDay(LocalDate.of(2027, 1, 4), ClosedDay.Kind.INSET, "Planning");
        var plan = YearDraft.of(2026, List.of(january));
        assertThat(YearDraft.of(2026).pupilDays()).hasSize(190);
        assertThat(plan.pupilDays()).hasSize(190).doesNotContain(january.day());
        assertThat(plan.year().lastDay()).isEqualTo(LocalDate.of(2027, 7, 23));
    }
}
