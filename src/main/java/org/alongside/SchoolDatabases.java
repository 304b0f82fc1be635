package org.alongside;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.alongside.backup.file.BackupProblem;
import org.alongside.backup.file.Snapshot;
import org.springframework.core.env.Environment;

/** The school's two databases for a command that works without the portal: external ones, or the built-in server. */
final class SchoolDatabases implements AutoCloseable {
    static final String MAIN = "main";
    static final String SAFEGUARDING = "safeguarding";

    private final DatabaseLogin main;
    private final DatabaseLogin safeguarding;
    private final Optional<EmbeddedDatabase> own;
    private final Optional<DataFolder> locked;

    private SchoolDatabases(
            DatabaseLogin main,
            DatabaseLogin safeguarding,
            Optional<EmbeddedDatabase> own,
            Optional<DataFolder> locked) {
        this.main = main;
        this.safeguarding = safeguarding;
        this.own = own;
        this.locked = locked;
    }

    /** Those of a school that is there; a portal that runs on them goes on undisturbed. */
    static SchoolDatabases toRead(Environment settings) {
        if (ExternalDatabases.areNamedIn(settings)) {
            return external(settings, Optional.empty());
        }
        var home = Databases.home(settings);
        var running = EmbeddedDatabase.running(home.resolve("mariadb"));
        if (running.isPresent()) {
            return new SchoolDatabases(running.get().main(), running.get().owner(), Optional.empty(), Optional.empty());
        }
        if (!Files.isDirectory(home.resolve("mariadb/data"))) {
            throw new BackupProblem(
                    "There is no school in the data folder %s: name the right one with --alongside.home=."
                            .formatted(home));
        }
        return started(settings, home);
    }

    /** Those that a backup is put into; no portal may be running on them. */
    static SchoolDatabases toReplace(Environment settings) {
        var home = Databases.home(settings);
        var folder = new DataFolder(home);
        folder.open();
        folder.lock();
        try {
            return ExternalDatabases.areNamedIn(settings)
                    ? external(settings, Optional.of(folder))
                    : started(settings, home);
        } catch (RuntimeException e) {
            folder.letGo();
            throw e;
        }
    }

    private static SchoolDatabases external(Environment settings, Optional<DataFolder> locked) {
        var external = ExternalDatabases.of(settings);
        external.check();
        return new SchoolDatabases(external.main(), external.owner(), Optional.empty(), locked);
    }

    private static SchoolDatabases started(Environment settings, Path home) {
        var folder = new DataFolder(home);
        folder.open();
        folder.lock();
        var server = EmbeddedDatabase.start(jar(settings), home.resolve("mariadb"), 0, List.of(), false);
        return new SchoolDatabases(server.main(), server.owner(), Optional.of(server), Optional.of(folder));
    }

    /** A server that was started for this; it stops when this is closed. */
    static SchoolDatabases of(EmbeddedDatabase server) {
        return new SchoolDatabases(server.main(), server.owner(), Optional.of(server), Optional.empty());
    }

    static Path jar(Environment settings) {
        return Path.of(settings.getProperty("alongside.mariadb.jar", "target/mariadb/mariadb-server.jar"));
    }

    DatabaseLogin main() {
        return main;
    }

    /** As the user who may make its tables. */
    DatabaseLogin safeguarding() {
        return safeguarding;
    }

    /**
     * Both databases as they are now. Safeguarding comes first: whom a worry names is in the register before the worry
     * is, so that nothing in the first points to what is not yet in the second.
     */
    Moment moment(BackupKeys keys) throws SQLException {
        var first = Snapshot.of(SAFEGUARDING, safeguarding.connect(), keys.of(SAFEGUARDING));
        var taken = System.nanoTime();
        try {
            var second = Snapshot.of(MAIN, main.connect(), keys.of(MAIN));
            return new Moment(List.of(first, second), (System.nanoTime() - taken) / 1_000_000);
        } catch (SQLException | RuntimeException e) {
            first.close();
            throw e;
        }
    }

    /** @param apartMillis between the two, in milliseconds */
    record Moment(List<Snapshot> snapshots, long apartMillis) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            for (var snapshot : snapshots) {
                snapshot.close();
            }
        }
    }

    @Override
    public void close() {
        own.ifPresent(EmbeddedDatabase::close);
        locked.ifPresent(DataFolder::letGo);
    }
}
