package org.alongside.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alongside.Portal;
import org.springframework.util.FileSystemUtils;

/**
 * Two portals and three databases that keep the same data, behind nginx, while fifty people tell worries. One portal is
 * killed, then the database that everybody writes to, then the other portal is restarted as for an update.
 */
final class Cluster implements Benchmark {
    private static final int PEOPLE = Integer.getInteger("bench.people", 50);
    private static final Duration UNDER_LOAD = Duration.ofSeconds(Integer.getInteger("bench.seconds", 25));
    private static final Duration TWO_SWEEPS = Duration.ofSeconds(45);
    private static final String PASSWORD = "alongside-demo";

    private final Map<String, String> wordsByReceipt = new ConcurrentHashMap<>();
    private final AtomicBoolean goOn = new AtomicBoolean(true);
    private final long began = System.nanoTime();

    @Override
    public List<Bar> measure() throws Exception {
        needPrograms();
        var home = Portal.emptyFolder("cluster");
        var mail = new GreenMail(new ServerSetup(Portal.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        List<GaleraNode> databases = List.of();
        try {
            databases = GaleraNode.three(home);
            say("three databases keep the same data");
            var bars = measure(home, databases, mail);
            FileSystemUtils.deleteRecursively(home); // after a failure it stays, with everybody's log
            return bars;
        } finally {
            for (var database : databases) {
                database.close();
            }
            mail.stop();
        }
    }

    private static void needPrograms() throws IOException {
        for (var program : List.of(GaleraNode.PROVIDER, GaleraNode.COPY, Proxy.PROGRAM)) {
            if (!Files.exists(program)) {
                throw new IOException(program
                        + " is missing: on Debian, run apt-get install galera-4 mariadb-server rsync nginx-light");
            }
        }
    }

    private List<Bar> measure(Path home, List<GaleraNode> databases, GreenMail mail) throws Exception {
        var one = new Node("one", home, databases, mail);
        var two = new Node("two", home, databases, mail);
        one.start();
        two.start(); // at the same time, on databases without a single table
        try (var proxy = Proxy.before(one.port, two.port, home.resolve("proxy"))) {
            one.portal().awaitFirstPage();
            two.portal().awaitFirstPage();
            say("two portals, started at the same moment on empty databases");
            return underLoad(one, two, proxy, databases, mail);
        } finally {
            one.close();
            two.close();
        }
    }

    private List<Bar> underLoad(Node one, Node two, Proxy proxy, List<GaleraNode> databases, GreenMail mail)
            throws Exception {
        var names = databases.getLast().ask(SafeguardingRows.PUPILS.formatted(PEOPLE + 4));
        var acrossNodes = acrossNodes(one, two, names.get(PEOPLE));
        say("a worry told at one portal stands on the DSL's page at the other after %.2f s".formatted(acrossNodes));
        var before = databases.getLast().ask("select reference from safeguarding.concern");
        double portalBack;
        double databaseBack;
        double restart;
        var tellers = names.subList(0, PEOPLE).stream()
                .map(it -> new Teller(proxy.address(), it))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Integer>>();
            tellers.forEach(it -> all.add(threads.submit((Callable<Integer>) () -> tellOnAndOn(it))));
            Thread.sleep(UNDER_LOAD);

            one.portal().kill();
            portalBack = served(proxy, names.get(PEOPLE + 1));
            say("portal one killed; served again after %.1f s".formatted(portalBack));
            Thread.sleep(UNDER_LOAD);
            one.start();
            one.portal().awaitFirstPage();
            say("portal one is back");
            Thread.sleep(UNDER_LOAD);

            databases.getFirst().kill();
            databaseBack = served(proxy, names.get(PEOPLE + 2));
            say("the database in use killed; served again after %.1f s".formatted(databaseBack));
            Thread.sleep(UNDER_LOAD);
            databases.getFirst().comeBack();
            say("that database is back and has caught up");
            Thread.sleep(UNDER_LOAD);

            two.portal().stop();
            restart = served(proxy, names.get(PEOPLE + 3));
            two.start();
            two.portal().awaitFirstPage();
            say("portal two restarted as for an update; served meanwhile after %.1f s".formatted(restart));
            Thread.sleep(UNDER_LOAD);
            goOn.set(false);
            var told = 0;
            for (var one1 : all) {
                told += one1.get();
            }
            say("%d people told %d worries; %d forms were still there after a kill"
                    .formatted(
                            PEOPLE,
                            told,
                            tellers.stream().mapToInt(Teller::draftsFound).sum()));
        }
        Thread.sleep(TWO_SWEEPS);
        return judge(proxy, databases.getLast(), before, mail, acrossNodes, portalBack, databaseBack, restart);
    }

    private void say(String what) {
        System.out.printf(
                "%4d s  %s%n", Duration.ofNanos(System.nanoTime() - began).toSeconds(), what);
    }

    /** Seconds from "send" at one portal until the DSL's open page at the other shows it. */
    private static double acrossNodes(Node one, Node two, String pupil) throws Exception {
        try (var screen = new LeadsScreen("http://127.0.0.1:" + two.port, "f.siddiqui", PASSWORD)) {
            var visitor = new Visitor("http://127.0.0.1:" + one.port);
            visitor.signIn(pupil, PASSWORD);
            visitor.open("tell");
            visitor.choose("about", "2");
            visitor.type("words", "Bench " + UUID.randomUUID() + " (demo)");
            var at = System.currentTimeMillis();
            visitor.click("send");
            var reference = visitor.receipt().orElseThrow();
            for (int i = 0; i < 100; i++) {
                var seen = screen.seen().get(reference);
                if (seen != null) {
                    return (seen - at) / 1000.0;
                }
                Thread.sleep(100);
            }
            return Double.POSITIVE_INFINITY;
        }
    }

    /** How many worries this person told; people take a moment between two. */
    private int tellOnAndOn(Teller teller) throws InterruptedException {
        for (int i = 0; ; i++) {
            var words = "Worry %d (demo) %s: “I don’t know” – naïve, £5, 你好 🙂".formatted(i, UUID.randomUUID());
            try {
                wordsByReceipt.put(teller.tell(words, () -> goOn.get() || isTimeLeft()), words);
            } catch (IllegalStateException tooLate) {
                return i;
            }
            if (!goOn.get()) {
                return i + 1;
            }
            Thread.sleep(2_000);
        }
    }

    /** A worry that was begun is told to its end, but not for ever. */
    private boolean isTimeLeft() {
        return Duration.ofNanos(System.nanoTime() - began)
                        .compareTo(UNDER_LOAD.multipliedBy(6).plusMinutes(8))
                < 0;
    }

    /** Seconds until somebody who comes now has signed in, told a worry and holds its receipt. */
    private double served(Proxy proxy, String pupil) throws Exception {
        var from = System.nanoTime();
        var words = "Bench " + UUID.randomUUID() + " (demo)";
        wordsByReceipt.put(new Teller(proxy.address(), pupil).tell(words, this::isTimeLeft), words);
        return Duration.ofNanos(System.nanoTime() - from).toMillis() / 1000.0;
    }

    private List<Bar> judge(
            Proxy proxy,
            GaleraNode database,
            List<String> before,
            GreenMail mail,
            double acrossNodes,
            double portalBack,
            double databaseBack,
            double restart)
            throws Exception {
        var stored = database.ask("select reference from safeguarding.concern");
        stored.removeAll(before);
        var lead = new Visitor(proxy.address());
        lead.signIn("f.siddiqui", PASSWORD);
        lead.open("safeguarding/desk");
        var unheard = database.ask(SafeguardingRows.UNHEARD).size();
        var read = new HashMap<String, String>();
        for (var reference : stored) {
            if (lead.clickOn("Open and acknowledge " + reference)) {
                read.put(reference, lead.read("open-words"));
            }
        }
        var lost = wordsByReceipt.entrySet().stream()
                .filter(it -> !it.getValue().equals(read.get(it.getKey())))
                .count();
        var doubled = read.size() - read.values().stream().distinct().count();
        // each alert makes one notice, and each notice one mail, whichever portal did it
        var alerts = count(database, "safeguarding.alert where told_at is not null");
        var notices = count(
                database,
                "alongside.notice where notice_key in ('notifications.safeguarding-waits',"
                        + " 'notifications.safeguarding-overdue')");
        var sent = count(database, "alongside.notice where state = 'SENT'");
        var mails = new HashSet<String>();
        for (var received : mail.getReceivedMessages()) {
            mails.add(received.getMessageID());
        }
        // a mail whose portal died while the server said yes comes again under the same number
        say("%d alerts, %d notices of them; %d notices sent as %d mails, %d of them again after a death"
                .formatted(alerts, notices, sent, mails.size(), mail.getReceivedMessages().length - mails.size()));
        return List.of(
                new Bar("lost: a receipt without its worry, word for word", lost, 0),
                new Bar("doubled: one worry under two receipts", doubled, 0),
                new Bar("unseen: nobody was told", unheard, 0),
                new Bar("told twice: more notices than alerts", Math.max(0, notices - alerts), 0),
                new Bar("sent twice: more mails than notices", Math.max(0, mails.size() - sent), 0),
                new Bar("a portal died: served again [s]", portalBack, 10),
                new Bar("the database in use died: served again [s]", databaseBack, 10),
                new Bar("a portal restarted: served meanwhile [s]", restart, 10),
                new Bar("told at one portal, on the DSL's page at the other [s]", acrossNodes, 2));
    }

    private static long count(GaleraNode database, String what) throws Exception {
        return Long.parseLong(database.ask("select count(*) from " + what).getFirst());
    }

    /** One of the two portals, with the settings of a container. */
    private static final class Node {
        private final String name;
        private final int port;
        private final Path home;
        private final Map<String, String> settings;
        private Portal portal;

        Node(String name, Path home, List<GaleraNode> databases, GreenMail mail) throws IOException {
            this.name = name;
            this.port = Portal.freePort();
            this.home = home;
            this.settings = Map.ofEntries(
                    Map.entry("ALONGSIDE_NODE", name),
                    Map.entry(
                            "ALONGSIDE_SAFEGUARDING_KEYSET",
                            home.resolve("keys/safeguarding.keyset.json").toString()),
                    Map.entry(
                            "ALONGSIDE_KEYSET",
                            home.resolve("keys/portal.keyset.json").toString()),
                    Map.entry("ALONGSIDE_BACKUP_KEYS", home.resolve("keys").toString()),
                    Map.entry("SPRING_DATASOURCE_URL", GaleraNode.url(databases, "alongside")),
                    Map.entry("SPRING_DATASOURCE_USERNAME", "alongside"),
                    Map.entry("SPRING_DATASOURCE_PASSWORD", GaleraNode.password("ALONGSIDE")),
                    Map.entry("ALONGSIDE_SAFEGUARDING_DATASOURCE_JDBC_URL", GaleraNode.url(databases, "safeguarding")),
                    Map.entry("ALONGSIDE_SAFEGUARDING_DATASOURCE_USERNAME", "safeguarding"),
                    Map.entry("ALONGSIDE_SAFEGUARDING_DATASOURCE_PASSWORD", GaleraNode.password("SAFEGUARDING")),
                    Map.entry("ALONGSIDE_SAFEGUARDING_OWNER_USERNAME", "safeguarding_owner"),
                    Map.entry("ALONGSIDE_SAFEGUARDING_OWNER_PASSWORD", GaleraNode.password("SAFEGUARDING_OWNER")),
                    Map.entry("SPRING_MAIL_HOST", "127.0.0.1"),
                    Map.entry("SPRING_MAIL_PORT", "" + mail.getSmtp().getPort()));
        }

        void start() throws Exception {
            portal = Portal.startOn(port, home.resolve(name), settings);
        }

        Portal portal() {
            return portal;
        }

        void close() throws InterruptedException {
            if (portal != null) {
                portal.close();
            }
        }
    }
}
