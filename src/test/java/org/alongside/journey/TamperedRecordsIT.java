package org.alongside.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.DebiansMariaDb;
import org.alongside.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * Somebody who owns the database server changes the records behind the portal's back: on a server that is stopped, in
 * its files, and on one that runs, as root. The lead's page says each time which record it is, where it begins and what
 * is wrong, at the next start and whenever somebody asks.
 */
class TamperedRecordsIT {
    private static final String[] SMALL = {"--innodb-log-file-size=8M", "--innodb-buffer-pool-size=64M"};
    private static final String ALL_IS_WELL = "Every record is as it was written";
    /** Taken out as somebody would who knows how the tables hang together. */
    private static final List<String> WHOLE_CASE = List.of(
            "delete p from case_part p join case_entry e on e.id = p.entry_id where e.case_id = @c",
            "delete from case_entry where case_id = @c",
            "delete from case_key where id = @c",
            "delete from case_file where id = @c",
            "delete from chain_head where chain = concat('case/', @c)");

    /** One that waits and is in no case. */
    private static final List<String> UNREAD_WORRY = List.of(
            "set @w = (select id from concern where acknowledged_at is null order by raised_at limit 1)",
            "delete from alert where concern_id = @w",
            "delete from read_log where concern_id = @w",
            "delete from concern where id = @w");

    private static Path folder;
    private static DebiansMariaDb server;
    /** How many entries each demo case has, by what people call it. */
    private static final Map<String, Integer> CASES = new TreeMap<>();

    private Portal portal;
    private Browser dsl;

