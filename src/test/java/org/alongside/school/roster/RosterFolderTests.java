package org.alongside.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.AlongsideTest;
import org.alongside.school.RosterWaits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@AlongsideTest
@RecordApplicationEvents
class RosterFolderTests {
    private static final int AUTHORITY = 906;
    private static final String HEAD = "Staff code,Title,Forename,Surname\n";

    @Autowired
    RosterWork work;

    @Autowired
    DropBook book;

    @Autowired
    JdbcTemplate database;

    @Autowired
    ApplicationEvents events;

    @TempDir
    Path home;

    private Instant now = Instant.now();
    private Path folder;

    @BeforeEach
    void nobodyElseIsHere() throws IOException {
        folder = Files.createDirectories(home.resolve("roster"));
    }

    @AfterEach
    void leaveTheSchoolAsItWas() {
        database.update("delete from administrative_act where act = 'import'");
        database.update("delete from person where upn like '_906%'");
        database.update("delete from roster_drop where file_name like 't906%'");
    }

    private RosterFolder node() {
        return new RosterFolder(folder, Duration.ofDays(14), work, book, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** A CTF never makes anybody leave, so that these tests touch nobody but their own. */
    private Path drop(String name, int from, int to) throws IOException {
        var pupils = IntStream.range(from, to)
                .mapToObj(it -> "<Pupil><UPN>" + RosterWorkbook.upn(AUTHORITY, 15, it)
                        + "</UPN><Surname>Green</Surname><Forename>Number" + it
                        + "</Forename><NCyearActual>9</NCyearActual></Pupil>")
                .collect(Collectors.joining());
        return put(name, "<CTfile><CTFpupilData>" + pupils + "</CTFpupilData></CTfile>");
    }

    private Path put(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(60)));
        return file;
    }

    private int mine() {
        return database.queryForObject("select count(*) from person where upn like '_906%'", Integer.class);
    }

