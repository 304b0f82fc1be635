package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.alongside.mentoring.PairProspect.Outlook;
import org.alongside.school.PersonId;
import org.junit.jupiter.api.Test;

class ForecastTests {
    private static final LocalDate START = LocalDate.of(2026, 9, 14);
    private static final Forecast.Rate USUAL = new Forecast.Rate(860, 1000);

    private static PairProspect pair(int held, int tried, int missed, int ahead, LocalDate last) {
        return new PairProspect(
                new PairingId(java.util.UUID.randomUUID()),
                PersonId.random(),
                PersonId.random(),
                START,
                last,
                held,
                tried,
                missed,
                0,
                ahead,
                last,
                null,
                null);
    }

    @Test
    void aPairThatHasAlwaysMetIsLikelyToMeetMoreOftenThanOneThatHasNot() {
        var always = Forecast.of(9, 9, 20, USUAL);
        var seldom = Forecast.of(3, 9, 20, USUAL);
        assertThat(always.likely()).isGreaterThan(seldom.likely() + 6);
        assertThat(always.held()).isEqualTo(9);
    }

    @Test
    void oneMissedMeetingDoesNotCondemnAPair() {
        // 0 of 1 held: the others of the scheme weigh eight times as much
        assertThat(Forecast.of(0, 1, 29, USUAL).likely()).isEqualTo(22);
        assertThat(Forecast.of(1, 1, 29, USUAL).likely()).isEqualTo(26);
    }

    @Test
    void theRangeHoldsTheLikelyNumberAndNeverMoreThanThePlan() {
        for (int held = 0; held <= 10; held++) {
            for (int ahead = 0; ahead <= 25; ahead++) {
                var it = Forecast.of(held, 10, ahead, USUAL);
                assertThat(it.least()).isBetween(held, it.likely());
                assertThat(it.most()).isBetween(it.likely(), held + ahead);
            }
        }
    }

    @Test
    void whenNothingIsLeftTheForecastIsWhatWas() {
        assertThat(Forecast.of(23, 30, 0, USUAL)).isEqualTo(new Forecast(23, 23, 23, 23, true));
    }

    @Test
    void beforeAnythingHasHappenedNothingIsForetold() {
        var it = Forecast.of(0, 0, 30, new Forecast.Rate(0, 0));
        assertThat(it.known()).isFalse();
        assertThat(it.likely()).isEqualTo(30);
    }

    @Test
    void eightOfTenYearsEndWithinTheRange() {
        var lot = new java.util.Random(7);
        var within = 0;
        for (int year = 0; year < 4000; year++) {
            var share = Math.clamp(0.86 + lot.nextGaussian() * 0.1, 0.2, 1);
            var held = held(lot, share, 10);
            var forecast = Forecast.of(held, 10, 20, USUAL);
            var end = held + held(lot, share, 20);
            within += end >= forecast.least() && end <= forecast.most() ? 1 : 0;
        }
        assertThat(within).isBetween(3000, 3900);
    }

    private static int held(java.util.Random lot, double share, int of) {
        var held = 0;
        for (int i = 0; i < of; i++) {
            held += lot.nextDouble() < share ? 1 : 0;
        }
        return held;
    }

    @Test
    void sixMonthsMeanTheRelationship() {
        assertThat(pair(9, 0, 0, 22, START.plusMonths(6)).isLongEnough()).isFalse();
        assertThat(pair(9, 0, 0, 22, START.plusMonths(6).plusDays(1)).isLongEnough())
                .isTrue();
        assertThat(pair(9, 0, 0, 22, START.plusMonths(6)).outlook(USUAL, 26)).isEqualTo(Outlook.TOO_SHORT);
    }

    @Test
    void theOutlookFollowsTheForecast() {
        var last = START.plusMonths(9);
        assertThat(pair(9, 0, 0, 22, last).outlook(USUAL, 26)).isEqualTo(Outlook.FINE);
        assertThat(pair(7, 1, 1, 21, last).outlook(USUAL, 26)).isEqualTo(Outlook.PERHAPS_TOO_FEW);
        assertThat(pair(2, 3, 5, 20, last).outlook(USUAL, 26)).isEqualTo(Outlook.TOO_FEW);
        assertThat(pair(9, 0, 0, 12, last).outlook(USUAL, 26)).isEqualTo(Outlook.TOO_FEW);
        assertThat(pair(0, 0, 0, 30, last).outlook(new Forecast.Rate(1, 2), 26)).isEqualTo(Outlook.TOO_EARLY);
    }
}
