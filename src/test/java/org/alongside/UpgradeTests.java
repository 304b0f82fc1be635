package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.FileSystemUtils;

/**
 * The tables as earlier versions made them, with rows in them, and then today's program: no manual step, no row less.
 * Migrations that have landed never change, so an earlier version is the list of those that it had.
 */
class UpgradeTests {
    private static final String MAIN = "classpath:db/migration";
    private static final String SAFEGUARDING = "classpath:db/safeguarding";

    /** Moved elsewhere on purpose: danger words to safeguarding, changes of roles among the acts, which grow by them. */
    private static final Set<String> MOVED =
            Set.of("alongside.danger_word", "alongside.role_change", "alongside.administrative_act");

    private static Path home;
    private static EmbeddedDatabase server;

    @BeforeAll
    static void start() throws Exception {
        home = Portal.emptyFolder("upgraded");
        server = EmbeddedDatabase.start(
                SchoolDatabases.jar(new MockEnvironment()),
                Restore.linkedServer(Path.of("target/mariadb/home").toAbsolutePath(), home),
                0,
                List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=32M"),
                false);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        FileSystemUtils.deleteRecursively(home);
    }

    /** Every stage from which schools come; a line in its file is a change and the hash of what stood in it. */
    private static final Path STAGES = Path.of("src/test/resources/upgrades");

    private static Stream<Path> stages() throws IOException {
        try (var files = Files.list(STAGES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("stages")
    void whatHasLandedIsNeverEdited(Path stage) throws Exception {
        assertThat(edited(Files.readString(stage))).isEmpty();
    }

    @Test
    void anEditedChangeWouldBeFound() throws Exception {
        var list = Files.readString(STAGES.resolve("first.sha256"));
        var first = list.lines().filter(it -> !it.startsWith("#")).findFirst().orElseThrow();
        assertThat(edited(list.replace(first, "0".repeat(64) + first.substring(64))))
                .containsExactly(first.substring(66));
    }

    private static List<String> edited(String list) throws Exception {
        var edited = new ArrayList<String>();
        for (var line : list.lines().filter(it -> !it.startsWith("#")).toList()) {
            var file = Path.of(line.substring(66));
            var hash = Files.exists(file)
                    ? HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)))
                    : "";
            if (!hash.equals(line.substring(0, 64))) {
                edited.add(line.substring(66));
            }
        }
        return edited;
    }