    @BeforeAll
    static void aSchoolWithRecords() throws Exception {
        folder = Portal.emptyFolder("tampered");
        server = DebiansMariaDb.startIn(folder, SMALL);
        server.setUp();
        try (var first = Portal.startOn(Portal.freePort(), folder.resolve("home"), server.settings())) {
            first.awaitFirstPage();
            // the audit begins a moment after the first page
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> server.count("select count(*) from safeguarding.audit_entry") > 0);
        }
        try (var root = server.root("safeguarding");
                var statement = root.createStatement();
                var rows = statement.executeQuery(
                        "select number, count(*) from case_file f join case_entry e on e.case_id = f.id group by number")) {
            while (rows.next()) {
                CASES.put("C-" + rows.getInt(1), rows.getInt(2));
            }
        }
        assertThat(CASES)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy((name, entries) -> assertThat(entries).isGreaterThanOrEqualTo(2));
        server.close();
        FileSystemUtils.copyRecursively(folder.resolve("data"), folder.resolve("kept"));
        FileSystemUtils.copyRecursively(folder.resolve("home"), folder.resolve("kept-home"));
    }

    @AfterAll
    static void tidy() throws Exception {
        if (server != null) {
            server.close();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    @BeforeEach
    void asItWas() throws Exception {
        for (var what : List.of("data", "home")) {
            FileSystemUtils.deleteRecursively(folder.resolve(what));
            FileSystemUtils.copyRecursively(
                    folder.resolve(what.equals("data") ? "kept" : "kept-home"), folder.resolve(what));
        }
    }

    @AfterEach
    void stop() throws Exception {
        if (dsl != null) {
            dsl.close();
        }
        if (portal != null) {
            portal.close();
        }
        server.close();
    }

    private void startAndOpenTheAudit() throws Exception {
        server = DebiansMariaDb.startIn(folder, SMALL);
        portal = Portal.startOn(Portal.freePort(), folder.resolve("home"), server.settings());
        portal.awaitFirstPage();
        dsl = Browser.desk(portal.address());
        dsl.signIn("f.siddiqui", "alongside-demo");
        dsl.go("safeguarding/audit");
    }

    private static List<String> to(String name, String... statements) {
        var all = new ArrayList<String>();
        all.add("set @c = (select id from case_file where number = %s)".formatted(name.substring(2)));
        all.addAll(List.of(statements));
        return all;
    }

    private static void onTheStoppedServer(List<List<String>> deeds) throws Exception {
        DebiansMariaDb.bootstrap(folder, deeds.stream().flatMap(List::stream).toArray(String[]::new));
    }

    @Test
    void whatNobodyTouchedIsWellOnAServerThatWasStoppedAndCopied() throws Exception {
        startAndOpenTheAudit();
        dsl.reads(ALL_IS_WELL);
    }

    @Test
    void entriesChangedReorderedAndTakenOutOnTheStoppedServerAreNamedAtTheStart() throws Exception {
        onTheStoppedServer(List.of(
                to("C-101", "update case_entry set author_name = 'Mr Other' where case_id = @c and place = 2"),
                to(
                        "C-102",
                        "update case_entry set place = 1000 where case_id = @c and place = 1",
                        "update case_entry set place = 1 where case_id = @c and place = 2",
                        "update case_entry set place = 2 where case_id = @c and place = 1000"),
                to(
                        "C-103",
                        "delete p from case_part p join case_entry e on e.id = p.entry_id where e.case_id = @c and e.place = 2",
                        "delete from case_entry where case_id = @c and place = 2"),
                to("C-104", WHOLE_CASE.toArray(String[]::new)),
                UNREAD_WORRY));
        startAndOpenTheAudit();
        dsl.reads("5 records are not as they were written");
        dsl.reads("the whole record is gone, and nobody erased it here.");
        dsl.reads("C-101, entry 2: it does not say what it said when it was written.");
        dsl.reads("C-102, entry 1: it does not say what it said when it was written.");
        dsl.reads("C-103, entry 2: an entry is missing here.");
        dsl.reads("C-104, entry 1: the whole record is gone, and nobody erased it here.");
        dsl.reads("put back a backup from before");
    }

    @Test
    void theEndTakenOffTogetherWithTheHeadAndWordsThatAreGoneAreNamedAtTheStart() throws Exception {
        onTheStoppedServer(
                List.of(
                        to(
                                "C-101",
                                "set @n = (select max(place) from case_entry where case_id = @c)",
                                "delete p from case_part p join case_entry e on e.id = p.entry_id where e.case_id = @c and e.place = @n",
                                "delete from case_entry where case_id = @c and place = @n"),
                        to(
                                "C-102",
                                "set @n = (select max(place) from case_entry where case_id = @c)",
                                "delete p from case_part p join case_entry e on e.id = p.entry_id where e.case_id = @c and e.place = @n",
                                "delete from case_entry where case_id = @c and place = @n",
                                "set @h = (select hash from case_entry where case_id = @c and place = @n - 1)",
                                "update chain_head set place = @n - 1, hash = @h where chain = concat('case/', @c)"),
                        to("C-103", "delete from case_key where id = @c"),
                        to(
                                "C-104",
                                "update case_part p join case_entry e on e.id = p.entry_id set p.words = null, p.salt = null where e.case_id = @c and e.place = 2")));
        startAndOpenTheAudit();
        dsl.reads("4 records are not as they were written");
        dsl.reads("C-101, entry " + CASES.get("C-101") + ": the end was taken off here.");
        dsl.reads(
                "C-102, entry " + (CASES.get("C-102") - 1) + ": what says how long the record is was changed by hand.");
        dsl.reads("C-103, entry 1: its words are gone, or what opens them, and nobody erased them here.");
        dsl.reads("C-104, entry 2: its words are gone, or what opens them, and nobody erased them here.");
    }

    @Test
    void everyCaseTakenOutWithEverythingThatTheDatabaseKnowsOfThemIsFoundAtTheStart() throws Exception {
        var deeds = new ArrayList<List<String>>();
        CASES.keySet().forEach(it -> deeds.add(to(it, WHOLE_CASE.toArray(String[]::new))));
        deeds.add(List.of("delete from audit_entry", "delete from chain_head"));
        onTheStoppedServer(deeds);
        startAndOpenTheAudit();
        dsl.reads((CASES.size() + 3) + " records are not as they were written");
        dsl.reads("worries 1, entry ");
        dsl.reads("worry steps 1, entry ");
        dsl.reads("audit 1, entry 1: the whole record is gone");
        dsl.reads("C-101 / C-102 / C-103 / C-104, entry 1: the whole record is gone");
    }

    /** Every entry of every record, one place after the other, on a portal that runs; each time it is put back. */
    @Test
    void whicheverEntryIsTouchedWhileThePortalRunsIsNamedWhenSomebodyAsks() throws Exception {
        startAndOpenTheAudit();
        dsl.reads(ALL_IS_WELL);
        try (var root = server.root("safeguarding")) {
            run(root, "set foreign_key_checks = 0");
            run(root, "create table kept_entry as select * from case_entry");
            int longest = CASES.values().stream().mapToInt(it -> it).max().orElseThrow();
            for (int place = 1; place <= longest; place++) {
                run(root, "update case_entry set kind = if(kind = 'NOTE', 'TALK', 'NOTE') where place = " + place);
                asksAndReads(place, "it does not say what it said when it was written.");
                putBack(root);
                run(root, "delete from case_entry where place = " + place);
                asksAndReads(place, null);
                putBack(root);
            }
            dsl.tap("check-again");
            dsl.reads(ALL_IS_WELL);
        }
    }

    private void asksAndReads(int place, String what) {
        dsl.tap("check-again");
        CASES.forEach((name, entries) -> {
            if (entries >= place) {
                var wrong = what != null
                        ? what
                        : entries == place ? "the end was taken off here." : "an entry is missing here.";
                dsl.reads("%s, entry %d: %s".formatted(name, place, wrong));
            }
        });
    }

    private static void putBack(Connection root) throws SQLException {
        run(root, "delete from case_entry");
        run(root, "insert into case_entry select * from kept_entry");
    }

    private static void run(Connection root, String sql) throws SQLException {
        try (var statement = root.createStatement()) {
            statement.execute(sql);
        }
    }
}
