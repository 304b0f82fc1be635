package org.alongside.backup;

import java.time.Clock;
import java.time.Duration;
import org.alongside.base.Rounds;
import org.alongside.base.ui.Said;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sees that every night has its backup and every week its rehearsal, on one node of all; a night that was slept through is made up for. */
@Component
class NightlyBackup {
    private static final Duration A_WEEK_NEARLY = Duration.ofHours(6 * 24 + 12);

    private final BackupBook book;
    private final BackupWork work;
    private final Clock clock;
    private final Rounds rounds = new Rounds("nightly-backup", this::round);

    NightlyBackup(BackupBook book, BackupWork work, Clock clock) {
        this.book = book;
        this.work = work;
        this.clock = clock;
    }

    /** Looks whether it is time; returns at once. */
    @Scheduled(
            initialDelayString = "${alongside.backup.every:300000}",
            fixedDelayString = "${alongside.backup.every:300000}")
    void soon() {
        rounds.soon();
    }

    void round() {
        var plan = book.plan();
        var now = clock.instant().atZone(Said.LONDON);
        if (!plan.nightly() || now.getHour() < plan.hour() || !book.takeNight(now.toLocalDate())) {
            return;
        }
        if (work.backup() && plan.rehearse() && work.canRehearse() && isTimeToRehearse()) {
            var ignored = work.rehearse();
        }
    }

    private boolean isTimeToRehearse() {
        return book.latestGood(BackupRun.Kind.REHEARSAL)
                .map(it -> it.beganAt().plus(A_WEEK_NEARLY).isBefore(clock.instant()))
                .orElse(true);
    }
}
