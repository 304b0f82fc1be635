package org.alongside.safeguarding.casework.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.AlongsideTest;
import org.alongside.school.BankHolidayDates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Against a list of working days that is written down and counted by its places, for five years. */
@AlongsideTest
class WorkingClockTests {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> PUBLISHED = List.of(
            "2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26",
            "2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26",
            "2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28",
            "2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28",
            "2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26");

    @Autowired
    WorkingClock clock;

    @Autowired
    BankHolidayDates holidays;

    private static Set<LocalDate> written() {
        var days = new TreeSet<LocalDate>();
        PUBLISHED.forEach(year -> List.of(year.split(" ")).forEach(day -> days.add(LocalDate.parse(day))));
        return days;
    }

    private static List<LocalDate> workingDays() {
        var off = written();
        var days = new ArrayList<LocalDate>();
        for (var day = LocalDate.of(2024, 1, 1); day.getYear() < 2029; day = day.plusDays(1)) {
            var name = day.getDayOfWeek().name();
            if (!name.startsWith("S") && !off.contains(day)) {
                days.add(day);
            }
        }
        return days;
    }

    @Test
    void agreesWithTheListOnEveryDayOfFiveYears() {
        var days = workingDays();
        var compared = 0;
        for (var sent = LocalDate.of(2024, 1, 1); sent.isBefore(LocalDate.of(2028, 11, 1)); sent = sent.plusDays(1)) {
            var first = 0;
            while (days.get(first).isBefore(sent)) {
                first++;
            }
            var works = days.get(first).equals(sent);
            var at = sent.atTime(15, 40).atZone(LONDON).toInstant();
            for (int n : new int[] {1, 2, 5, 10, 20}) {
                var expected = days.get(first + n)
                        .atTime(works ? LocalTime.of(15, 40) : LocalTime.of(9, 0))
                        .atZone(LONDON)
                        .toInstant();
                assertThat(clock.due(at, n)).as(sent + " and " + n).isEqualTo(expected);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(8_000);
    }

    @Test
    void aClockThatForgetsBankHolidaysIsCaught() {
        var beforeEaster = Instant.parse("2026-04-02T14:40:00Z");
        assertThat(WorkingClock.due(beforeEaster, 1, Set.of())).isEqualTo("2026-04-03T14:40:00Z");
        assertThat(clock.due(beforeEaster, 1)).isEqualTo("2026-04-07T14:40:00Z");
    }

    @Test
    void theHourStaysWhenTheClocksChange() {
        // Friday in winter time, Monday in summer time
        assertThat(clock.due(Instant.parse("2026-03-27T15:40:00Z"), 1)).isEqualTo("2026-03-30T14:40:00Z");
        assertThat(holidays.between(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)))
                .hasSize(2);
    }
}
