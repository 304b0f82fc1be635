package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.shared.Registration;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.base.Roles;
import org.alongside.identity.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SenderBellsTests extends CaseworkScene {
    private final AtomicInteger mine = new AtomicInteger();
    private final AtomicInteger hers = new AtomicInteger();
    private Cast other;
    private Registration myPage;
    private Registration herPage;

    @BeforeEach
    void twoSendersLookAtTheirReceipts() throws Exception {
        other = Cast.pupil(main, "Imani", 12, Roles.MENTOR);
        told(mentor, worry());
        myPage = as(mentor, () -> receipts.listen(mine::incrementAndGet));
        herPage = as(other, () -> receipts.listen(hers::incrementAndGet));
        told(mentor, worry());
        await().until(() -> mine.get() > 0 && hers.get() > 0); // both hear the first ring, whatever it was for
    }

    @AfterEach
    void theyGo() {
        myPage.remove();
        herPage.remove();
        other.leave(main);
    }

    @Test
    void aSendersPageHearsThatTheWorryWasOpened() throws Exception {
        var receipt = told(mentor, worry());
        await().until(() -> mine.get() > 1);
        var before = mine.get();
        as(
                dsl,
                () -> casework.open(casework.waiting().stream()
                        .filter(it -> it.reference().equals(receipt.reference()))
                        .findFirst()
                        .orElseThrow()
                        .id()));
        await().until(() -> mine.get() > before);
    }

    @Test
    void whatOthersTellLeavesASendersPageInPeace() throws Exception {
        var before = hers.get();
        for (int i = 0; i < 5; i++) {
            var heard = mine.get();
            told(mentor, worry());
            await().until(() -> mine.get() > heard);
        }
        assertThat(hers.get()).isEqualTo(before);
    }

    @Test
    void aPageThatIsClosedHearsNothing() throws Exception {
        myPage.remove();
        var before = mine.get();
        var heard = hers.get();
        told(mentor, worry());
        told(other, worry());
        await().until(() -> hers.get() > heard);
        assertThat(mine.get()).isEqualTo(before);
    }
}
