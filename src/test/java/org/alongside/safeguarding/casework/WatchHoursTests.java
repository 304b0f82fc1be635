package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.alongside.base.ui.Said;
import org.junit.jupiter.api.Test;

class WatchHoursTests {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 23); // the last day before half-term and winter time
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private final WatchHours hours = new WatchHours(LocalTime.of(8, 0), LocalTime.of(16, 30), List.of(FRIDAY, MONDAY));

    private static Instant at(LocalDate day, int hour, int minute) {
        return LocalDateTime.of(day, LocalTime.of(hour, minute))
                .atZone(Said.LONDON)
                .toInstant();
    }

    private Instant promised(Instant raised) {
        return hours.after(raised, Duration.ofMinutes(15));
    }

    @Test
    void inTheMiddleOfTheDayAPromiseIsSoManyMinutes() {
        assertThat(promised(at(FRIDAY, 10, 0))).isEqualTo(at(FRIDAY, 10, 15));
    }

    @Test
    void whatDoesNotFitBeforeTheEndGoesOnWhenSchoolOpens() {
        assertThat(promised(at(FRIDAY, 16, 20))).isEqualTo(at(MONDAY, 8, 5));
    }

    @Test
    void atNightAndInTheHolidayTheMinutesBeginInTheMorning() {
        assertThat(promised(at(FRIDAY, 3, 0))).isEqualTo(at(FRIDAY, 8, 15));
        assertThat(promised(at(FRIDAY, 20, 0))).isEqualTo(at(MONDAY, 8, 15));
        assertThat(promised(at(FRIDAY.plusDays(3), 12, 0))).isEqualTo(at(MONDAY, 8, 15));
    }

    @Test
    void theWatchBeginsToTheMinuteAndEndsToTheMinute() {
        assertThat(hours.isWatched(at(FRIDAY, 7, 59))).isFalse();
        assertThat(hours.isWatched(at(FRIDAY, 8, 0))).isTrue();
        assertThat(hours.isWatched(at(FRIDAY, 16, 29))).isTrue();
        assertThat(hours.isWatched(at(FRIDAY, 16, 30))).isFalse();
        assertThat(hours.nextOpening(at(FRIDAY, 16, 30))).contains(at(MONDAY, 8, 0));
        assertThat(hours.nextOpening(at(FRIDAY, 9, 0))).isEmpty();
    }

    @Test
    void aSchoolWithoutACalendarIsAlwaysWatched() {
        var none = new WatchHours(LocalTime.of(8, 0), LocalTime.of(16, 30), List.of());
        assertThat(none.isWatched(at(FRIDAY, 3, 0))).isTrue();
        assertThat(none.after(at(FRIDAY, 3, 0), Duration.ofMinutes(15))).isEqualTo(at(FRIDAY, 3, 15));
    }
}
