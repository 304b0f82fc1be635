package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AcknowledgedFiguresTests extends CaseworkScene {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Autowired
    AcknowledgedFigures figures;

    private void opened(String raisedAt, int minutes) {
        var raised = Instant.parse(raisedAt);
        var id = waitingSince(raised, raised.plusSeconds(900));
        safeguarding
                .sql("update concern set acknowledged_at = timestampadd(minute, :minutes, raised_at),"
                        + " acknowledged_name = 'Mrs Demo' where id = :id")
                .param("minutes", minutes)
                .param("id", id.value())
                .update();
    }

    @Test
    void noneIsZero() {
        assertThat(figures.figures(DAY, DAY))
                .containsExactly(new Figure("safeguarding.acknowledged", new Count.Shown(0)));
    }

    @Test
    void oneToFourAreHiddenAndSoIsTheirSpeed() {
        for (int i = 0; i < 4; i++) {
            opened("2026-06-01T09:00:00Z", 7);
        }
        assertThat(figures.figures(DAY, DAY))
                .containsExactly(new Figure("safeguarding.acknowledged", new Count.Hidden(5)));
    }

    @Test
    void fiveAreToldWithTheirMedianAndOtherDaysDoNotCount() {
        for (int minutes : new int[] {2, 4, 7, 9, 60}) {
            opened("2026-06-01T09:00:00Z", minutes);
        }
        // half past midnight in London is still yesterday in UTC
        opened("2026-05-31T22:30:00Z", 1);
        opened("2026-06-01T23:30:00Z", 1);
        assertThat(figures.figures(DAY, DAY))
                .containsExactly(
                        new Figure("safeguarding.acknowledged", new Count.Shown(5)),
                        new Figure("safeguarding.median-minutes", new Count.Shown(7)));
    }
}
