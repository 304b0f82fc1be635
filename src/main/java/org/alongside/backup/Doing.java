package org.alongside.backup;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import org.alongside.backup.file.BackupProblem;
import org.alongside.backup.file.Pace;

/** What is being done at this moment, how far it is, and whether somebody wants it to stop. */
final class Doing implements Pace {
    private final BackupRun.Kind what;
    private final long expected;
    private final AtomicLong rows = new AtomicLong();
    private final DoubleConsumer shown;
    private final AtomicLong told = new AtomicLong();
    private final AtomicBoolean stop = new AtomicBoolean();

    /**
     * @param expected how many rows there probably are; 0 if nobody knows
     * @param shown hears from 0 to 1 how far it is, at most a hundred times
     */
    Doing(BackupRun.Kind what, long expected, DoubleConsumer shown) {
        this.shown = shown;
        this.what = what;
        this.expected = expected;
    }

    BackupRun.Kind what() {
        return what;
    }

    /** From 0 to 1, and never back; -1 if nobody knows. */
    double part() {
        return expected == 0 ? -1 : Math.min(1, (double) rows.get() / expected);
    }

    void stop() {
        stop.set(true);
    }

    boolean isStopped() {
        return stop.get();
    }

    @Override
    public void more(long read) {
        rows.addAndGet(read);
        var hundredth = (long) (part() * 100);
        if (hundredth > told.getAndSet(hundredth)) {
            shown.accept(part());
        }
        if (stop.get()) {
            throw new BackupProblem("It was stopped; the earlier backups are untouched.");
        }
    }
}
