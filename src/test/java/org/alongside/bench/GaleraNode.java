package org.alongside.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.Portal;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** One of three MariaDB servers that keep the same data, as processes of this machine. */
final class GaleraNode implements AutoCloseable {
    static final Path PROVIDER = Path.of("/usr/lib/galera/libgalera_smm.so");
    /** How one node brings another up to date; Debian has it in mariadb-server. */
    static final Path COPY = Path.of("/usr/bin/wsrep_sst_rsync");

    private static final Pattern POSITION = Pattern.compile("Recovered position: (\\S+:-?\\d+)");

    /** A server that runs as root lets its copies be made by nobody, who may not write into root's folders. */
    private static final String USER =
            System.getProperty("user.name").equals("root") ? "nobody" : System.getProperty("user.name");

    private final String name;
    private final Path folder;
    private final int port;
    private final int talk;
    private final int catchUp;
    private final int copy;
    private final List<Integer> everybodysTalk;
    private @Nullable Process server;

    private GaleraNode(
            String name, Path folder, int port, int talk, int catchUp, int copy, List<Integer> everybodysTalk) {
        this.name = name;
        this.folder = folder;
        this.port = port;
        this.talk = talk;
        this.catchUp = catchUp;
        this.copy = copy;
        this.everybodysTalk = everybodysTalk;
    }

    /** Three nodes with the same empty databases, made by the script that schools get. */
    static List<GaleraNode> three(Path home) throws IOException, InterruptedException {
        var talk = new ArrayList<Integer>();
        for (int i = 0; i < 3; i++) {
            talk.add(Portal.freePort());
        }
        var nodes = new ArrayList<GaleraNode>();
        for (int i = 0; i < 3; i++) {
            var name = "database" + (i + 1);
            nodes.add(new GaleraNode(
                    name,
                    home.resolve(name),
                    Portal.freePort(),
                    talk.get(i),
                    Portal.freePort(),
                    Portal.freePort(),
                    talk));
        }
        try {
            begin(nodes);
        } catch (IOException | InterruptedException | RuntimeException e) {
            for (var node : nodes) {
                node.close();
            }
            throw e;
        }
        return nodes;
    }

    private static void begin(List<GaleraNode> nodes) throws IOException, InterruptedException {
        var first = nodes.getFirst();
        first.install();
        first.begin(true);
        first.setUp();
        first.stop();
        // the same folder at the same place in the history: nobody has to be sent a whole copy
        for (var other : nodes.subList(1, 3)) {
            FileSystemUtils.copyRecursively(first.data(), other.data());
        }
        first.begin(true);
        nodes.get(1).begin(false);
        nodes.get(2).begin(false);
    }

    /** For JDBC: the first that answers. */
    static String url(List<GaleraNode> nodes, String database) {
        return "jdbc:mariadb:sequential://"
                + nodes.stream().map(it -> "127.0.0.1:" + it.port).collect(Collectors.joining(",")) + "/" + database
                + "?sslMode=disable&connectTimeout=2000&socketTimeout=60000";
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void own() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        new ProcessBuilder("chown", "-R", USER, folder.toString()).start().waitFor();
    }

    private void install() throws IOException, InterruptedException {
        own();
        var log = folder.resolve("install.log");
        var command = List.of(
                "/usr/bin/mariadb-install-db",
                "--no-defaults",
                "--datadir=" + data(),
                "--skip-test-db",
                "--auth-root-authentication-method=normal",
                "--user=" + USER);
        if (run(command, log).waitFor() != 0) {
            throw new IOException(Files.readString(log));
        }
    }

    private void setUp() throws IOException, InterruptedException {
        var script = new ProcessBuilder(
                        "docker/mariadb/init.sh", "--protocol=tcp", "-h127.0.0.1", "-P" + port, "-uroot")
                .inheritIO();
        List.of("ALONGSIDE", "SAFEGUARDING", "SAFEGUARDING_OWNER")
                .forEach(it -> script.environment().put(it + "_PASSWORD", password(it)));
        if (script.start().waitFor() != 0) {
            throw new IOException("docker/mariadb/init.sh failed");
        }
    }

    /** The same in every run, on a server that only this machine can reach and that is gone afterwards. */
    static String password(String user) {
        return "bench " + user;
    }

    private void begin(boolean alone) throws IOException, InterruptedException {
        own();
        var command = command();
        if (alone) {
            command.add("--wsrep-new-cluster");
        }
        server = run(command, folder.resolve("server.log"));
        awaitReady();
    }

    /** Starts again after it died: finds its place in the history and fetches from the others what it missed. */
    void comeBack() throws IOException, InterruptedException {
        var log = folder.resolve("recover.log");
        var recover = command();
        recover.add("--wsrep-recover");
        recover.add("--log-error=" + log);
        run(recover, folder.resolve("recover.out")).waitFor(60, TimeUnit.SECONDS);
        var found = POSITION.matcher(Files.readString(log));
        var command = command();
        if (found.find()) {
            command.add("--wsrep-start-position=" + found.group(1));
        }
        server = run(command, folder.resolve("server-again.log"));
        awaitReady();
    }

    private void awaitReady() {
        await(name)
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .until(() -> "Synced".equals(status("wsrep_local_state_comment")));
    }

    private String status(String variable) throws SQLException {
        try (var root = root();
                var statement = root.createStatement();
                var row = statement.executeQuery("show status like '" + variable + "'")) {
            return row.next() ? row.getString(2) : "";
        }
    }

    private Connection root() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port + "/?sslMode=disable&connectTimeout=1000", "root", "");
    }

    private List<String> command() {
        return new ArrayList<>(List.of(
                "/usr/sbin/mariadbd",
                "--no-defaults",
                "--user=" + USER,
                "--datadir=" + data(),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + folder.resolve("s"),
                "--pid-file=" + folder.resolve("pid"),
                "--innodb-buffer-pool-size=128M",
                "--innodb-autoinc-lock-mode=2",
                "--binlog-format=ROW",
                "--wsrep-on=ON",
                "--wsrep-provider=" + PROVIDER,
                "--wsrep-cluster-name=bench",
                "--wsrep-cluster-address=gcomm://" + addresses(),
                "--wsrep-node-name=" + name,
                "--wsrep-node-address=127.0.0.1",
                "--wsrep-sst-method=rsync",
                "--wsrep-sst-receive-address=127.0.0.1:" + copy,
                // a node that has just taken over answers only when it has everything that was confirmed before
                "--wsrep-sync-wait=1",
                "--wsrep-provider-options=base_port=" + talk + ";gmcast.listen_addr=tcp://127.0.0.1:" + talk
                        + ";ist.recv_addr=127.0.0.1:" + catchUp + ";evs.keepalive_period=PT0.5S"
                        + ";evs.suspect_timeout=PT2S;evs.inactive_timeout=PT4S;evs.install_timeout=PT4S"));
    }

    private String addresses() {
        return IntStream.range(0, everybodysTalk.size())
                .mapToObj(it -> "127.0.0.1:" + everybodysTalk.get(it))
                .collect(Collectors.joining(","));
    }

    /** What a power cut does to it. */
    void kill() throws InterruptedException {
        if (server != null) {
            server.destroyForcibly().waitFor();
        }
    }

    private void stop() throws InterruptedException {
        if (server != null) {
            server.destroy();
            if (!server.waitFor(60, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        }
    }

    /** What the first column of this question says, one text for each row. */
    List<String> ask(String question) throws SQLException {
        try (var root = root();
                var statement = root.createStatement();
                var rows = statement.executeQuery(question)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static Process run(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
