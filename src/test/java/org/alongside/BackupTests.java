package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.alongside.backup.file.BackupFile;
import org.alongside.backup.file.BackupFolder;
import org.alongside.backup.file.BackupProblem;
import org.alongside.backup.file.Tally;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.FileSystemUtils;

/** A school with rows in every table, backed up while its database runs, and put back elsewhere. */
class BackupTests {
    private static final int ROWS = 60;
    private static final List<String> QUICK = List.of(
            "--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=32M", "--innodb-log-file-size=16M");

    private static Path school;
    private static EmbeddedDatabase server;
    private static Path backup;

    @TempDir
    private Path elsewhere;

    @BeforeAll
    static void aSchool() throws Exception {
        school = Portal.emptyFolder("backed-up");
        var mariadb = Restore.linkedServer(Path.of("target/mariadb/home").toAbsolutePath(), school);
        server = EmbeddedDatabase.start(SchoolDatabases.jar(settings(school)), mariadb, 0, QUICK, false);
        migrate(server.main(), "classpath:db/migration");
        migrate(server.owner(), "classpath:db/safeguarding");
        var filled = new FilledDatabase();
        filled.fill(server.main(), ROWS);
        filled.fill(server.owner(), ROWS);
        filled.chain(server.owner(), 40);
        Files.writeString(school.resolve("safeguarding.keyset.json"), "{}");
        Files.writeString(school.resolve("portal.keyset.json"), "of second steps");
        assertThat(command(school, "backup", "--to", school.resolve("copies").toString()))
                .startsWith("0 Made and read again");
        backup = new BackupFolder(school.resolve("copies")).all().getFirst();
    }

    private static void migrate(DatabaseLogin login, String changes) {
        Flyway.configure()
                .dataSource(login.url(), login.user(), login.password())
                .locations(changes)
                .load()
                .migrate();
    }

