package org.alongside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** The packaged program as a process of its own, started the way people start it. */
public final class Portal implements AutoCloseable {
    private static final Path APP = Path.of("target/it/app");
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static boolean extracted;

    private final Process process;
    private final int port;
    private final Path home;
    private final Path out;
    private final Path err;
    private final long began = System.nanoTime();

    private Portal(Process process, int port, Path home, Path out, Path err) {
        this.process = process;
        this.port = port;
        this.home = home;
        this.out = out;
        this.err = err;
    }

    /** Starts on any free port of this machine. */
    public static Portal start(Path home, String... arguments) throws IOException, InterruptedException {
        return startOn(freePort(), home, Map.of(), arguments);
    }

    /** The same on a port that stays the same, as for people who have the page open. */
    public static Portal startAt(int port, Path home, String... arguments) throws IOException, InterruptedException {
        return startOn(port, home, Map.of(), arguments);
    }

    /** The same with settings in its environment, as a container has them. */
    public static Portal startOn(int port, Path home, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                java(),
                "-Xmx1g",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                extracted().resolve("alongside.jar").toString(),
                "--server.port=" + port,
                "--alongside.home=" + home));
        command.addAll(List.of(arguments));
        var out = Files.createTempFile("portal", ".out");
        var err = Files.createTempFile("portal", ".err");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new Portal(builder.start(), port, home, out, err);
    }

    /** An empty folder below target, which is on a real disk. */
    public static Path emptyFolder(String name) throws IOException {
        var folder = Path.of("target/it", name).toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectories(folder);
    }

    /** A port of this machine that nobody listens on. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static synchronized Path extracted() throws IOException, InterruptedException {
        if (!extracted) {
            FileSystemUtils.deleteRecursively(APP);
            var exit = new ProcessBuilder(
                            java(),
                            "-Djarmode=tools",
                            "-jar",
                            "target/alongside.jar",
                            "extract",
                            "--destination",
                            APP.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException("target/alongside.jar cannot be unpacked: package the program first");
            }
            extracted = true;
        }
        return APP;
    }

    private static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }

    /** Waits until the first page is there; how long that took since the start. */
    public Duration awaitFirstPage() {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !process.isAlive() || shows("/sign-in"));
        if (!process.isAlive()) {
            throw new IllegalStateException("The portal ended instead of starting: " + complaint());
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /**
     * The main database of a portal that was started with {@code --alongside.mariadb.port}.
     *
     * @param databasePort the same port
     */
    public java.sql.Connection mainDatabase(int databasePort) throws IOException, java.sql.SQLException {
        var accounts = DatabaseAccounts.of(home.resolve("mariadb/passwords.properties"));
        return new DatabaseLogin(
                        "alongside",
                        "jdbc:mariadb://127.0.0.1:" + databasePort + "/alongside?sslMode=disable",
                        "alongside",
                        accounts.passwordOf("alongside"))
                .connect();
    }

    /** Whether this page answers with 200. */
    boolean shows(String page) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return BROWSER.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What a start that must fail says; it has a minute to do so. */
    public String complaintAfterFailing() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            var began = shows("/sign-in");
            close();
            throw new IllegalStateException(
                    (began ? "The portal started although it must not: " : "The portal neither started nor ended: ")
                            + complaint());
        }
        if (process.exitValue() != 1) {
            throw new IllegalStateException("Exit code " + process.exitValue() + ", said: " + complaint());
        }
        return complaint();
    }

    /** Everything on the error channel so far. */
    public String complaint() {
        return read(err);
    }

    /** Everything on the console so far, errors excepted. */
    public String said() {
        return read(out);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** The address of its first page, without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The database servers that live in this data folder. */
    public List<ProcessHandle> databaseServers() {
        return ProcessHandle.allProcesses()
                .filter(it -> it.info()
                        .command()
                        .filter(command -> command.startsWith(home.toString()) && command.endsWith("mariadbd"))
                        .isPresent())
                .toList();
    }

    /** What a power cut does to the program: no goodbye. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** What Ctrl-C does; how long it took. */
    public Duration stop() throws InterruptedException {
        var asked = System.nanoTime();
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The portal does not stop");
        }
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        databaseServers().forEach(ProcessHandle::destroy);
    }
}
