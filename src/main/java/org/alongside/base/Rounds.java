package org.alongside.base;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job that is done in rounds on a thread of its own, never two at a time. Whoever asks for a round does not wait; to
 * ask while one runs leads to one more. A round that fails is logged by the kind of its failure alone, because a message
 * may quote what somebody typed, and the next round comes all the same.
 */
public final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Runnable round;
    private final AtomicInteger asked = new AtomicInteger();

    /** @param name what the log calls it */
    public Rounds(String name, Runnable round) {
        this.name = name;
        this.round = round;
    }

    /** Makes sure that a round begins after this call; returns at once. */
    public void soon() {
        if (asked.getAndIncrement() == 0) {
            Thread.ofVirtual().name(name).start(this::work);
        }
    }

    private void work() {
        int seen;
        do {
            seen = asked.get();
            try {
                round.run();
            } catch (RuntimeException | Error e) {
                LOG.warn("{} waits for its next round: {}", name, e.getClass().getName());
            }
        } while (!asked.compareAndSet(seen, 0));
    }
}
