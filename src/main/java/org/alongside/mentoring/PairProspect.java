package org.alongside.mentoring;

import java.time.LocalDate;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One pairing with what has become of its meetings and what is to come.
 *
 * @param unlogged meetings that are past and that nobody has logged
 * @param ahead meetings from today on
 * @param lastDay day of the last meeting that was held or is planned; null if there is none
 * @param leaver who leaves it before its time; null if nobody does
 * @param leavesOn from which day on
 */
record PairProspect(
        PairingId id,
        PersonId mentor,
        PersonId mentee,
        LocalDate startsOn,
        LocalDate endsOn,
        int held,
        int tried,
        int missed,
        int unlogged,
        int ahead,
        @Nullable LocalDate lastDay,
        @Nullable PersonId leaver,
        @Nullable LocalDate leavesOn) {
    int planned() {
        return held + tried + missed + unlogged + ahead;
    }

    Forecast forecast(Forecast.Rate scheme) {
        return Forecast.of(held, held + tried + missed, ahead + unlogged, scheme);
    }

    /**
     * Whether the relationship as planned lasts strictly more than six months and more than 24 weeks (Bryant et al.
     * 2020, recommendation P4).
     */
    boolean isLongEnough() {
        return lastDay != null && lastDay.isAfter(startsOn.plusMonths(6)) && lastDay.isAfter(startsOn.plusWeeks(24));
    }

    /** What the coordinator should look at first. */
    Outlook outlook(Forecast.Rate scheme, int minimum) {
        if (leaver != null) {
            return Outlook.LEAVES;
        }
        if (!isLongEnough()) {
            return Outlook.TOO_SHORT;
        }
        var forecast = forecast(scheme);
        if (planned() < minimum || forecast.most() < minimum) {
            return Outlook.TOO_FEW;
        }
        if (!forecast.known()) {
            return Outlook.TOO_EARLY;
        }
        return forecast.least() < minimum ? Outlook.PERHAPS_TOO_FEW : Outlook.FINE;
    }

    /** How it looks. */
    enum Outlook {
        LEAVES,
        TOO_SHORT,
        TOO_FEW,
        PERHAPS_TOO_FEW,
        TOO_EARLY,
        FINE
    }
}
