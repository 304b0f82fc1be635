package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The packaged program on a data folder of its own: what is saved stays, whatever happens to the process. */
class StartsAndStopsIT {
    private static final Path SERVER = Path.of("target/mariadb/mariadb-server.jar");
    private static Path home;

    @BeforeAll
    static void freshFolder() throws Exception {
        home = Portal.emptyFolder("starts-and-stops");
    }

    @AfterAll
    static void tidy() throws Exception {
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    void killedInMidRunItStartsAgainByItselfWithEverythingThatWasSaved() throws Exception {
        var databasePort = Portal.freePort();
        try (var first = Portal.start(home, "--empty", "--alongside.mariadb.port=" + databasePort)) {
            first.awaitFirstPage();
            save(databasePort, "alongside", "a room that must not be lost");
            save(databasePort, "safeguarding", "a row that must not be lost");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> first.said().contains("Ctrl-C")); // said after the first page
            assertThat(first.said())
                    .containsOnlyOnce("Alongside is ready at http://localhost:")
                    .containsOnlyOnce("set-up code");
            assertThat(first.complaint()).isEmpty();

            try (var second = Portal.start(home, "--empty")) {
                assertThat(second.complaintAfterFailing())
                        .hasLineCount(1)
                        .contains("running already on the data folder", "(process " + first.pid() + ")");
            }

            first.kill();
            assertThat(first.databaseServers())
                    .as("the orphan that the next start finds")
                    .hasSize(1);

            try (var again = Portal.start(home, "--empty", "--alongside.mariadb.port=" + databasePort)) {
                again.awaitFirstPage();
                assertThat(saved(databasePort, "alongside")).containsExactly("a room that must not be lost");
                assertThat(saved(databasePort, "safeguarding")).containsExactly("a row that must not be lost");
                assertThat(again.stop()).isLessThan(Duration.ofSeconds(10));
                assertThat(again.databaseServers()).isEmpty();
            }
        }
        for (var name : databasesWithAHistory()) {
            aNewerDatabaseIsLeftAlone(name);
        }
        onlyAHalfToldDemoIsEmptied();
    }

    @Test
    void aDatabaseThatWasKilledComesBackByItselfWithEverythingThatWasSaved() throws Exception {
        var own = Portal.emptyFolder("database-killed");
        var databasePort = Portal.freePort();
        try (var portal = Portal.start(own, "--empty", "--alongside.mariadb.port=" + databasePort)) {
            portal.awaitFirstPage();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> portal.said().contains("Ctrl-C")); // a start that is under way ends without a database
            var killed = portal.databaseServers().getFirst();
            assertThat(killed.destroyForcibly()).isTrue();
            killed.onExit().join();
            try (var somebodyElse = new ServerSocket(databasePort, 1, InetAddress.getLoopbackAddress())) {
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(log(own)).contains("does not start again yet"));
                assertThat(somebodyElse.isBound()).isTrue();
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(log(own)).contains("The built-in database is back"));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(portal.shows("/sign-in")).as(log(own)).isTrue());
            assertThat(portal.complaint()).isEmpty();
            portal.stop();
            assertThat(portal.databaseServers()).isEmpty();
        } finally {
            FileSystemUtils.deleteRecursively(own);
        }
    }

    private static String log(Path home) throws IOException {
        return Files.readString(home.resolve("logs/alongside.log"));
    }

    /** The mark of an interrupted demo school empties both databases only while there is nobody in them. */
    private static void onlyAHalfToldDemoIsEmptied() throws Exception {
        var mark = home.resolve("demo-school.unfinished");

        change(
                "alongside",
                "insert into person (id, kind, legal_given, legal_family) values (uuid(), 'STAFF', 'A', 'B')");
        Files.createFile(mark);
        startAndStop();
        assertThat(mark).doesNotExist();
        change("safeguarding", "select * from kept");

        change("alongside", "delete from person");
        Files.createFile(mark);
        startAndStop();
        assertThat(mark).doesNotExist();
        assertThatThrownBy(() -> change("safeguarding", "select * from kept")).hasMessageContaining("doesn't exist");
    }

    private static DatabaseLogin login(EmbeddedDatabase server, String name) {
        return name.equals("safeguarding") ? server.owner() : server.login(name);
    }

    private static void startAndStop() throws Exception {
        try (var portal = Portal.start(home, "--empty")) {
            portal.awaitFirstPage();
            portal.stop();
        }
    }

    private static List<String> databasesWithAHistory() throws Exception {
        try (var server = EmbeddedDatabase.start(SERVER, home.resolve("mariadb"), 0, List.of(), false)) {
            var names = new ArrayList<String>();
            for (var name : List.of("alongside", "safeguarding")) {
                try (var connection = login(server, name).connect();
                        var tables = connection.getMetaData().getTables(name, null, "flyway_schema_history", null)) {
                    if (tables.next()) {
                        names.add(name);
                    }
                }
            }
            assertThat(names).containsExactly("alongside", "safeguarding");
            return names;
        }
    }

    private static void aNewerDatabaseIsLeftAlone(String name) throws Exception {
        change(
                name,
                "insert into flyway_schema_history select 9999, '209901010000', 'from the future', 'SQL', 'x.sql', 1, 'x', now(), 1, true");
        try (var portal = Portal.start(home, "--empty")) {
            assertThat(portal.complaintAfterFailing())
                    .hasLineCount(1)
                    .contains("The database '" + name + "' was last used by a newer version of Alongside");
        }
        change(name, "delete from flyway_schema_history where installed_rank = 9999");
    }

    private static void change(String name, String statement) throws SQLException {
        try (var server = EmbeddedDatabase.start(SERVER, home.resolve("mariadb"), 0, List.of(), false);
                var connection = login(server, name).connect();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private static void save(int port, String name, String text) throws Exception {
        try (var connection = login(port, name).connect();
                var statement = connection.createStatement()) {
            statement.execute("create table kept (what varchar(60))");
            statement.execute("insert into kept values ('" + text + "')");
        }
    }

    private static List<String> saved(int port, String name) throws Exception {
        try (var connection = login(port, name).connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select what from kept")) {
            rows.next();
            return List.of(rows.getString(1));
        }
    }

    private static DatabaseLogin login(int port, String name) throws Exception {
        var accounts = DatabaseAccounts.of(home.resolve("mariadb/passwords.properties"));
        var user = name.equals("safeguarding") ? DatabaseAccounts.OWNER : name;
        return new DatabaseLogin(
                name,
                "jdbc:mariadb://127.0.0.1:" + port + "/" + name + "?sslMode=disable",
                user,
                accounts.passwordOf(user));
    }
}
