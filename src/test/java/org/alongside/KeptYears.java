package org.alongside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.alongside.backup.file.BackupFile;
import org.alongside.backup.file.BackupFolder;
import org.alongside.backup.file.BackupProblem;
import org.alongside.backup.file.Tally;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.FileSystemUtils;

/** A school on a server of its own, to be filled, backed up, put back into an empty one and compared. */
public final class KeptYears implements AutoCloseable {
    private static final List<String> SERVER =
            List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=128M");

    private final Path home = Portal.emptyFolder("kept-years");
    private final Path elsewhere = Portal.emptyFolder("kept-years-put-back");
    private final EmbeddedDatabase server;

    public KeptYears() throws IOException {
        server = start(home, Restore.linkedServer(Path.of("target/mariadb/home").toAbsolutePath(), home));
        migrate(server.main(), "classpath:db/migration");
        migrate(server.owner(), "classpath:db/safeguarding");
        Files.writeString(home.resolve("safeguarding.keyset.json"), "{}");
    }

    private static EmbeddedDatabase start(Path home, Path mariadb) {
        return EmbeddedDatabase.start(SchoolDatabases.jar(settings(home)), mariadb, 0, SERVER, false);
    }

    private static MockEnvironment settings(Path home) {
        return new MockEnvironment().withProperty("alongside.home", home.toString());
    }

    private static void migrate(DatabaseLogin login, String changes) {
        Flyway.configure()
                .dataSource(login.url(), login.user(), login.password())
                .locations(changes)
                .load()
                .migrate();
    }

    /** The main database, to be filled. */
    public JdbcTemplate main() {
        return new JdbcTemplate(new DriverManagerDataSource(
                server.main().url(), server.main().user(), server.main().password()));
    }

    /** Records of safeguarding in every table, and a chain of this many entries. */
    public void fillSafeguarding(int rows, int entries) throws SQLException {
        var filled = new FilledDatabase();
        filled.fill(server.owner(), rows);
        filled.chain(server.owner(), entries);
    }

    private static String command(Path home, String... arguments) {
        var said = new ByteArrayOutputStream();
        var code =
                new BackupCommand(new PrintStream(said, true, StandardCharsets.UTF_8), settings(home)).run(arguments);
        if (code != 0) {
            throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    /** As the command does it. */
    public Path backup() {
        var copies = home.resolve("copies");
        command(home, "backup", "--to", copies.toString());
        return new BackupFolder(copies).all().getFirst();
    }

    /** Into an instance that was never a school. */
    public void putBack(Path backup) throws IOException {
        var keys = elsewhere.resolveSibling("kept-years-keys");
        command(home, "backup", "--copy-keys", keys.toString());
        Restore.linkedServer(Path.of("target/mariadb/home").toAbsolutePath(), elsewhere);
        command(elsewhere, "restore", backup.toString(), "--keys", keys.toString());
        FileSystemUtils.deleteRecursively(keys);
    }

    /** Rows and hash of every table, but for the two that note what was done. */
    public List<Tally> tallies() throws SQLException {
        return tallies(server);
    }

    /** The same of the instance that it was put back into. */
    public List<Tally> talliesElsewhere() throws SQLException {
        try (var there = start(elsewhere, elsewhere.resolve("mariadb"))) {
            return tallies(there);
        }
    }

    private List<Tally> tallies(EmbeddedDatabase database) throws SQLException {
        try (var moment = SchoolDatabases.of(database).moment(BackupKeys.of(settings(home)))) {
            var all = new ArrayList<Tally>();
            for (var snapshot : moment.snapshots()) {
                all.addAll(snapshot.tallies());
            }
            all.removeIf(it -> it.table().equals("backup_run") || it.table().equals("administrative_act"));
            return all;
        }
    }

    /** How many of these single flipped bits, anywhere in the file, are not found. */
    public int unfoundBits(Path backup, int tries) throws IOException {
        var bytes = Files.readAllBytes(backup);
        var copy = home.resolve("flipped.backup");
        var lot = new Random(5);
        var unfound = 0;
        for (int i = 0; i < tries; i++) {
            var at = lot.nextInt(bytes.length);
            var bit = (byte) (1 << lot.nextInt(8));
            bytes[at] ^= bit;
            Files.write(copy, bytes);
            bytes[at] ^= bit;
            try {
                var ignored = BackupFile.open(copy);
                unfound++;
            } catch (BackupProblem found) {
                // as it should be
            }
        }
        return unfound;
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(home);
        FileSystemUtils.deleteRecursively(elsewhere);
    }
}