    private List<String> in(String place) throws IOException {
        try (var files = Files.list(folder.resolve(place))) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    private String report(String place) throws IOException {
        var name =
                in(place).stream().filter(it -> it.endsWith(".txt")).findFirst().orElseThrow();
        return Files.readString(folder.resolve(place).resolve(name));
    }

    private String state(String name) {
        return database.queryForObject("select state from roster_drop where file_name = ?", String.class, name);
    }

    @Test
    void aFileThatLiesStillIsAppliedAndMovedWithAReportThatNamesNobody() throws Exception {
        drop("t906.xml", 0, 3);
        var node = node();
        node.round();
        assertThat(mine()).as("it may still grow").isZero();
        node.round();
        assertThat(mine()).isEqualTo(3);
        assertThat(folder.resolve("t906.xml")).doesNotExist();
        assertThat(in("done")).hasSize(2).first().asString().endsWith(" t906.xml");
        assertThat(report("done")).contains("It has been applied.", "3 are new").doesNotContain("Green", "Number1");
        assertThat(state("t906.xml")).isEqualTo("DONE");
        assertThat(events.stream(RosterWaits.class)).isEmpty();
    }

    @Test
    void aFileThatStillGrowsIsLeftAlone() throws Exception {
        var file = drop("t906.xml", 0, 1);
        var node = node();
        node.round();
        Files.writeString(file, Files.readString(file) + " ");
        Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(30)));
        node.round();
        assertThat(mine()).isZero();
        drop("t906.xml.part", 5, 6);
        node.round();
        assertThat(mine()).isEqualTo(1);
        assertThat(folder.resolve("t906.xml.part")).exists();
    }

    @Test
    void twoNodesReadAFileOnce() throws Exception {
        drop("t906.xml", 0, 5);
        var nodes = List.of(node(), node(), node());
        nodes.forEach(RosterFolder::round);
        try (var threads = Executors.newFixedThreadPool(3)) {
            var start = new CountDownLatch(1);
            var rounds = new ArrayList<Future<?>>();
            for (var node : nodes) {
                rounds.add(threads.submit(() -> {
                    start.await();
                    node.round();
                    return null;
                }));
            }
            start.countDown();
            for (var round : rounds) {
                round.get();
            }
        }
        assertThat(mine()).isEqualTo(5);
        assertThat(in("done")).hasSize(2);
        assertThat(database.queryForObject(
                        "select attempts from roster_drop where file_name = 't906.xml'", Integer.class))
                .isOne();
    }

    @Test
    void whatADeadNodeHadInItsHandsIsReadByAnother() throws Exception {
        var file = drop("t906.xml", 0, 2);
        var stamp = new DropBook.Stamp(
                "t906.xml", Files.size(file), Files.getLastModifiedTime(file).toInstant());
        var dying = new DropBook(
                org.springframework.jdbc.core.simple.JdbcClient.create(database),
                event -> {},
                Clock.fixed(now.minus(Duration.ofMinutes(20)), ZoneOffset.UTC));
        assertThat(dying.claim(stamp, Duration.ofMinutes(10))).isPresent();
        var node = node();
        node.round();
        node.round();
        assertThat(mine()).isEqualTo(2);
    }

    @Test
    void aFileThatWouldMakeManyLeaveWaitsForAPersonAndChangesNothing() throws Exception {
        drop("t906.xml", 0, 6);
        var node = node();
        node.round();
        node.round();
        // the whole list of a school of which nearly everybody is missing
        put(
                "t906-list.csv",
                "UPN,Forename,Surname,Year\n" + RosterWorkbook.upn(AUTHORITY, 15, 0) + ",Number0,Green,9\n");
        node.round();
        node.round();
        assertThat(state("t906-list.csv")).isEqualTo("WAITING");
        assertThat(database.queryForObject(
                        "select count(*) from person where upn like '_906%' and left_on is not null", Integer.class))
                .isZero();
        assertThat(report("waiting")).contains("would be marked as leavers", "Nothing has been changed");
        assertThat(events.stream(RosterWaits.class)).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsRefusedInPlainWords() throws Exception {
        put("t906.csv", "Colour,Shape\nred,round\n");
        put("t906.doc", "hello");
        put("t906-evil.xml", "<!DOCTYPE CTfile [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><CTfile>&x;</CTfile>");
        put("t906-staff.csv", HEAD + "A,Mr,,\nB,Mr,,\n");
        var node = node();
        node.round();
        node.round();
        for (var name : List.of("t906.csv", "t906.doc", "t906-evil.xml")) {
            assertThat(state(name)).as(name).isEqualTo("REFUSED");
        }
        assertThat(state("t906-staff.csv")).as("every row is wrong").isEqualTo("WAITING");
        assertThat(in("refused")).hasSize(6);
        assertThat(report("refused")).contains("It was refused and nothing has been changed.");
    }

    @Test
    void theSameFileAgainIsMovedAndNotReadTwice() throws Exception {
        var file = drop("t906.xml", 0, 1);
        var text = Files.readString(file);
        var node = node();
        node.round();
        node.round();
        put("t906.xml", text);
        node.round();
        node.round();
        assertThat(folder.resolve("t906.xml")).doesNotExist();
        assertThat(database.queryForObject(
                        "select attempts from roster_drop where file_name = 't906.xml'", Integer.class))
                .isOne();
    }

    @Test
    void filesWithNamesOfChildrenDoNotLieAboutForEver() throws Exception {
        drop("t906.xml", 0, 1);
        var node = node();
        node.round();
        node.round();
        assertThat(in("done")).hasSize(2);
        now = now.plus(Duration.ofDays(15));
        node().round();
        assertThat(in("done")).isEmpty();
    }

    @Test
    void whatNobodyDecidesAboutAndWhatIsHalfCopiedGoesAfterTwoWeeksToo() throws IOException {
        var half = put("t906.csv.part", "Surname");
        var waiting = Files.createDirectories(folder.resolve("waiting")).resolve("t906 waits.csv");
        Files.writeString(waiting, HEAD);
        Files.setLastModifiedTime(waiting, FileTime.from(now));
        database.update(
                """
                insert into roster_drop (id, file_name, bytes, modified_at, found_at, state, ended_at)
                values (uuid(), 't906 waits.csv', 1, ?, ?, 'WAITING', ?)
                """,
                java.time.LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                java.time.LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                java.time.LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        node().round();
        assertThat(waiting).exists();
        now = now.plus(Duration.ofDays(15));
        node().round();
        assertThat(waiting).doesNotExist();
        assertThat(half).doesNotExist();
        assertThat(database.queryForObject(
                        "select concat(state, ' ', sentence) from roster_drop where file_name = 't906 waits.csv'",
                        String.class))
                .startsWith("ASIDE Nobody decided within 14 days");
    }
}
