package org.alongside.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alongside.DebiansMariaDb;
import org.alongside.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;

/** Two portals as processes on one MariaDB: nothing is done twice, nothing is lost when one of them dies. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {
    private static final String PASSWORD = "alongside-demo";
    private static Path folder;
    private static DebiansMariaDb server;
    private static Portal one;
    private static Portal two;

    @BeforeAll
    static void start() throws Exception {
        folder = Portal.emptyFolder("two-nodes");
        server = DebiansMariaDb.startIn(folder);
        server.setUp();
    }

    @AfterAll
    static void stop() throws Exception {
        for (var portal : new Portal[] {one, two}) {
            if (portal != null) {
                portal.close();
            }
        }
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static Portal node(String name, String... arguments) throws Exception {
        var settings = server.settings();
        settings.put(
                "ALONGSIDE_SAFEGUARDING_KEYSET",
                folder.resolve("keys/safeguarding.keyset.json").toString());
        settings.put(
                "ALONGSIDE_KEYSET", folder.resolve("keys/portal.keyset.json").toString());
        settings.put("ALONGSIDE_BACKUP_KEYS", folder.resolve("keys").toString());
        return Portal.startOn(Portal.freePort(), folder.resolve(name), settings, arguments);
    }

    @Test
    @Order(1)
    void bothMayBeTheFirstOnAnEmptyDatabase() throws Exception {
        var first = node("one", "--empty");
        var second = node("two", "--empty");
        try (first;
                second) {
            var took = first.awaitFirstPage();
            var tookToo = second.awaitFirstPage();
            System.out.printf("two at once on an empty database: %d and %d ms%n", took.toMillis(), tookToo.toMillis());
            assertThat(server.count("select count(*) from alongside.flyway_schema_history where not success"))
                    .isZero();
            assertThat(
                            server.count(
                                    "select count(*) - count(distinct version) from alongside.flyway_schema_history where version is not null"))
                    .isZero();
            assertThat(
                            server.count(
                                    "select count(*) - count(distinct version) from safeguarding.flyway_schema_history where version is not null"))
                    .isZero();
        }
    }

    @Test
    @Order(2)
    void theLeadsOpenPageOnOneNodeShowsWhatIsToldOnTheOther() throws Exception {
        one = node("one");
        one.awaitFirstPage();
        two = node("two");
        two.awaitFirstPage();
        var names = server.list(
                "select a.username from alongside.account a join alongside.account_role r on r.account_id = a.id where r.role in ('MENTOR', 'MENTEE') and a.active order by a.username limit 6");
        var delays = new ArrayList<Long>();
        try (var lead = new LeadsScreen(two.address(), "f.siddiqui", PASSWORD)) {
            for (var name : names) {
                var teller = new Teller(one.address(), name);
                var reference = teller.tell("Something (demo) that " + name + " says", () -> true);
                var told = System.currentTimeMillis();
                await().atMost(Duration.ofSeconds(10))
                        .pollInterval(Duration.ofMillis(50))
                        .until(() -> lead.seen().containsKey(reference));
                delays.add(lead.seen().get(reference) - told);
            }
        }
        delays.sort(null);
        System.out.printf("from the receipt on one node to the open page on the other: %s ms%n", delays);
        assertThat(delays.getLast()).isLessThan(5_000);
    }

    @Test
    @Order(3)
    void eachIsToldOnceThoughBothSweep() throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> server.count("select count(*) from safeguarding.alert where told_at is null") == 0);
        var alerts = server.count("select count(*) from safeguarding.alert where told_at is not null");
        var notices = server.count(
                "select count(*) from alongside.notice where notice_key like 'notifications.safeguarding-%'");
        System.out.printf("%d alerts, %d notices%n", alerts, notices);
        assertThat(alerts).isPositive().isEqualTo(notices);
    }

    @Test
    @Order(4)
    void whatWasBegunOnANodeThatDiesIsThereOnTheOther() throws Exception {
        var name = server.list(
                        "select a.username from alongside.account a join alongside.account_role r on r.account_id = a.id where r.role = 'MENTEE' and a.active order by a.username desc limit 1")
                .getFirst();
        var before = server.count("select count(*) from safeguarding.concern");
        var child = new Visitor(one.address());
        child.signIn(name, PASSWORD);
        child.open("tell");
        child.choose("about", "2");
        child.type("words", "I have begun to say (demo)");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> server.count("select count(*) from safeguarding.concern_draft") > 0);
        one.kill();
        var killed = System.nanoTime();
        var other = new Visitor(two.address());
        other.signIn(name, PASSWORD);
        other.open("tell");
        assertThat(other.has("go-on")).isTrue();
        other.click("go-on");
        System.out.printf("back on the other node after %d ms%n", (System.nanoTime() - killed) / 1_000_000);
        assertThat(other.read("words")).isEqualTo("I have begun to say (demo)");
        other.click("send");
        assertThat(other.receipt()).isPresent();
        assertThat(server.count("select count(*) from safeguarding.concern")).isEqualTo(before + 1);
    }

    @Test
    @Order(5)
    void theNodeComesBackToWhatTheOtherLeft() throws Exception {
        one = node("one");
        one.awaitFirstPage();
        var lead = new Visitor(one.address());
        lead.signIn("f.siddiqui", PASSWORD);
        lead.open("safeguarding/desk");
        assertThat(lead.references()).isNotEmpty();
        assertThat(List.of(one, two))
                .allSatisfy(it -> assertThat(it.complaint()).isEmpty());
    }
}
