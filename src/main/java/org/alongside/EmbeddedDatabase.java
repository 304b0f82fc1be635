package org.alongside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * One MariaDB server as a child process: two databases, two users that cannot read each other's, reachable from this
 * machine only. It survives a {@code kill -9} of the portal: the next start stops the orphan and goes on with its data.
 *
 * @see "Decision 0002"
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final int WAIT_FOR_START_MILLIS = 60_000;

    private final Path home;
    private final Path run;
    private final int port;
    private final DatabaseAccounts accounts;
    private @Nullable Process server;

    private EmbeddedDatabase(Path home, int port) throws IOException {
        this.home = Files.createDirectories(home).toAbsolutePath().normalize();
        this.run = Files.createDirectories(this.home.resolve("run"));
        this.port = port == 0 ? freePort() : port;
        this.accounts = DatabaseAccounts.of(this.home.resolve("passwords.properties"));
    }

    /**
     * Starts the server and waits until both users can sign in.
     *
     * @param serverJar the jar that brings the server's files
     * @param home where the data, the passwords and the unpacked server live
     * @param port the port to listen on; 0 for any free one
     * @param options more options of the server (tests trade safety for speed)
     * @param fresh whether to empty both databases first (tests)
     * @throws CannotStart in one plain sentence
     */
    public static EmbeddedDatabase start(Path serverJar, Path home, int port, List<String> options, boolean fresh) {
        try {
            var database = new EmbeddedDatabase(home, port);
            var base = new DatabaseServerFiles(serverJar).unpackedIn(database.home);
            database.stopOrphan(base);
            database.install(base);
            database.launch(base, options, fresh);
            return database;
        } catch (IOException e) {
            throw new CannotStart(
                    "The built-in database did not start: " + e.getMessage() + ". Its own log is " + home
                            + "/run/error.log.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    /** Makes Spring find both databases. */
    public void announce() {
        System.setProperty("spring.datasource.url", url(DatabaseAccounts.MAIN));
        System.setProperty("spring.datasource.username", DatabaseAccounts.MAIN);
        System.setProperty("spring.datasource.password", accounts.passwordOf(DatabaseAccounts.MAIN));
        System.setProperty("alongside.safeguarding.datasource.jdbc-url", url(DatabaseAccounts.SAFEGUARDING));
        System.setProperty("alongside.safeguarding.datasource.username", DatabaseAccounts.SAFEGUARDING);
        System.setProperty(
                "alongside.safeguarding.datasource.password", accounts.passwordOf(DatabaseAccounts.SAFEGUARDING));
    }

    private String url(String name) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + name + "?sslMode=disable";
    }

    /** After a {@code kill -9} of the portal its server is still there and holds the data folder. */
    private void stopOrphan(Path base) throws IOException, InterruptedException {
        var file = run.resolve("mariadbd.pid");
        if (!Files.exists(file)) {
            return;
        }
        var pid = Files.readString(file).strip();
        var orphan = pid.isEmpty()
                ? java.util.Optional.<ProcessHandle>empty()
                : ProcessHandle.of(Long.parseLong(pid))
                        .filter(it -> it.info()
                                .command()
                                .filter(base.resolve("bin/mariadbd").toString()::equals)
                                .isPresent());
        if (orphan.isPresent()) {
            orphan.get().destroy();
            try {
                var ignored = orphan.get().onExit().get(30, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("an earlier database server (process " + pid + ") does not stop", e);
            }
        }
        Files.deleteIfExists(file);
    }

    private void install(Path base) throws IOException, InterruptedException {
        if (Files.isDirectory(data().resolve("mysql"))) {
            return;
        }
        var command = new ArrayList<>(List.of(
                base.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data(),
                "--skip-name-resolve",
                "--skip-test-db",
                "--force"));
        runAsRootIfRoot(command);
        var log = run.resolve("install.log");
        var exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("its data folder could not be set up, see " + log);
        }
    }

    private void launch(Path base, List<String> options, boolean fresh) throws IOException, InterruptedException {
        var init = run.resolve("init.sql");
        OwnerOnly.write(init, accounts.initSql(fresh));
        var command = new ArrayList<>(List.of(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data(),
                "--socket=" + socket(),
                "--pid-file=" + run.resolve("mariadbd.pid"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--log-error=" + run.resolve("error.log"),
                "--init-file=" + init));
        command.addAll(options);
        runAsRootIfRoot(command);
        var started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(run.resolve("out.log").toFile())
                .start();
        server = started;
        // after the contexts, which still write: a plain shutdown hook would stop the server under their feet
        SpringApplication.getShutdownHandlers().add(this::close);
        awaitSignIn(started);
        Files.delete(init); // it holds the passwords
    }

    private void awaitSignIn(Process started) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_FOR_START_MILLIS);
        while (true) {
            // the second user is made last
            try (var last = DriverManager.getConnection(
                    url(DatabaseAccounts.SAFEGUARDING),
                    DatabaseAccounts.SAFEGUARDING,
                    accounts.passwordOf(DatabaseAccounts.SAFEGUARDING))) {
                return;
            } catch (SQLException e) {
                if (!started.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException(lastErrorOr(e), e);
                }
                Thread.sleep(50);
            }
        }
    }

    /** The server's own last error, because "connection refused" helps nobody. */
    private String lastErrorOr(SQLException refused) throws IOException {
        var log = run.resolve("error.log");
        if (!Files.exists(log)) {
            return String.valueOf(refused.getMessage());
        }
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("[ERROR]"))
                    .reduce((first, second) -> second)
                    .map(line -> line.replaceFirst("^.*\\[ERROR\\] ", ""))
                    .orElse(String.valueOf(refused.getMessage()));
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    /** Unix socket paths end at 107 characters. */
    private Path socket() {
        var here = run.resolve("s");
        return here.toString().length() < 100
                ? here
                : Path.of(System.getProperty("java.io.tmpdir"), "alongside-" + port + ".sock");
    }

    private static void runAsRootIfRoot(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        var running = server;
        if (running == null || !running.isAlive()) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(30, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
