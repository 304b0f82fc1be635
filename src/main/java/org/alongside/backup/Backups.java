package org.alongside.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.alongside.school.AdministrativeActs;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator sees of backups and may do. Nobody gets at what is in one: that takes the machine and its keys. */
@Service
@PreAuthorize("hasRole('ADMIN')")
class Backups {
    private static final int MOST = 400;

    private final BackupBook book;
    private final BackupWork work;
    private final BackupState state;
    private final AdministrativeActs acts;

    Backups(BackupBook book, BackupWork work, BackupState state, AdministrativeActs acts) {
        this.book = book;
        this.work = work;
        this.state = state;
        this.acts = acts;
    }

    BackupState.Now now() {
        return state.now();
    }

    /** Ends what is being done; nothing of it stays. */
    void stop() {
        work.doing().ifPresent(Doing::stop);
    }

    Optional<Doing> doing() {
        return work.doing();
    }

    boolean canRehearse() {
        return work.canRehearse();
    }

    Path folder() {
        return work.folder().path();
    }

    BackupPlan plan() {
        return book.plan();
    }

    List<BackupRun> page(int from, int most) {
        return book.page(from, most);
    }

    /**
     * Changes what the school wants.
     *
     * @return false if somebody else changed it meanwhile; then nothing was
     * @throws IllegalArgumentException with the message key of what is wrong
     */
    @Transactional
    boolean change(BackupPlan plan) {
        if (plan.hour() < 0 || plan.hour() > 23 || plan.keep() < 1 || plan.keep() > MOST) {
            throw new IllegalArgumentException("backup.plan.wrong");
        }
        if (!book.change(plan)) {
            return false;
        }
        acts.add("backup-plan", null, plan.nightly() ? "%d.00, %d".formatted(plan.hour(), plan.keep()) : "off");
        return true;
    }

    /**
     * Begins on a thread of its own and returns at once.
     *
     * @param what a backup or a rehearsal
     * @param shown hears from 0 to 1 how far it is
     * @param done called when it has ended, however it ended
     */
    void begin(BackupRun.Kind what, DoubleConsumer shown, Runnable done) {
        acts.add(what == BackupRun.Kind.BACKUP ? "backup-now" : "rehearse-now", null, null);
        Thread.ofVirtual().name("backup").start(() -> {
            try {
                var ignored = what == BackupRun.Kind.BACKUP ? work.backup(shown) : work.rehearse(shown);
            } finally {
                done.run();
            }
        });
    }
}
