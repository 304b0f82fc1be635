package org.alongside.safeguarding.casework.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Figure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReferralFiguresTests extends ReferralScene {
    @Autowired
    ReferralFigures figures;

    private java.util.List<Figure> today() {
        return figures.figures(LocalDate.now().minusDays(1), LocalDate.now().plusDays(1));
    }

    @Test
    void fewAreHiddenAndSoIsWhatTheyLeaveOut() throws Exception {
        var id = started();
        for (int i = 0; i < 4; i++) {
            sent(id);
        }
        assertThat(today())
                .containsExactly(
                        new Figure("safeguarding.referrals", new Count.Hidden(5)),
                        new Figure("safeguarding.referrals-late", new Count.Shown(0)));
        for (int i = 0; i < 2; i++) {
            step(sent(id), Step.ANSWERED, Threshold.MET, "Yes");
        }
        // six sent and two answered: four wait, and 6 - 2 would say so
        assertThat(today()).extracting(Figure::key).doesNotContain("safeguarding.referrals-answered");
    }

    @Test
    void aPartIsToldOnlyWithItsComplement() {
        assertThat(ReferralFigures.tells(41, 37)).isFalse();
        assertThat(ReferralFigures.tells(41, 36)).isTrue();
        assertThat(ReferralFigures.tells(41, 41)).isTrue();
        assertThat(ReferralFigures.tells(41, 4)).isFalse();
        assertThat(ReferralFigures.tells(4, 4)).isFalse();
    }
}
