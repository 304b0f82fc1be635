package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WorryFiguresTests extends CaseworkScene {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final LocalDate FROM = MAY.atDay(1);
    private static final LocalDate TO = JUNE.atEndOfMonth();

    @Autowired
    WorryFigures figures;

    @BeforeEach
    @AfterEach
    void nothingWasTold() {
        safeguarding.sql("delete from told_block").update();
    }

    private void raised(LocalDate day, int minutes, boolean passedOn) {
        var raised = day.atTime(LocalTime.NOON).atZone(Said.LONDON).toInstant();
        var id = waitingSince(raised, raised.plusSeconds(900));
        safeguarding
                .sql("update concern set acknowledged_at = timestampadd(minute, :minutes, raised_at),"
                        + " acknowledged_name = 'Mrs Demo' where id = :id")
                .param("minutes", minutes)
                .param("id", id.value())
                .update();
        if (passedOn) {
            safeguarding
                    .sql(
                            "insert into alert (concern_id, person_id, step, claimed_until) values (:id, :person, 'OVERDUE', now(6))")
                    .param("id", id.value())
                    .param("person", UUID.randomUUID())
                    .update();
        }
    }

    private void raised(YearMonth month, int number, int minutes) {
        for (int i = 0; i < number; i++) {
            raised(month.atDay(3 + i), minutes, false);
        }
    }

    private Map<String, Count> told() {
        var all = new HashMap<String, Count>();
        figures.figures(FROM, TO).forEach(it -> all.put(it.key(), it.count()));
        return all;
    }

    private List<Table.Row> months() {
        return figures.tables(FROM, TO).getFirst().rows();
    }

    @Test
    void nobodyIsNought() {
        assertThat(told()).containsEntry("safeguarding.raised", new Count.Shown(0));
    }

    @Test
    void oneToFourAreHiddenAndSoIsTheirSpeed() {
        raised(MAY, 4, 7);
        assertThat(told())
                .containsEntry("safeguarding.raised", Count.UNTOLD)
                .containsEntry("safeguarding.median-minutes", Count.UNTOLD)
                .containsEntry("safeguarding.slowest-minutes", Count.UNTOLD);
    }

    @Test
    void enoughAreToldWithTheMedianAndTheSlowest() {
        raised(MAY, 6, 4);
        raised(JUNE, 7, 9);
        assertThat(told())
                .containsEntry("safeguarding.raised", new Count.Shown(13))
                .containsEntry("safeguarding.passed-on", new Count.Shown(0))
                .containsEntry("safeguarding.median-minutes", new Count.Shown(9))
                .containsEntry("safeguarding.slowest-minutes", new Count.Shown(9));
        assertThat(months().get(0).cells().getFirst()).isEqualTo(new Count.Shown(6));
    }

    /** 9 in May and 2 in June: neither June alone nor what June would be from the sum less May. */
    @Test
    void aSmallMonthCannotBeWorkedOutFromTheSum() {
        raised(MAY, 9, 4);
        raised(JUNE, 2, 4);
        assertThat(told()).containsEntry("safeguarding.raised", new Count.Shown(11));
        assertThat(months().get(0).cells().getFirst()).isEqualTo(Count.UNTOLD);
        assertThat(months().get(1).cells().getFirst()).isEqualTo(Count.UNTOLD);
    }

    @Test
    void aFewThatWerePassedOnAreNotSetApart() {
        raised(MAY, 9, 4);
        raised(MAY.atDay(20), 40, true);
        assertThat(told())
                .containsEntry("safeguarding.raised", new Count.Shown(10))
                .containsEntry("safeguarding.passed-on", Count.UNTOLD);
    }

    /** One more that turns up afterwards would be the difference of two reports. */
    @Test
    void whatWasToldIsNotCountedAgain() {
        raised(MAY, 9, 4);
        raised(JUNE, 8, 4);
        var first = told().get("safeguarding.raised");
        raised(MAY.atDay(28), 4, false);
        assertThat(told()).containsEntry("safeguarding.raised", first);
    }

    /** Its time would be the difference of two reports. */
    @Test
    void whatIsOpenedAfterItsMonthWasToldDoesNotChangeHowFastItWas() {
        raised(MAY, 7, 9);
        var before = told();
        assertThat(before).containsEntry("safeguarding.slowest-minutes", new Count.Shown(9));
        safeguarding
                .sql("update concern set acknowledged_at = timestampadd(hour, 1, now(6)) order by raised_at limit 1")
                .update();
        assertThat(told()).containsEntry("safeguarding.slowest-minutes", new Count.Shown(9));
        safeguarding.sql("delete from told_block").update();
        safeguarding
                .sql("update concern set acknowledged_at = now(6) order by raised_at limit 1")
                .update();
        assertThat(((Count.Shown) told().get("safeguarding.slowest-minutes")).n())
                .isGreaterThan(9);
    }

    @Test
    void aMonthThatIsNotOverIsNotTold() {
        var today = LocalDate.ofInstant(java.time.Instant.ofEpochMilli(System.currentTimeMillis()), Said.LONDON);
        assertThat(figures.tables(today.withDayOfMonth(1), today).getFirst().rows())
                .isEmpty();
    }
}