    @Test
    void rolesThatWereGivenBeforeStandInTheOneLedgerWithTheirTimesAndCodesOnPaperStay() throws Exception {
        server.empty();
        upTo("202611230879?", server.main()).migrate();
        var login = server.main();
        var database = JdbcClient.create(new DriverManagerDataSource(login.url(), login.user(), login.password()));
        database.sql("""
                        insert into person (id, kind, title, legal_given, legal_family, email) values
                          ('00000000-0000-0000-0000-000000000001', 'STAFF', 'Mrs', 'Carol', 'Whittle', 'c@school.example'),
                          ('00000000-0000-0000-0000-000000000002', 'PUPIL', null, 'Amara', 'Okafor', 'a@school.example')
                        """).update();
        database.sql("""
                        insert into role_change (person_id, role, given, changed_by, changed_at) values
                          ('00000000-0000-0000-0000-000000000002', 'MENTOR', true,
                           '00000000-0000-0000-0000-000000000001', from_unixtime(1790000000.25)),
                          ('00000000-0000-0000-0000-000000000002', 'PUPIL', false, null, from_unixtime(1790000001))
                        """).update();
        database.sql("""
                        insert into account (id, person_id, username, password) values
                          ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000002', 'a.okafor', '-')
                        """).update();
        database.sql("""
                        insert into recovery_code (account_id, code_hash) values
                          ('00000000-0000-0000-0000-000000000003', unhex(sha2('a', 256))),
                          ('00000000-0000-0000-0000-000000000003', unhex(sha2('b', 256)))
                        """).update();
        flyway(server.main(), MAIN).migrate();
        assertThat(database.sql("""
                                select concat_ws(' | ', act, ifnull(person_name, '-'), about_name, detail, done_at)
                                from administrative_act order by done_at
                                """).query(String.class).list())
                .containsExactly(
                        "role-given | Mrs Whittle | Amara Okafor | MENTOR | 2026-09-21 14:13:20.250000",
                        "role-taken | - | Amara Okafor | PUPIL | 2026-09-21 14:13:21.000000");
        assertThat(database.sql("select count(distinct id) from recovery_code where sealed is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aSchoolOfAnEarlierStageComesAlongWithEveryValue(Path stage) throws Exception {
        server.empty();
        var tables = Portal.emptyFolder("earlier-tables");
        for (var line : Files.readAllLines(stage)) {
            if (!line.startsWith("#")) {
                var file = Path.of(line.substring(66));
                var to = tables.resolve(file);
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        flyway(server.main(), "filesystem:" + tables.resolve("db-migrations/main"))
                .migrate();
        flyway(server.owner(), "filesystem:" + tables.resolve("db-migrations/safeguarding"))
                .migrate();
        FileSystemUtils.deleteRecursively(tables);
        var filled = new FilledDatabase();
        filled.fillWhatIsAllowed(server.main(), 30);
        filled.fillWhatIsAllowed(server.owner(), 30);
        var before = contents(server.main(), Map.of());
        before.putAll(contents(server.owner(), Map.of()));
        assertThat(before.values().stream().mapToLong(Content::rows).sum()).isGreaterThan(100);

        flyway(server.main(), MAIN).migrate();
        flyway(server.owner(), SAFEGUARDING).migrate();

        before.keySet().removeAll(MOVED);
        var after = contents(server.main(), before);
        after.putAll(contents(server.owner(), before));
        assertThat(after).containsAllEntriesOf(before);
    }

    /** Rows, and a sum over the values of these columns that does not ask for an order. */
    private record Content(List<String> columns, long rows, long sum) {}

    /** @param only the columns that are asked for; of a table that is not named all, but those that a table works out itself */
    private static Map<String, Content> contents(DatabaseLogin login, Map<String, Content> only) throws SQLException {
        var all = new TreeMap<String, Content>();
        try (var connection = login.connect();
                var statement = connection.createStatement()) {
            for (var table : FilledDatabase.tables(connection)) {
                var name = connection.getCatalog() + "." + table;
                var known = only.get(name);
                if (!only.isEmpty() && known == null) {
                    continue;
                }
                var columns = known == null ? columns(connection, table) : known.columns();
                var sql = "select count(*), coalesce(sum(crc32(concat_ws('|', %s))), 0) from `%s`"
                        .formatted(
                                columns.stream()
                                        .map(it -> "coalesce(hex(`" + it + "`), '-')")
                                        .collect(Collectors.joining(", ")),
                                table);
                try (var found = statement.executeQuery(sql)) {
                    found.next();
                    all.put(name, new Content(columns, found.getLong(1), found.getLong(2)));
                }
            }
        }
        return all;
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select column_name from information_schema.columns"
                        + " where table_schema = database() and is_generated = 'NEVER' and table_name = '" + table
                        + "'")) {
            while (found.next()) {
                columns.add(found.getString(1));
            }
        }
        return columns;
    }

    @Test
    void theWayBackIsRefusedInWords() throws Exception {
        server.empty();
        flyway(server.main(), MAIN).migrate();
        var earlier = Portal.emptyFolder("earlier-program");
        var first = Files.readAllLines(STAGES.resolve("first.sha256")).stream()
                .filter(it -> it.contains("/main/"))
                .map(it -> Path.of(it.substring(66)))
                .findFirst()
                .orElseThrow();
        Files.copy(first, earlier.resolve(first.getFileName()));
        assertThatThrownBy(() -> MigrationGuard.check(flyway(server.main(), "filesystem:" + earlier)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was last used by a newer version of Alongside")
                .hasMessageContaining("nothing was changed");
    }

    private static Flyway flyway(DatabaseLogin login, String changes) {
        return changes(login, changes).load();
    }

    private static Flyway upTo(String last, DatabaseLogin login) {
        return changes(login, MAIN).target(last).load();
    }

    private static FluentConfiguration changes(DatabaseLogin login, String changes) {
        return Flyway.configure()
                .dataSource(login.url(), login.user(), login.password())
                .locations(changes)
                .outOfOrder(true);
    }
}
