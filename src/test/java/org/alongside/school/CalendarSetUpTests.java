package org.alongside.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.alongside.AlongsideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Every test runs in a transaction that is rolled back: the other classes share this database. */
@AlongsideTest
@Transactional
@WithMockUser(roles = "ADMIN")
class CalendarSetUpTests {
    private static final String YEAR = "2026-27";

    @Autowired
    CalendarSetUp calendar;

    @Autowired
    SchoolYear schoolYear;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void anEmptyCalendar() {
        List.of("half_term", "academic_year", "closed_day", "school_week", "period")
                .forEach(table -> database.update("delete from " + table));
    }

    @Test
    void aYearIsLaidOutOnceAndKeepsWhatTheSchoolChanged() {
        var plan = calendar.layOut(2026);
        assertThat(plan.halfTerms()).hasSize(6);
        assertThat(plan.pupilDays()).hasSize(190);
        assertThat(schoolYear.periods()).hasSize(9);
        calendar.move(YEAR, new HalfTerm(1, LocalDate.of(2026, 9, 2), LocalDate.of(2026, 10, 23)));
        calendar.flip(YEAR, LocalDate.of(2026, 9, 7));
        var changed = calendar.plan(YEAR).orElseThrow();
        assertThat(calendar.layOut(2026)).isEqualTo(changed).isNotEqualTo(plan);
        assertThat(changed.year().firstDay()).isEqualTo(LocalDate.of(2026, 9, 2));
    }

    @Test
    void theDaysForPlanningAreTheDaysOfThePlan() {
        var plan = calendar.layOut(2026);
        var days = schoolYear.days(plan.year().firstDay(), plan.year().lastDay());
        assertThat(days).extracting(SchoolDay::date).isEqualTo(plan.pupilDays());
    }

    @Test
    void aLongerHalfTermGivesItsNewWeekALetter() {
        calendar.layOut(2026);
        calendar.move(YEAR, new HalfTerm(1, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 23)));
        var weeks = calendar.plan(YEAR).orElseThrow().weeks();
        var week = LocalDate.of(2026, 10, 19);
        assertThat(weeks.get(week)).isNotNull().isNotEqualTo(weeks.get(week.minusWeeks(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-10-16, 2026-09-01, endBeforeStart",
        "1, 2026-09-01, 2026-11-02, overlap",
        "1, 2026-10-20, 2026-10-22, ok",
        "1, 2026-12-21, 2026-12-22, order",
        "6, 2027-06-07, 2028-07-22, outsideYear"
    })
    void datesThatCannotBeAreRefusedWithAReason(int number, LocalDate first, LocalDate last, String reason) {
        calendar.layOut(2026);
        var term = new HalfTerm(number, first, last);
        if (reason.equals("ok")) {
            calendar.move(YEAR, term);
            assertThat(calendar.plan(YEAR).orElseThrow().halfTerms()).contains(term);
        } else {
            assertThatThrownBy(() -> calendar.move(YEAR, term)).hasMessage(reason);
            assertThat(calendar.plan(YEAR).orElseThrow().halfTerms()).doesNotContain(term);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, Training, weekend",
        "2026-10-20, Training, notInTerm",
        "2027-05-03, Training, alreadyClosed",
        "2026-11-27, ' ', title"
    })
    void anInsetDayThatCannotBeIsRefusedWithAReason(LocalDate day, String title, String reason) {
        calendar.layOut(2026);
        assertThatThrownBy(() -> calendar.addInset(YEAR, day, title)).hasMessage(reason);
    }

    @Test
    void anInsetDayCanBeAddedAndTakenAwayButABankHolidayStays() {
        calendar.layOut(2026);
        var friday = LocalDate.of(2026, 11, 27);
        calendar.addInset(YEAR, friday, "Training");
        assertThat(calendar.plan(YEAR).orElseThrow().pupilDays()).hasSize(189).doesNotContain(friday);
        calendar.removeClosedDay(YEAR, friday);
        assertThat(calendar.plan(YEAR).orElseThrow().pupilDays()).hasSize(190);
        assertThatThrownBy(() -> calendar.removeClosedDay(YEAR, LocalDate.of(2027, 5, 3)))
                .hasMessage("bankHoliday");
        assertThatThrownBy(() -> calendar.flip(YEAR, LocalDate.of(2026, 10, 26)))
                .hasMessage("notAWeek");
    }

    @Test
    @WithMockUser(roles = "TEACHER")
    void nobodyButAnAdministratorChangesTheCalendar() {
        assertThatThrownBy(() -> calendar.layOut(2026)).isInstanceOf(AccessDeniedException.class);
    }
}
