package org.alongside.safeguarding.casework.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.alongside.base.ui.Said;
import org.alongside.school.BankHolidayDates;
import org.springframework.stereotype.Component;

/**
 * Counts working days as agencies do: Monday to Friday without bank holidays, in the school's holidays too. What is sent
 * at 15.40 is due at 15.40; what is sent on a day when nobody works counts from nine on the next day on which somebody
 * does.
 */
@Component
class WorkingClock {
    private static final LocalTime OPENS = LocalTime.of(9, 0);

    private final BankHolidayDates holidays;

    WorkingClock(BankHolidayDates holidays) {
        this.holidays = holidays;
    }

    /** @param days 1 to 90 */
    Instant due(Instant sent, int days) {
        var from = Said.dayOf(sent);
        return due(sent, days, holidays.between(from, from.plusDays(days * 2L + 30)));
    }

    static Instant due(Instant sent, int days, Set<LocalDate> holidays) {
        var local = sent.atZone(Said.LONDON);
        var day = local.toLocalDate();
        var time = local.toLocalTime();
        if (!works(day, holidays)) {
            time = OPENS;
            day = next(day, holidays);
        }
        for (int counted = 0; counted < days; counted++) {
            day = next(day, holidays);
        }
        return day.atTime(time).atZone(Said.LONDON).toInstant();
    }

    private static LocalDate next(LocalDate day, Set<LocalDate> holidays) {
        var following = day.plusDays(1);
        while (!works(following, holidays)) {
            following = following.plusDays(1);
        }
        return following;
    }

    private static boolean works(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek().getValue() <= 5 && !holidays.contains(day);
    }
}
