package org.alongside.safeguarding.casework.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.alongside.reporting.spi.Count;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReferralFiguresTests extends ReferralScene {
    @Autowired
    ReferralFigures figures;

    @BeforeEach
    @AfterEach
    void nothingWasTold() {
        safeguarding.sql("delete from told_block").update();
        safeguarding.sql("delete from told_member").update();
    }

    private Map<String, Count> told() {
        var all = new HashMap<String, Count>();
        figures.figures(LocalDate.now().minusMonths(6), LocalDate.now().plusDays(1))
                .forEach(it -> all.put(it.key(), it.count()));
        return all;
    }

    /** As if all had been sent in the middle of the month before the last two. */
    private void longAgo() {
        safeguarding
                .sql("update referral set sent_at = :then, due_at = :due where sent_at is not null")
                .param("then", LocalDate.now().minusMonths(3).withDayOfMonth(15).atTime(12, 0))
                .param("due", LocalDate.now().minusMonths(3).withDayOfMonth(20).atTime(12, 0))
                .update();
    }

    @Test
    void fewThatWaitAreHidden() throws Exception {
        assertThat(told()).containsEntry("safeguarding.referrals-waiting", new Count.Shown(0));
        var id = started();
        for (int i = 0; i < 4; i++) {
            sent(id);
        }
        assertThat(told())
                .containsEntry("safeguarding.referrals-waiting", Count.UNTOLD)
                .containsEntry("safeguarding.referrals-late", Count.UNTOLD);
    }

    /** Six wait; one is answered: five, and the difference of two reports would be one. */
    @Test
    void oneAnswerCannotBeWorkedOutFromTwoWeeks() throws Exception {
        var id = started();
        for (int i = 0; i < 6; i++) {
            sent(id);
        }
        assertThat(told()).containsEntry("safeguarding.referrals-waiting", new Count.Shown(6));
        safeguarding.sql("update told_member set told_on = subdate(told_on, 7)").update();
        step(sent(id), Step.ANSWERED, Threshold.MET, "Yes");
        safeguarding
                .sql(
                        "update referral set answered_at = now(6) where answered_at is null and sent_at is not null limit 1")
                .update();
        assertThat(told()).containsEntry("safeguarding.referrals-waiting", Count.UNTOLD);
    }

    @Test
    void whatWasSentIsToldAMonthLaterAndNotCountedAgain() throws Exception {
        var id = started();
        for (int i = 0; i < 6; i++) {
            sent(id);
        }
        assertThat(told()).containsEntry("safeguarding.referrals", new Count.Shown(0));
        nothingWasTold();
        longAgo();
        assertThat(told())
                .containsEntry("safeguarding.referrals", new Count.Shown(6))
                .containsEntry("safeguarding.referrals-answered", new Count.Shown(0));
        safeguarding
                .sql("update referral set answered_at = now(6) where sent_at is not null")
                .update();
        assertThat(told()).containsEntry("safeguarding.referrals-answered", new Count.Shown(0));
    }
}
