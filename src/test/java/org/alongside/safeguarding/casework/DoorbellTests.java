package org.alongside.safeguarding.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DoorbellTests extends CaseworkScene {
    /** Less than the alarm's sweep of 20 s, which also wakes pages; the bar of a second is measured by the bench. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    Doorbell doorbell;

    @Test
    void anOpenPageHearsWhatIsToldHere() throws Exception {
        var heard = new AtomicInteger();
        var open = doorbell.listen(heard::incrementAndGet);
        try {
            told(mentor, worry());
            await().until(() -> heard.get() > 0);
            var before = heard.get();
            told(mentor, worry());
            await().atMost(SOON).until(() -> heard.get() > before);
        } finally {
            open.remove();
        }
    }

    @Test
    void anOpenPageHearsWhatAnotherNodeWrote() throws Exception {
        var heard = new AtomicInteger();
        var open = doorbell.listen(heard::incrementAndGet);
        try {
            told(mentor, worry());
            await().until(() -> heard.get() > 0);
            var before = heard.get();
            waitingSince(Instant.now(), Instant.now().plusSeconds(900)); // writes and rings nobody
            await().atMost(SOON).until(() -> heard.get() > before);
        } finally {
            open.remove();
        }
    }

    @Test
    void aPageThatHangsHoldsUpNeitherTheSenderNorAnotherPage() throws Exception {
        var hang = new CountDownLatch(1);
        var hanging = doorbell.listen(() -> {
            try {
                hang.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var heard = new AtomicInteger();
        var other = doorbell.listen(heard::incrementAndGet);
        try {
            var began = System.nanoTime();
            told(mentor, worry());
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
            await().atMost(SOON).until(() -> heard.get() > 0);
        } finally {
            hang.countDown();
            hanging.remove();
            other.remove();
        }
    }
}
