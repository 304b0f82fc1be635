package org.alongside.backup;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.alongside.backup.BackupRun.Kind;
import org.alongside.base.ui.Said;
import org.alongside.watch.spi.Sign;
import org.alongside.watch.spi.Watched;
import org.springframework.stereotype.Component;

/** Whether the school could be put back as it was last night, as far as anybody knows. */
@Component
class BackupState implements Watched {
    private static final Duration A_NIGHT = Duration.ofHours(28);
    private static final Duration A_FORTNIGHT = Duration.ofDays(15);

    private final BackupBook book;
    private final Clock clock;

    BackupState(BackupBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * @param backup the last that went well
     * @param rehearsal the last that went well
     * @param failed the last try of either, if that did not go well
     */
    record Now(Optional<BackupRun> backup, Optional<BackupRun> rehearsal, Optional<BackupRun> failed, Sign sign) {}

    Now now() {
        var backup = book.latestGood(Kind.BACKUP);
        var rehearsal = book.latestGood(Kind.REHEARSAL);
        var failed = book.latest(Kind.BACKUP)
                .filter(BackupState::isFailed)
                .or(() -> book.latest(Kind.REHEARSAL).filter(BackupState::isFailed));
        return new Now(backup, rehearsal, failed, sign(backup, rehearsal, failed));
    }

    private static boolean isFailed(BackupRun run) {
        return !run.ok() && run.endedAt() != null;
    }

    private Sign sign(Optional<BackupRun> backup, Optional<BackupRun> rehearsal, Optional<BackupRun> failed) {
        if (backup.isEmpty()) {
            return failed.isPresent() ? Sign.broken("failed") : Sign.look("never");
        }
        var at = backup.get().beganAt();
        var day = Said.shortDay(Said.dayOf(at));
        if (failed.isPresent()) {
            return Sign.broken("failed-since", day);
        }
        if (book.plan().nightly() && at.plus(A_NIGHT).isBefore(clock.instant())) {
            return Sign.broken("old", day);
        }
        if (rehearsal.isEmpty()) {
            return Sign.look("not-tried", day, Said.time(at));
        }
        var tried = rehearsal.get().beganAt();
        return tried.plus(A_FORTNIGHT).isBefore(clock.instant())
                ? Sign.look("tried-long-ago", Said.shortDay(Said.dayOf(tried)))
                : Sign.fine("fine", day, Said.time(at), Said.shortDay(Said.dayOf(tried)));
    }

    @Override
    public String name() {
        return "last-backup";
    }

    @Override
    public Sign look() {
        return now().sign();
    }
}