    @AfterAll
    static void tidy() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(school);
    }

    private static MockEnvironment settings(Path home) {
        return new MockEnvironment().withProperty("alongside.home", home.toString());
    }

    /** The exit code and what was said. */
    private static String command(Path home, String... arguments) {
        var said = new ByteArrayOutputStream();
        var code =
                new BackupCommand(new PrintStream(said, true, StandardCharsets.UTF_8), settings(home)).run(arguments);
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }

    private Path emptyInstance() throws IOException {
        var home = Portal.emptyFolder("put-back");
        Restore.linkedServer(Path.of("target/mariadb/home").toAbsolutePath(), home);
        return home;
    }

    @Test
    void anEmptyInstanceBecomesTheSameSchoolTableByTable() throws Exception {
        var home = emptyInstance();
        assertThat(command(school, "backup", "--copy-keys", elsewhere.toString()))
                .startsWith("0 The keys")
                .contains("portal.keyset.json opens the second steps");
        assertThat(command(home, "restore", backup.toString(), "--keys", elsewhere.toString()))
                .startsWith("0 The backup is whole")
                .contains("RESTORED and compared", "1 chains of records hang together")
                .doesNotContain("own key is not here");
        assertThat(home.resolve("portal.keyset.json"))
                .as("without it nobody with an app or codes on paper would come in")
                .hasContent("of second steps");
        try (var there =
                EmbeddedDatabase.start(SchoolDatabases.jar(settings(home)), home.resolve("mariadb"), 0, QUICK, false)) {
            assertThat(tallies(there)).isEqualTo(tallies(server)).hasSizeGreaterThan(100);
            assertThat(tallies(there).stream().mapToLong(Tally::rows).sum()).isGreaterThan(3000);
            try (var owner = there.owner().connect();
                    var statement = owner.createStatement()) {
                assertThatCode(() -> statement.executeQuery("select * from clerk_task"))
                        .doesNotThrowAnyException();
                assertThatCode(() -> statement.executeQuery("select nextval(case_number)"))
                        .doesNotThrowAnyException();
            }
        }
        assertThat(command(home, "restore", backup.toString()))
                .startsWith("1 ")
                .contains("There is a school in alongside at", "--replace");
        FileSystemUtils.deleteRecursively(home);
    }

    private static List<Tally> tallies(EmbeddedDatabase database) throws SQLException {
        try (var moment = SchoolDatabases.of(database).moment(BackupKeys.of(settings(school)))) {
            var all = new ArrayList<Tally>();
            for (var snapshot : moment.snapshots()) {
                all.addAll(snapshot.tallies());
            }
            // these two note what was done to the school
            all.removeIf(it -> it.table().equals("backup_run") || it.table().equals("administrative_act"));
            return all;
        }
    }

    @Test
    void aRehearsalTouchesNothingAndComparesEverything() {
        assertThat(command(school, "restore", backup.toString(), "--rehearse"))
                .startsWith("0 REHEARSED")
                .contains("are the same");
        assertThat(school)
                .isDirectoryNotContaining(it -> it.getFileName().toString().startsWith("rehearsal"));
    }

    @Test
    void everyFlippedBitIsFound() throws Exception {
        var whole = Files.readAllBytes(backup);
        var copy = elsewhere.resolve("copy.backup");
        var random = new Random(11);
        for (int i = 0; i < 120; i++) {
            var at = i < 40 ? i * 5 : i == 40 ? whole.length - 1 : random.nextInt(whole.length);
            var flipped = whole.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(copy, flipped);
            assertThatThrownBy(() -> BackupFile.open(copy))
                    .as("byte %d of %d", at, whole.length)
                    .isInstanceOf(BackupProblem.class)
                    .hasMessageContaining(copy.toString());
        }
        assertThat(command(school, "backup", "--verify", copy.toString()))
                .startsWith("1 The backup")
                .hasLineCount(1);
        assertThat(command(school, "backup", "--verify", backup.toString()))
                .startsWith("0 INTACT")
                .contains("The main database opens", "The safeguarding database opens");
    }

    @Test
    void aFileThatWasCutIsFound() throws Exception {
        var whole = Files.readAllBytes(backup);
        var copy = elsewhere.resolve("copy.backup");
        for (var length : new int[] {0, 10, 100, 1000, whole.length / 2, whole.length - 33, whole.length - 1}) {
            Files.write(copy, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> BackupFile.open(copy))
                    .as("%d bytes", length)
                    .isInstanceOf(BackupProblem.class);
        }
        assertThatThrownBy(() -> BackupFile.open(copy)).hasMessageContaining("was cut: its end is missing");
    }

    @Test
    void anotherSchoolsKeyDoesNotOpenItAndSaysWhichIsNeeded() throws Exception {
        var home = emptyInstance();
        BackupKeys.of(settings(home)).of("main");
        BackupKeys.of(settings(home)).of("safeguarding");
        assertThat(command(home, "restore", backup.toString()))
                .startsWith("1 The ")
                .contains("in this backup is sealed with the key", "--keys FOLDER")
                .hasLineCount(1);
        assertThat(home.resolve("mariadb/data")).doesNotExist();
    }

    @Test
    void withoutTheKeysNothingIsBegun() throws Exception {
        var home = emptyInstance();
        assertThat(command(home, "restore", backup.toString()))
                .startsWith("1 The key")
                .contains("cannot be read");
        assertThat(command(home, "backup", "--verify", backup.toString()))
                .startsWith("0 INTACT")
                .contains("was not opened: its key");
    }

    @Test
    void theKeyOfOneDatabaseDoesNotOpenTheOther() throws Exception {
        var file = BackupFile.open(backup);
        var keys = BackupKeys.of(settings(school));
        assertThatThrownBy(() -> file.check("safeguarding", keys.of("main"))).isInstanceOf(BackupProblem.class);
    }

    @Test
    void whatItSaysWithoutAKeyCountsNoWorries() throws Exception {
        assertThat(BackupFile.open(backup).header().toString()).doesNotContain("concern", "case");
        assertThat(Files.readString(backup, StandardCharsets.ISO_8859_1)).doesNotContain("concern", "Ellie");
    }

    @Test
    void aFullDiskLeavesNothingBehindAndSaysSo() throws Exception {
        var target = elsewhere.resolve("full.backup");
        Files.createSymbolicLink(elsewhere.resolve("full.backup.part"), Path.of("/dev/full"));
        var header = BackupFile.open(backup).header();
        try (var databases = SchoolDatabases.toRead(settings(school));
                var moment = databases.moment(BackupKeys.of(settings(school)))) {
            assertThatThrownBy(() -> BackupFile.write(target, header, moment.snapshots()))
                    .isInstanceOf(BackupProblem.class)
                    .hasMessageContaining("is full")
                    .hasMessageContaining("no backup was made");
        }
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void onlyAsManyStayAsAreWanted() throws Exception {
        for (int day = 1; day <= 5; day++) {
            Files.writeString(elsewhere.resolve("alongside-2026-01-0" + day + "T02-00-00Z.backup"), "");
        }
        Files.writeString(elsewhere.resolve("something-else.backup"), "");
        assertThat(command(school, "backup", "--to", elsewhere.toString(), "--keep", "3"))
                .startsWith("0 ");
        assertThat(new BackupFolder(elsewhere).all()).hasSize(3);
        assertThat(elsewhere.resolve("something-else.backup")).exists();
        assertThat(command(school, "backup", "--keep", "0")).startsWith("1 At least one backup is kept");
    }

    @Test
    void nothingIsInTheDatabasesThatABackupDoesNotKnow() throws Exception {
        for (var login : List.of(server.main(), server.owner())) {
            try (var connection = login.connect();
                    var statement = connection.createStatement();
                    var found = statement.executeQuery("""
                            select (select count(*) from information_schema.triggers where trigger_schema = database())
                                 + (select count(*) from information_schema.routines where routine_schema = database())
                                 + (select count(*) from information_schema.tables where table_schema = database()
                                    and table_type not in ('BASE TABLE', 'VIEW', 'SEQUENCE'))""")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getInt(1)).isZero();
            }
        }
    }

    @Test
    void aSchoolInWhichNothingIsSealedYetHasOneKeyLessAndIsToldSo() throws Exception {
        var young = emptyInstance();
        var keys = BackupKeys.of(settings(young));
        keys.of("main");
        keys.of("safeguarding");
        Files.writeString(keys.casework(), "{}");
        assertThat(command(young, "backup", "--copy-keys", elsewhere.toString()))
                .startsWith("0 The keys")
                .contains("There is no portal.keyset.json yet");
        assertThat(elsewhere.resolve("portal.keyset.json")).doesNotExist();
        keys.fetchFrom(elsewhere);
        FileSystemUtils.deleteRecursively(young);
    }

    @Test
    void keysAreNotCopiedToWhereTheSchoolIs() {
        assertThat(command(
                        school, "backup", "--copy-keys", school.resolve("safe").toString()))
                .startsWith("1 ")
                .contains("keys belong somewhere else");
    }

    @Test
    void aWrongWordIsAnsweredInOneSentence() {
        assertThat(command(school, "backup", "--too", "x")).startsWith("1 --too means nothing here");
        assertThat(command(school, "restore")).startsWith("2 Say ./alongside backup");
        assertThat(command(elsewhere, "backup")).startsWith("1 There is no school in the data folder");
    }
}
