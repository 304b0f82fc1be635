package org.alongside;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The MariaDB server that Debian brings, with a data folder and a port of its own. */
public final class DebiansMariaDb implements AutoCloseable {
    private static final String MAIN_PASSWORD = "it's main";
    private static final String SAFEGUARDING_PASSWORD = "a \\ secret";
    private static final String OWNER_PASSWORD = "another 'secret'";

    private final Process server;
    private final int port;

    private DebiansMariaDb(Process server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts on this folder's data, or on new ones if there are none.
     *
     * @param options as on the server's command line
     */
    public static DebiansMariaDb startIn(Path folder, String... options) throws IOException, InterruptedException {
        var data = folder.resolve("data");
        if (!Files.exists(data)) {
            install(folder, data);
        }
        var port = Portal.freePort();
        var socket = Files.createTempDirectory("mariadb").resolve("s"); // a socket's path must be short
        var command = asSelf(
                "/usr/sbin/mariadbd",
                "--no-defaults",
                "--datadir=" + data,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + socket,
                "--pid-file=" + folder.resolve("pid"));
        command.addAll(List.of(options));
        var server = new DebiansMariaDb(run(command, folder.resolve("server.log")), port);
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
            try (var root = server.root("")) {
                return root.isValid(1);
            }
        });
        return server;
    }

    private static void install(Path folder, Path data) throws IOException, InterruptedException {
        var install = asSelf(
                "/usr/bin/mariadb-install-db",
                "--no-defaults",
                "--datadir=" + data,
                "--skip-test-db",
                "--auth-root-authentication-method=normal");
        if (run(install, folder.resolve("install.log")).waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve("install.log")));
        }
    }

    /** What somebody can do who owns the files of a server that is stopped: no user, no password, no question. */
    public static void bootstrap(Path folder, String... statements) throws IOException, InterruptedException {
        var command =
                asSelf("/usr/sbin/mariadbd", "--no-defaults", "--bootstrap", "--datadir=" + folder.resolve("data"));
        var log = folder.resolve("bootstrap.log");
        var server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (var in = server.outputWriter()) {
            in.write("use safeguarding;\nset foreign_key_checks = 0;\nset check_constraint_checks = 0;\n");
            for (var statement : statements) {
                in.write(statement.strip().replaceAll("\\s+", " ") + ";\n");
            }
        }
        if (server.waitFor() != 0 || Files.readString(log).contains("ERROR:")) {
            throw new IOException(Files.readString(log));
        }
    }

    private static List<String> asSelf(String... command) {
        var all = new ArrayList<>(List.of(command));
        all.add("--user=" + System.getProperty("user.name"));
        return all;
    }

    private static Process run(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** What a portal is told in its environment to use this server. */
    public Map<String, String> settings() {
        return new HashMap<>(Map.of(
                "SPRING_DATASOURCE_URL",
                url("alongside"),
                "SPRING_DATASOURCE_USERNAME",
                "alongside",
                "SPRING_DATASOURCE_PASSWORD",
                MAIN_PASSWORD,
                "ALONGSIDE_SAFEGUARDING_DATASOURCE_JDBC_URL",
                url("safeguarding"),
                "ALONGSIDE_SAFEGUARDING_DATASOURCE_USERNAME",
                "safeguarding",
                "ALONGSIDE_SAFEGUARDING_DATASOURCE_PASSWORD",
                SAFEGUARDING_PASSWORD,
                "ALONGSIDE_SAFEGUARDING_OWNER_USERNAME",
                "safeguarding_owner",
                "ALONGSIDE_SAFEGUARDING_OWNER_PASSWORD",
                OWNER_PASSWORD));
    }

    /** Its address as JDBC wants it. */
    public String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    /** As whoever may do everything. */
    public Connection root(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "root", "");
    }

    public int port() {
        return port;
    }

    /** Makes databases and users by the script that schools get, twice, as a careful person would. */
    public void setUp() throws IOException, InterruptedException {
        for (int time = 1; time <= 2; time++) {
            var script = new ProcessBuilder(
                            "docker/mariadb/init.sh", "--protocol=tcp", "-h127.0.0.1", "-P" + port, "-uroot")
                    .inheritIO();
            script.environment().put("ALONGSIDE_PASSWORD", MAIN_PASSWORD);
            script.environment().put("SAFEGUARDING_PASSWORD", SAFEGUARDING_PASSWORD);
            script.environment().put("SAFEGUARDING_OWNER_PASSWORD", OWNER_PASSWORD);
            if (script.start().waitFor() != 0) {
                throw new IOException("docker/mariadb/init.sh failed");
            }
        }
    }

    /** Runs one statement as root. */
    void run(String sql) throws SQLException {
        try (var root = root("");
                var statement = root.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Counts as root. */
    public long count(String sql) throws SQLException {
        try (var root = root("");
                var statement = root.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** One column of whatever there is, as root. */
    public List<String> list(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var root = root("");
                var statement = root.createStatement();
                var answer = statement.executeQuery(sql)) {
            while (answer.next()) {
                found.add(answer.getString(1));
            }
        }
        return found;
    }

    String version() throws SQLException {
        try (var root = root("")) {
            return root.getMetaData().getDatabaseProductVersion();
        }
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(30, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }
}
