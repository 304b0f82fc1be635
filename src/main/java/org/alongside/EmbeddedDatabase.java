package org.alongside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * One MariaDB server as a child process: two databases, whose users cannot read each other's, reachable from this
 * machine only. It survives a {@code kill -9} of the portal: the next start stops the orphan and goes on with its data.
 *
 * @see "Decision 0002"
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final int WAIT_FOR_START_MILLIS = 60_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGER_PAUSE = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String ANNOUNCED = "alongside.mariadb.announced";

    private final Path home;
    private final Path run;
    private final int port;
    private final DatabaseAccounts accounts;
    private volatile @Nullable Process server;
    private volatile boolean closing;

    private EmbeddedDatabase(Path home, int port) throws IOException {
        this.home = Files.createDirectories(home).toRealPath();
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
            database.stopOrphans();
            database.install(base);
            database.launch(base, options, database.accounts.initSql(fresh));
            // after the contexts, which still write: a plain shutdown hook would stop the server under their feet
            SpringApplication.getShutdownHandlers().add(database::close);
            database.startAgainWhenItDies(base, options);
            return database;
        } catch (IOException e) {
            if (FullDisk.isCauseOf(e)) {
                throw FullDisk.sentence(home.toAbsolutePath().normalize(), e);
            }
            throw new CannotStart(
                    "The built-in database did not start: " + e.getMessage() + ". Its own log is " + home
                            + "/run/error.log.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    /**
     * The server that another process has started on this folder, and that answers.
     *
     * @param home where its data is
     */
    static Optional<EmbeddedDatabase> running(Path home) {
        var known = home.resolve("run/port");
        if (!Files.exists(known) || !Files.exists(home.resolve("passwords.properties"))) {
            return Optional.empty();
        }
        try {
            var database = new EmbeddedDatabase(
                    home, Integer.parseInt(Files.readString(known).strip()));
            try (var answers = database.owner().connect()) {
                return answers.isValid(5) ? Optional.of(database) : Optional.empty();
            }
        } catch (IOException | SQLException | NumberFormatException notThere) {
            return Optional.empty();
        }
    }

    /** Makes Spring find both databases. */
    public void announce() {
        announce("spring.datasource.", "url", main());
        announce("alongside.safeguarding.datasource.", "jdbc-url", safeguarding());
        announce("alongside.safeguarding.owner.", "jdbc-url", owner());
        System.setProperty(ANNOUNCED, "true");
    }

    private static void announce(String prefix, String url, DatabaseLogin login) {
        System.setProperty(prefix + url, login.url());
        System.setProperty(prefix + "username", login.user());
        System.setProperty(prefix + "password", login.password());
    }

    /** Whether this process has started its server already. */
    static boolean isAnnounced() {
        return Boolean.getBoolean(ANNOUNCED);
    }

    DatabaseLogin main() {
        return login(DatabaseAccounts.MAIN);
    }

    DatabaseLogin safeguarding() {
        return login(DatabaseAccounts.SAFEGUARDING);
    }

    /** Who makes and changes the tables of the safeguarding database. */
    DatabaseLogin owner() {
        return login(DatabaseAccounts.SAFEGUARDING, DatabaseAccounts.OWNER);
    }

    DatabaseLogin login(String name) {
        return login(name, name);
    }

    private DatabaseLogin login(String database, String user) {
        return new DatabaseLogin(
                database,
                "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?sslMode=disable",
                user,
                accounts.passwordOf(user));
    }

    /** Takes everything out of both databases; each user may do so in its own only. */
    void empty() {
        empty(main(), DatabaseAccounts.MAIN);
        empty(owner(), DatabaseAccounts.SAFEGUARDING);
    }

    private static void empty(DatabaseLogin login, String database) {
        try (var connection = login.connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database " + database);
            statement.execute("create database " + database + DatabaseAccounts.LETTERS);
        } catch (SQLException e) {
            throw login.because(e);
        }
    }

    /** After a {@code kill -9} of the portal its server is still there and holds the data folder. */
    private void stopOrphans() throws IOException, InterruptedException {
        for (var orphan : ProcessHandle.allProcesses().filter(this::isOurs).toList()) {
            orphan.destroy();
            try {
                var ignored = orphan.onExit().get(30, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("an earlier database server (process " + orphan.pid() + ") does not stop", e);
            }
        }
    }

    /** The server's program is unpacked into the data folder, so its path says whose it is. */
    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(it -> it.startsWith(home) && it.endsWith("bin/mariadbd"))
                .isPresent();
    }

    private void install(Path base) throws IOException, InterruptedException {
        if (Files.isDirectory(data())) {
            return;
        }
        var unfinished = home.resolve("data.unfinished"); // an interrupted set-up must not look like a finished one
        FileSystemUtils.deleteRecursively(unfinished);
        var command = new ArrayList<>(List.of(
                base.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + unfinished,
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
            throw new IOException(lastErrorIn(log, 0).orElse("its data folder could not be set up, see " + log));
        }
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch(Path base, List<String> options, String initSql) throws IOException, InterruptedException {
        var log = run.resolve("error.log");
        var before = Files.exists(log) ? Files.size(log) : 0;
        var init = run.resolve("init.sql");
        OwnerOnly.write(init, initSql);
        var command = new ArrayList<>(List.of(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data(),
                "--socket=" + socket(),
                "--tmpdir=" + OwnerOnly.folder(run.resolve("tmp")), // others' servers empty a shared one when they start
                "--pid-file=" + run.resolve("mariadbd.pid"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--log-error=" + log,
                "--init-file=" + init));
        command.addAll(options);
        runAsRootIfRoot(command);
        var started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(run.resolve("out.log").toFile())
                .start();
        server = started;
        try {
            awaitSignIn(started, log, before);
            OwnerOnly.write(run.resolve("port"), Integer.toString(port)); // for whoever makes a backup meanwhile
        } finally {
            Files.delete(init); // it holds the passwords
        }
    }

    /**
     * A server that was killed, for want of memory or by mistake, is started again on the same port and recovers what
     * was committed: a portal whose database is gone takes in no worry. One that was told to stop stays stopped. The
     * thread is its own, because those that others share may be waiting for this very database.
     */
    private void startAgainWhenItDies(Path base, List<String> options) {
        Thread.ofPlatform().daemon().name("database-keeper").start(() -> {
            try {
                for (var watched = server; watched != null; watched = server) {
                    var code = watched.waitFor();
                    if (closing || code == 0) {
                        return;
                    }
                    LOG.warn("The built-in database ended by itself (exit code {}) and is started again.", code);
                    startAgain(base, options);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Tries until it runs: what is in the way, a full disk or a port somebody has taken meanwhile, may go away. */
    private void startAgain(Path base, List<String> options) throws InterruptedException {
        var pause = FIRST_PAUSE;
        while (!closing) {
            Thread.sleep(pause);
            pause = LONGER_PAUSE;
            try {
                launch(base, options, "DO 0;\n"); // what was granted table by table stays
                LOG.warn("The built-in database is back.");
                if (closing) {
                    close(); // told to stop while it was on its way
                }
                return;
            } catch (IOException e) {
                LOG.error("The built-in database does not start again yet: {}", e.getMessage());
                var half = server;
                if (half != null) {
                    half.destroyForcibly().waitFor();
                }
            }
        }
    }

    private void awaitSignIn(Process started, Path log, long before) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_FOR_START_MILLIS);
        while (true) {
            // the owner is made last
            try (var last = owner().connect()) {
                return;
            } catch (SQLException e) {
                if (!started.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException(lastErrorIn(log, before).orElse(String.valueOf(e.getMessage())), e);
                }
                Thread.sleep(50);
            }
        }
    }

    /** The server's own words, because "connection refused" helps nobody; a full disk is said before what follows it. */
    private static Optional<String> lastErrorIn(Path log, long from) throws IOException {
        if (!Files.exists(log)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(from);
            var errors = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("[ERROR]") || FullDisk.isMeantBy(line))
                    .map(line -> line.replaceFirst("^.*\\[ERROR\\] ", ""))
                    .filter(line -> !line.equals("Aborting"))
                    .toList();
            return errors.stream()
                    .filter(FullDisk::isMeantBy)
                    .findFirst()
                    .or(() -> errors.stream().reduce((first, second) -> second));
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
        closing = true;
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
