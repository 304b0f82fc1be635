package org.alongside.curriculum.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.school.SchoolDay;
import org.alongside.school.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnRightTests {
    @ParameterizedTest(name = "born {0}: from {1}")
    @CsvSource({
        "2011-05-12, 2026-04-15", // in the summer term of Year 11: summer, autumn and spring come before it
        "2011-11-03, 2026-09-01", // in the autumn term of Year 12: autumn, spring and summer of Year 11
        "2012-02-01, 2027-01-04", // in a spring term: spring, summer, autumn
        "2011-08-20, 2026-09-01", // in the summer holidays, which come after the summer term
        "2011-04-05, 2026-04-15", // in the Easter holidays: summer, autumn, spring
        "2012-02-29, 2027-01-04"
    })
    void withUsualTermsItIsThreeWholeTermsBeforeTheBirthday(LocalDate born, LocalDate from) {
        var right = OwnRight.of(born, List.of());

        assertThat(right.from()).isEqualTo(from);
        assertThat(right.assumed()).isTrue();
        assertThat(right.sixteenth().getYear()).isEqualTo(born.getYear() + 16);
    }

    @Test
    void theSchoolsOwnTermsComeFirst() {
        var days = new ArrayList<SchoolDay>();
        add(days, LocalDate.of(2026, 9, 7), 1);
        add(days, LocalDate.of(2026, 12, 18), 2);
        add(days, LocalDate.of(2027, 1, 5), 3);
        add(days, LocalDate.of(2027, 3, 24), 4);
        add(days, LocalDate.of(2027, 4, 12), 5);
        add(days, LocalDate.of(2027, 7, 20), 6);

        var right = OwnRight.of(LocalDate.of(2011, 11, 3), days);

        assertThat(right.from()).isEqualTo(LocalDate.of(2026, 9, 7));
        assertThat(right.assumed()).isFalse();
    }

    @Test
    void aBirthdayOnTheLastDayOfATermLiesInIt() {
        var inTerm = OwnRight.of(LocalDate.of(2011, 12, 20), List.of());
        var dayAfter = OwnRight.of(LocalDate.of(2011, 12, 21), List.of());

        assertThat(inTerm.from()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(dayAfter.from()).isEqualTo(LocalDate.of(2027, 1, 4));
    }

    private static void add(List<SchoolDay> days, LocalDate day, int halfTerm) {
        days.add(new SchoolDay(day, Week.A, halfTerm));
    }
}
