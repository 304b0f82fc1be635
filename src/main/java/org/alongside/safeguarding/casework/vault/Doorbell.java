package org.alongside.safeguarding.casework.vault;

import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.base.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says "look again" to the open pages of this node: at once for what happened here, within a second for what happened
 * on another. It works on threads of its own, so that whoever tells a worry never waits for a lead's page.
 *
 * @see "Decision 0004"
 */
@Component
public class Doorbell {
    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);
    /** Pages show minutes that pass, so they look again even when nothing is new. */
    public static final Duration QUIET = Duration.ofSeconds(20);

    private final Set<Runnable> open = ConcurrentHashMap.newKeySet();
    private final Pulse pulse;
    private final Clock clock;
    private final Rounds rounds = new Rounds("doorbell", this::round);
    private volatile long heard = -1;
    private volatile Instant rungAt = Instant.EPOCH;

    Doorbell(Pulse pulse, Clock clock) {
        this.pulse = pulse;
        this.clock = clock;
    }

    /** @param page called on a thread of its own until the registration is removed */
    public Registration listen(Runnable page) {
        Runnable own = page::run; // the same page may be given twice
        open.add(own);
        return () -> open.remove(own);
    }

    /** Something changed on this node; returns at once. */
    public void ring() {
        rounds.soon();
    }

    @Scheduled(fixedDelayString = "${alongside.safeguarding.pulse:1000}")
    void listenForOtherNodes() {
        if (!open.isEmpty()) {
            rounds.soon();
        }
    }

    private void round() {
        if (open.isEmpty()) {
            return;
        }
        // read before the pages look: they see at least as much
        var beat = pulse.count();
        var now = clock.instant();
        if (beat == heard && now.isBefore(rungAt.plus(QUIET))) {
            return;
        }
        heard = beat;
        rungAt = now;
        for (var page : open) {
            call(page);
        }
    }

    /** Calls a page on a thread of its own; one that fails or hangs holds up nobody. */
    public static void call(Runnable page) {
        Thread.ofVirtual().name("doorbell-page").start(() -> tell(page));
    }

    private static void tell(Runnable page) {
        try {
            page.run();
        } catch (RuntimeException e) {
            LOG.warn("A page did not hear the bell: {}", e.getClass().getName());
        }
    }
}
