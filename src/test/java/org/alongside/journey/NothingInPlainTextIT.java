package org.alongside.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.alongside.DebiansMariaDb;
import org.alongside.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Sentences go every way that words can go: told by a child, told by staff with a document, typed and not sent, answered,
 * written into a case, referred, screened. The server writes down all it can (row by row with the statements beside them,
 * every query, every slow one), the portal logs what it hands to the database. Then everything that is left is searched:
 * the memory of the running program, both databases' files, their logs, a dump, the program's logs, every mail, every
 * browser's folder, the build folder. In each place something was planted, so that the search is known to see.
 */
class NothingInPlainTextIT {
    private static final String PASSWORD = "alongside-demo";
    private static final String PLANTED = "planted-" + UUID.randomUUID();
    private static final Pattern REFERENCE = Pattern.compile("\\b[A-Z]{2}\\d-\\d{2}\\b");
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    /** What a network connection read or wrote last, before the next one writes over it. */
    private static final Pattern OF_A_CONNECTION = Pattern.compile(
            "bytes < java\\.nio\\.(Heap|Direct)ByteBuffer.*|bytes < org\\.apache\\.(tomcat|coyote)\\..*"
                    + "|bytes < java\\.nio\\.HeapCharBuffer\\.hb < org\\.apache\\.catalina\\.connector\\.InputBuffer\\..*");

    private final Map<String, String> canaries = new LinkedHashMap<>();
    private final List<Browser> browsers = new ArrayList<>();
    private final List<Path> profiles = new ArrayList<>();
    private final long began = System.currentTimeMillis() - 2_000;

    private static Path folder;
    private static DebiansMariaDb server;
    private Portal portal;

    @BeforeAll
    static void aServerThatWritesDownAllItCan() throws Exception {
        MAIL.start();
        folder = Portal.emptyFolder("plain-text");
        server = DebiansMariaDb.startIn(
                folder,
                "--innodb-log-file-size=8M",
                "--log-bin=" + folder.resolve("binlog"),
                "--server-id=1",
                "--binlog-format=ROW",
                "--binlog-annotate-row-events=ON",
                "--log-output=FILE",
                "--general-log=ON",
                "--general-log-file=" + folder.resolve("general.log"),
                "--slow-query-log=ON",
                "--slow-query-log-file=" + folder.resolve("slow.log"),
                "--long-query-time=0");
        server.setUp();
    }

