package org.alongside.mentoring;

import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.alongside.mentoring.flow.Progress;
import org.jspecify.annotations.Nullable;

/**
 * One calculation on the way: how far it is, and a way to stop it. Only the kernel is ever interrupted; an interrupt in
 * the middle of a query would cost the database connection.
 */
final class MatchJob implements Progress {
    private final Runnable moved;
    private volatile double part;
    private boolean stopped;
    private @Nullable Thread calculating;

    /** @param moved called from the calculating thread when the progress has changed visibly */
    MatchJob(Runnable moved) {
        this.moved = moved;
    }

    /** Nobody listens and nobody stops it. */
    static MatchJob unheard() {
        return new MatchJob(() -> {});
    }

    /** How much is done, 0 to 1. */
    double part() {
        return part;
    }

    @Override
    public void reached(int done, int of) {
        var now = of == 0 ? 1 : (double) done / of;
        if (Math.abs(now - part) > 0.02) {
            part = now;
            moved.run();
        }
    }

    /**
     * Runs a calculation of the kernel.
     *
     * @throws CancellationException if somebody has stopped it
     */
    <T> T calculate(Function<Progress, T> calculation) {
        synchronized (this) {
            if (stopped) {
                throw new CancellationException();
            }
            calculating = Thread.currentThread();
        }
        try {
            return calculation.apply(this);
        } finally {
            synchronized (this) {
                calculating = null;
                var ignored = Thread.interrupted();
            }
        }
    }

    synchronized void stop() {
        stopped = true;
        if (calculating != null) {
            calculating.interrupt();
        }
    }
}
