package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.FileSystemUtils;

/**
 * The tables as earlier versions made them, with rows in them, and then today's program: no manual step, no row less.
 * Migrations that have landed never change, so an earlier version is its newest number.
 */
class UpgradeTests {
    private static final String MAIN = "classpath:db/migration";
    private static final String SAFEGUARDING = "classpath:db/safeguarding";

    /** The list of danger words moved from the main database to safeguarding's, on purpose. */
    private static final Set<String> MOVED = Set.of("alongside.danger_word");

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

    @Test
    void aSchoolOfTheFirstTablesComesAlong() throws Exception {
        upgrade("202611230200");
    }

    @Test
    void aSchoolOfTheSecondStageComesAlong() throws Exception {
        upgrade("202611230599");
    }

    @Test
    void aSchoolOfTheLastStageComesAlong() throws Exception {
        upgrade("202611230699");
    }

    @Test
    void rolesThatWereGivenBeforeStandInTheOneLedgerWithTheirTimesAndCodesOnPaperStay() throws Exception {
        server.empty();
        flyway(server.main(), MAIN, "202611230879?").migrate();
        var login = server.main();
        var database =
                JdbcClient.create(new DriverManagerDataSource(login.url(), login.user(), login.password()));
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
        flyway(server.main(), MAIN, "latest").migrate();
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

    private static void upgrade(String from) throws SQLException {
        server.empty();
        flyway(server.main(), MAIN, from + "?").migrate();
        flyway(server.owner(), SAFEGUARDING, from + "?").migrate();
        var filled = new FilledDatabase();
        filled.fillWhatIsAllowed(server.main(), 30);
        filled.fillWhatIsAllowed(server.owner(), 30);
        var before = rows(server.main());
        before.putAll(rows(server.owner()));
        assertThat(before.values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(100);

        flyway(server.main(), MAIN, "latest").migrate();
        flyway(server.owner(), SAFEGUARDING, "latest").migrate();

        var after = rows(server.main());
        after.putAll(rows(server.owner()));
        before.keySet().removeAll(MOVED);
        before.forEach((table, count) ->
                assertThat(after.getOrDefault(table, 0L)).as(table).isGreaterThanOrEqualTo(count));
    }

    @Test
    void theWayBackIsRefusedInWords() {
        server.empty();
        flyway(server.main(), MAIN, "latest").migrate();
        assertThatThrownBy(() -> MigrationGuard.check(flyway(server.main(), SAFEGUARDING, "latest")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was last used by a newer version of Alongside")
                .hasMessageContaining("nothing was changed");
    }

    private static Flyway flyway(DatabaseLogin login, String changes, String target) {
        return Flyway.configure()
                .dataSource(login.url(), login.user(), login.password())
                .locations(changes)
                .target(target)
                .load();
    }

    private static Map<String, Long> rows(DatabaseLogin login) throws SQLException {
        var rows = new TreeMap<String, Long>();
        try (var connection = login.connect();
                var statement = connection.createStatement()) {
            for (var table : FilledDatabase.tables(connection)) {
                try (var count = statement.executeQuery("select count(*) from `" + table + "`")) {
                    count.next();
                    rows.put(connection.getCatalog() + "." + table, count.getLong(1));
                }
            }
        }
        return rows;
    }
}
