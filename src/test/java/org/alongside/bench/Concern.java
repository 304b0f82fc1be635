package org.alongside.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.alongside.Portal;
import org.springframework.util.FileSystemUtils;

/**
 * How long it takes from the tap on "send" until the worry stands on the DSL's open page, a real browser, while a hundred
 * people are signed in with a page open that listens for news.
 */
final class Concern implements Benchmark {
    private static final int SESSIONS = Integer.getInteger("bench.sessions", 100); // fewer for trying it
    private static final int SENDERS = 10;
    private static final int WARM_UPS = 20;
    private static final int WORRIES = Integer.getInteger("bench.worries", 120);
    private static final long PAUSE_MILLIS = 150;
    private static final Duration AT_MOST = Duration.ofMinutes(4); // what was not sent by then counts as never visible

    private static final String PASSWORD = "alongside-demo";

    @Override
    public List<Bar> measure() throws Exception {
        var home = Portal.emptyFolder("bench-concern");
        var port = Portal.freePort();
        var databasePort = Portal.freePort();
        var base = "http://127.0.0.1:" + port;
        try (var portal = Portal.startAt(port, home, "--alongside.mariadb.port=" + databasePort)) {
            portal.awaitFirstPage();
            var visitors = new ArrayList<Visitor>();
            // the DSL's is the hundredth
            for (var name : new SafeguardingRows(home, databasePort).pupils(SESSIONS - 1)) {
                var visitor = new Visitor(base);
                visitor.signIn(name, PASSWORD);
                visitor.open("receipts");
                visitors.add(visitor);
            }
            System.out.printf("%d sessions open%n", visitors.size() + 1);
            try (var screen = new LeadsScreen(base, "f.siddiqui", PASSWORD)) {
                var sent = new HashMap<String, Long>();
                var answered = new ArrayList<Long>();
                var until = System.nanoTime() + AT_MOST.toNanos();
                for (int i = 0; i < WARM_UPS + WORRIES && System.nanoTime() < until; i++) {
                    var sender = visitors.get(i % SENDERS);
                    sender.open("tell");
                    sender.choose("about", "2");
                    sender.type("words", "Bench " + UUID.randomUUID() + " (demo)");
                    var at = System.currentTimeMillis();
                    sender.click("send");
                    if (i >= WARM_UPS) {
                        answered.add(System.currentTimeMillis() - at);
                        sent.put(sender.receipt().orElseThrow(), at);
                    }
                    Thread.sleep(PAUSE_MILLIS);
                }
                Thread.sleep(3_000);
                var seen = screen.seen();
                var waits = sent.entrySet().stream()
                        .filter(it -> seen.containsKey(it.getKey()))
                        .mapToLong(it -> seen.get(it.getKey()) - it.getValue())
                        .sorted()
                        .toArray();
                var receipts = answered.stream().mapToLong(it -> it).sorted().toArray();
                System.out.printf(
                        "receipt on the sender's page: p50 %d ms, p99 %d ms%n", at(receipts, 50), at(receipts, 99));
                System.out.println("send to visible, ms: " + Arrays.toString(waits));
                return List.of(
                        new Bar("send to visible on the DSL's page, p50 [s]", at(waits, 50) / 1000.0, 0.3),
                        new Bar("send to visible on the DSL's page, p99 [s]", at(waits, 99) / 1000.0, 1),
                        new Bar("sent but never visible", WORRIES - waits.length, 0));
            }
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static long at(long[] sorted, int percent) {
        return sorted.length == 0
                ? Long.MAX_VALUE
                : sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }
}
