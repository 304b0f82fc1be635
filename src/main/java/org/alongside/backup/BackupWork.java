package org.alongside.backup;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleConsumer;
import org.alongside.backup.file.BackedUp;
import org.alongside.backup.file.BackupFolder;
import org.alongside.backup.file.BackupProblem;
import org.alongside.backup.file.Pace;
import org.alongside.backup.file.Snapshot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes backups and tries them, one thing at a time on this node, while the portal runs. */
@Component
class BackupWork {
    private static final Logger LOG = LoggerFactory.getLogger(BackupWork.class);

    private final ObjectProvider<BackedUp> databases;
    private final ObjectProvider<RehearsalRoom> room;
    private final BackupBook book;
    private final BackupFolder folder;
    private final Clock clock;
    private final AtomicReference<@Nullable Doing> doing = new AtomicReference<>();

    BackupWork(
            ObjectProvider<BackedUp> databases,
            ObjectProvider<RehearsalRoom> room,
            BackupBook book,
            Clock clock,
            @Value("${alongside.backup.to:${alongside.home:data}/backups}") Path folder) {
        this.databases = databases;
        this.room = room;
        this.book = book;
        this.clock = clock;
        this.folder = new BackupFolder(folder);
    }

    BackupFolder folder() {
        return folder;
    }

    /** What is being done at this moment. */
    Optional<Doing> doing() {
        return Optional.ofNullable(doing.get());
    }

    boolean canRehearse() {
        return room.stream().anyMatch(RehearsalRoom::isThere);
    }

    /** Makes a backup and deletes those that are too many; false if something else is being done. */
    boolean backup() {
        return backup(part -> {});
    }

    /** The same; who asks hears from 0 to 1 how far it is. */
    boolean backup(DoubleConsumer shown) {
        return alone(BackupRun.Kind.BACKUP, shown, (run, pace) -> {
            var snapshots = new ArrayList<Snapshot>();
            try {
                var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                var began = System.nanoTime();
                for (var database : databases.orderedStream().toList()) {
                    snapshots.add(database.snapshot());
                }
                snapshots.forEach(it -> it.watch(pace));
                var made = folder.make(snapshots, (System.nanoTime() - began) / 1_000_000, now, program());
                var ignored = folder.keepNewest(book.plan().keep());
                book.succeeded(
                        run, String.valueOf(made.file().getFileName()), made.bytes(), made.tables(), made.rows());
            } finally {
                close(snapshots);
            }
        });
    }

    private static void close(List<Snapshot> snapshots) throws SQLException {
        for (var snapshot : snapshots) {
            snapshot.close();
        }
    }

    /** Puts the newest backup back on trial; false if something else is being done. */
    boolean rehearse() {
        return rehearse(part -> {});
    }

    /** The same; who asks hears from 0 to 1 how far it is. */
    boolean rehearse(DoubleConsumer shown) {
        return alone(BackupRun.Kind.REHEARSAL, shown, (run, pace) -> {
            var newest = folder.all().stream()
                    .findFirst()
                    .orElseThrow(() -> new BackupProblem(
                            "There is no backup in %s yet: make one first.".formatted(folder.path())));
            var same = room.stream()
                    .filter(RehearsalRoom::isThere)
                    .findFirst()
                    .orElseThrow(
                            () -> new BackupProblem(
                                    "Here is no database server to rehearse on: run ./alongside restore FILE --rehearse on a machine that has one."))
                    .rehearse(newest, pace);
            book.succeeded(
                    run, String.valueOf(newest.getFileName()), newest.toFile().length(), same.tables(), same.rows());
        });
    }

    private interface Deed {
        void of(java.util.UUID run, Pace pace) throws SQLException;
    }

    private boolean alone(BackupRun.Kind what, DoubleConsumer shown, Deed deed) {
        var now = new Doing(what, expected(what), shown);
        if (!doing.compareAndSet(null, now)) {
            return false;
        }
        try {
            var run = book.begin(what);
            try {
                deed.of(run, now);
            } catch (BackupProblem problem) {
                if (now.isStopped()) {
                    book.forget(run);
                    return true;
                }
                LOG.error("{} failed: {}", what, problem.sentence());
                book.failed(run, problem.sentence());
            } catch (SQLException | RuntimeException problem) {
                LOG.error("{} failed: {}", what, problem.getClass().getName());
                book.failed(run, "The database did not answer: see that it runs, and try again.");
            }
        } finally {
            doing.set(null);
        }
        return true;
    }

    /** As many as last time; a rehearsal has each of them twice. */
    private long expected(BackupRun.Kind what) {
        var rows = book.latestGood(BackupRun.Kind.BACKUP).map(BackupRun::rows).orElse(0L);
        return what == BackupRun.Kind.REHEARSAL ? 2 * rows : rows;
    }

    private static String program() {
        return Optional.ofNullable(BackupWork.class.getPackage().getImplementationVersion())
                .orElse("0");
    }
}