    @AfterAll
    static void tidy() throws Exception {
        MAIL.stop();
        if (server != null) {
            server.close();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private String canary(String what) {
        return canaries.computeIfAbsent(what, it -> "canary-" + it + "-" + UUID.randomUUID());
    }

    private Browser browser(Browser opened, String name) {
        browsers.add(opened);
        profiles.add(opened.profile());
        opened.signIn(name, PASSWORD);
        return opened;
    }

    @Test
    void whatWasToldTypedAndWrittenStandsInPlainTextNowhere() throws Exception {
        start();
        try {
            var reference = teacherTellsWithADocument();
            var child = childTells();
            leadReadsAnswersAndWrites(reference, child);
            var typing = browser(Browser.phone(portal.address()), "i.hassan");
            typing.go("tell");
            typing.tick("about", "Someone");
            typing.type("words", canary("draft"));
            await().atMost(Duration.ofSeconds(20)).until(() -> count("concern_draft") > 0);

            searchTheMemory();

            await().atMost(Duration.ofSeconds(60)).until(() -> MAIL.getReceivedMessages().length > 0);
            plant(child);
        } finally {
            browsers.forEach(Browser::close);
            portal.close();
        }
        dump();
        server.close();

        var seen = filesWith(List.of(PLANTED));
        for (var planted :
                List.of(".ibd", "binlog.0", "general.log", "slow.log", "dump.sql", "alongside.log", "leveldb")) {
            assertThat(seen).as("the search sees what is in " + planted).anyMatch(it -> it.contains(planted));
        }
        assertThat(filesWith(canaries.values())).isEmpty();
        assertThat(mails()).contains(PLANTED).doesNotContain(canaries.values());
        assertThat(portal.said() + portal.complaint()).doesNotContain(canaries.values());
    }

    private void start() throws Exception {
        var settings = server.settings();
        settings.put("SPRING_MAIL_HOST", "127.0.0.1");
        settings.put("SPRING_MAIL_PORT", "" + MAIL.getSmtp().getPort());
        settings.put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")));
        portal = Portal.startOn(
                Portal.freePort(),
                folder.resolve("home"),
                settings,
                // as somebody would who looks for a fault, in production, on a bad day
                "--logging.level.org.springframework.jdbc=TRACE",
                "--logging.level.org.hibernate.SQL=DEBUG",
                "--logging.level.org.hibernate.orm.jdbc.bind=TRACE",
                "--logging.level.org.mariadb.jdbc=TRACE",
                "--logging.level.org.springframework.transaction=TRACE",
                "--logging.level.org.alongside=TRACE",
                "--logging.threshold.file=TRACE");
        portal.awaitFirstPage();
        run("alongside", "update person set email = concat('p', left(id, 8), '@example.org') where kind = 'STAFF'");
    }

    private String teacherTellsWithADocument() throws Exception {
        var teacher = browser(Browser.desk(portal.address()), "h.lowe");
        teacher.go("tell");
        teacher.tick("about", "Someone");
        teacher.type("words", canary("worry"));
        teacher.type("details", canary("details"));
        teacher.type("staff-seen", canary("seen"));
        var document = folder.resolve(canary("name") + ".pdf");
        Files.writeString(document, "%PDF-1.4\n% " + canary("document") + "\n%%EOF\n");
        teacher.upload("files", document);
        teacher.reads(canary("name"));
        Files.delete(document);
        teacher.tap("send");
        teacher.reads("Received. It cannot get lost now");
        var reference = REFERENCE.matcher(teacher.text());
        assertThat(reference.find()).isTrue();
        teacher.leave();
        return reference.group();
    }

    /** And stays signed in. */
    private Browser childTells() throws IOException {
        var child = browser(Browser.phone(portal.address()), "a.okafor");
        child.go("tell");
        child.tick("about", "Me");
        child.type("words", canary("child"));
        child.type("details", canary("child-where"));
        child.tap("send");
        child.reads("Received. It cannot get lost now");
        return child;
    }

    private void leadReadsAnswersAndWrites(String reference, Browser child) throws Exception {
        var dsl = browser(Browser.desk(portal.address()), "f.siddiqui");
        dsl.go("safeguarding/desk");
        dsl.tapNamed("Open and acknowledge " + reference);
        dsl.reads(canary("worry"));
        var link = dsl.linkOf(canary("name"));
        assertThat(dsl.fetched(link)).startsWith("200").contains(canary("document"));
        assertThat(child.fetched(link)).as("from another session").doesNotContain(canary("document"));
        dsl.type("message", canary("reply"));
        dsl.tap("send-message");
        dsl.reads("To the sender");

        var file = one("select id from case_file where number = 101");
        dsl.go("safeguarding/case/" + file);
        dsl.tap("add-entry");
        dsl.type("entry-ACCOUNT", canary("entry"));
        dsl.tap("send-entry");
        dsl.reads(canary("entry"));
        dsl.tap("add-entry");
        dsl.type("entry-CHILD_WORDS", canary("case-draft"));
        await().atMost(Duration.ofSeconds(20)).until(() -> count("case_draft") > 0);

        dsl.go("safeguarding/refer/" + file);
        dsl.chooseFirst("refer-to");
        dsl.type("refer-text", canary("referral"));
        dsl.type("refer-why", canary("referral-why"));
        dsl.tap("keep-referral");
        dsl.reads("Referral to");

        dsl.go("safeguarding/screening/" + file);
        dsl.tick("seen-absence", "now");
        dsl.type("screening-strengths", canary("strengths"));
        dsl.type("screening-view", canary("view"));
        dsl.type("screening-judgement", canary("judgement"));
        dsl.tap("keep-screening");
        dsl.reads("It is kept, as an entry of the case.");
        dsl.leave();
        assertThat(dsl.fetched(link)).as("after signing out").doesNotContain(canary("document"));
    }

    /** Only what somebody is typing this minute is somebody's: the child who has sent is still signed in, the lead is not. */
    private void searchTheMemory() throws Exception {
        var memory = HeapDump.of(portal.pid(), folder.resolve("memory.hprof"));
        var holders = memory.holdersOf(canaries.values());
        Files.delete(folder.resolve("memory.hprof"));
        assertThat(holders.getOrDefault(canary("draft"), Set.of()))
                .as("the search sees what is still being typed")
                .anyMatch(it -> it.startsWith("bytes < java.lang.String.value"));
        holders.remove(canary("draft"));
        holders.forEach((word, paths) ->
                paths.removeIf(it -> OF_A_CONNECTION.matcher(it).matches()));
        holders.values().removeIf(Set::isEmpty);
        assertThat(holders).as("held in memory by").isEmpty();
    }

    private void plant(Browser child) throws Exception {
        run("safeguarding", "create table planted_canary (words varchar(200))");
        run("safeguarding", "insert into planted_canary values ('" + PLANTED + "')");
        Files.writeString(folder.resolve("home/logs/alongside.log"), PLANTED + "\n", StandardOpenOption.APPEND);
        GreenMailUtil.sendTextEmail(
                "a@example.org",
                "b@example.org",
                "planted",
                PLANTED,
                MAIL.getSmtp().getServerSetup());
        child.plant(PLANTED);
    }

    private void dump() throws Exception {
        var program = folder.resolve("mariadb-dump");
        try (var jar = new ZipFile("target/mariadb/mariadb-server.jar")) {
            var entry = jar.stream()
                    .filter(it -> it.getName().endsWith("/bin/mariadb-dump"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(jar.getInputStream(entry), program);
        }
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        var exit = new ProcessBuilder(
                        program.toString(),
                        "--no-defaults",
                        "--protocol=tcp",
                        "-h127.0.0.1",
                        "-P" + server.port(),
                        "-uroot",
                        "--skip-ssl",
                        "--databases",
                        "alongside",
                        "safeguarding")
                .redirectOutput(folder.resolve("dump.sql").toFile())
                .redirectError(new File(folder.toFile(), "dump.err"))
                .start()
                .waitFor();
        assertThat(exit).as(Files.readString(folder.resolve("dump.err"))).isZero();
    }

    private static String mails() {
        return java.util.Arrays.stream(MAIL.getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .collect(Collectors.joining("\n"));
    }

    private long count(String table) throws Exception {
        return Long.parseLong(one("select count(*) from " + table));
    }

    private static String one(String question) throws Exception {
        try (var root = server.root("safeguarding");
                var statement = root.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static void run(String database, String sql) throws Exception {
        try (var root = server.root(database);
                var statement = root.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Older parts of the program's log are packed. */
    private static byte[] content(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readAllBytes(file);
        }
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    /** Everything that the school's machine, the database's, a browser or a build has left since the test began. */
    private Set<String> filesWith(Collection<String> words) throws IOException {
        var wanted = words.stream()
                .flatMap(it ->
                        List.of(it.getBytes(StandardCharsets.UTF_8), it.getBytes(StandardCharsets.UTF_16LE)).stream())
                .toList();
        var found = new TreeSet<String>();
        var places = new ArrayList<>(profiles);
        places.add(Path.of("target"));
        for (var place : places) {
            Files.walkFileTree(place, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes facts) {
                    return inside.endsWith("it/app") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                    if (facts.lastModifiedTime().toMillis() >= began && facts.isRegularFile()) {
                        var content = content(file);
                        if (wanted.stream().anyMatch(it -> HeapDump.holds(content, it))) {
                            found.add(file.toString());
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return found;
    }
}
