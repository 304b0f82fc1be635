package org.alongside.school.erasure;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.alongside.base.LostConnection;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** One erasure at a time, beside the page. It goes on when the page is left, and nothing has gone when it is stopped. */
@Component
class ErasureWork {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureWork.class);

    private final Erasing erasing;
    private final AtomicReference<@Nullable AtomicBoolean> running = new AtomicReference<>();

    ErasureWork(Erasing erasing) {
        this.erasing = erasing;
    }

    boolean isBusy() {
        return running.get() != null;
    }

    /** Nothing happens if it is over already. */
    void stop() {
        var stop = running.get();
        if (stop != null) {
            stop.set(true);
        }
    }

    /**
     * Begins, as whoever is signed in, and returns at once.
     *
     * @param shown how far it is, 0 to 1
     * @param ended a message key
     * @return false if one is going on
     */
    boolean begin(UUID act, PersonId by, DoubleConsumer shown, Consumer<String> ended) {
        var stop = new AtomicBoolean();
        if (!running.compareAndSet(null, stop)) {
            return false;
        }
        Thread.ofVirtual().name("erasure").start(new DelegatingSecurityContextRunnable(() -> {
            var said = "school.erasure.failed";
            try {
                said = carryOut(act, by, shown, stop);
            } finally {
                running.set(null);
                ended.accept(said);
            }
        }));
        return true;
    }

    private String carryOut(UUID act, PersonId by, DoubleConsumer shown, AtomicBoolean stop) {
        try {
            erasing.carryOut(act, by, part -> {
                shown.accept(part);
                return !stop.get();
            });
            return "school.erasure.done";
        } catch (Erasing.Stopped stopped) {
            return "school.erasure.stopped";
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        } catch (RuntimeException broken) {
            LOG.error("Nothing was erased: {}", broken.getClass().getName());
            return LostConnection.isCauseOf(broken) ? "school.erasure.lost" : "school.erasure.failed";
        }
    }
}
