package org.alongside.bench;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.alongside.Portal;
import org.springframework.util.FileSystemUtils;

/**
 * 500 worries from 20 people at once, through the same messages as a browser sends, while the packaged program is killed
 * ten times and its database five times, without a goodbye. Then the DSL opens them all, one by one, as on any day.
 */
final class ConcernTorture implements Benchmark {
    private static final int WORRIES = Integer.getInteger("bench.worries", 500); // fewer for trying it
    private static final int PEOPLE = 20;
    private static final int DATABASE_KILLS = Integer.getInteger("bench.kills", 5);
    private static final int PROGRAM_KILLS = 2 * DATABASE_KILLS;
    private static final Duration AT_MOST = Duration.ofMinutes(20);
    private static final Duration TWO_SWEEPS = Duration.ofSeconds(45);

    private final Map<String, String> wordsByReceipt = new ConcurrentHashMap<>();
    private final AtomicInteger receipts = new AtomicInteger();
    private final long began = System.nanoTime();

    @Override
    public List<Bar> measure() throws Exception {
        var home = Portal.emptyFolder("bench-concern");
        var port = Portal.freePort();
        var databasePort = Portal.freePort();
        var rows = new SafeguardingRows(home, databasePort);
        var portal = start(port, databasePort, home);
        try {
            portal.awaitFirstPage();
            var names = rows.pupils(PEOPLE);
            var before = new HashSet<>(rows.references());
            var tellers = names.stream()
                    .map(it -> new Teller("http://127.0.0.1:" + port, it))
                    .toList();
            int drafts;
            int without;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = IntStream.range(0, PEOPLE)
                        .mapToObj(who -> threads.submit((Callable<Integer>) () -> tellAll(tellers.get(who), who)))
                        .toList();
                portal = killNowAndThen(portal, port, databasePort, home);
                without = 0;
                for (var answer : answers) {
                    without += answer.get();
                }
                drafts = tellers.stream().mapToInt(Teller::draftsFound).sum();
            }
            System.out.printf(
                    "%d receipts after %d s; %d forms were still there after a kill%n",
                    wordsByReceipt.size(), seconds(), drafts);
            Thread.sleep(TWO_SWEEPS);
            var unseen = rows.unheard();
            var stored = new ArrayList<>(rows.references());
            stored.removeAll(before);
            var found = openAll(port, stored);
            return judge(stored, found, unseen, without);
        } finally {
            portal.close();
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static Portal start(int port, int databasePort, Path home) throws Exception {
        return Portal.startAt(port, home, "--alongside.mariadb.port=" + databasePort);
    }

    private int seconds() {
        return (int) Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }

    private boolean isTimeLeft() {
        return seconds() < AT_MOST.toSeconds();
    }

    /** How many of this person's worries got no receipt in time. */
    private int tellAll(Teller teller, int who) throws InterruptedException {
        for (int i = who; i < WORRIES; i += PEOPLE) {
            var words = "Worry %d (demo) %s: “I don’t know” – naïve, £5, 你好 🙂%n%s"
                    .formatted(i, UUID.randomUUID(), "She said it again. ".repeat(i % 40));
            try {
                wordsByReceipt.put(teller.tell(words.strip(), this::isTimeLeft), words.strip());
                receipts.incrementAndGet();
            } catch (IllegalStateException tooLate) {
                return (WORRIES - i + PEOPLE - 1) / PEOPLE;
            }
        }
        return 0;
    }

    /** Each time another thirty or so are through, so that every kill hits people in the middle of it. */
    private Portal killNowAndThen(Portal first, int port, int databasePort, Path home) throws Exception {
        var portal = first;
        var kills = PROGRAM_KILLS + DATABASE_KILLS;
        for (int i = 1; i <= kills; i++) {
            var goal = i * WORRIES / (kills + 1);
            while (receipts.get() < goal && isTimeLeft()) {
                Thread.sleep(5);
            }
            if (i % 3 == 0) {
                portal.databaseServers().forEach(ProcessHandle::destroyForcibly);
                System.out.printf("%4d s  %3d receipts: database killed%n", seconds(), receipts.get());
            } else {
                portal.kill();
                System.out.printf("%4d s  %3d receipts: program killed%n", seconds(), receipts.get());
                portal = start(port, databasePort, home);
                portal.awaitFirstPage();
            }
        }
        return portal;
    }

    /** What the DSL reads under each reference. */
    private static Map<String, String> openAll(int port, List<String> references) throws Exception {
        var lead = new Visitor("http://127.0.0.1:" + port);
        lead.signIn("f.siddiqui", "alongside-demo");
        lead.open("safeguarding/desk");
        var read = new HashMap<String, String>();
        for (var reference : references) {
            if (lead.clickOn("Open and acknowledge " + reference)) {
                read.put(reference, lead.read("open-words"));
            }
        }
        return read;
    }

    private List<Bar> judge(List<String> stored, Map<String, String> found, List<String> unseen, int without) {
        var lost = new ArrayList<String>();
        var changed = new ArrayList<String>();
        wordsByReceipt.forEach((reference, words) -> {
            if (!stored.contains(reference) || !found.containsKey(reference)) {
                lost.add(reference);
            } else if (!words.equals(found.get(reference))) {
                changed.add(reference);
            }
        });
        var told = new HashMap<String, Integer>();
        found.values().forEach(it -> told.merge(it, 1, Integer::sum));
        var doubled = told.values().stream().filter(it -> it > 1).count();
        System.out.printf(
                "%d worries stored, %d opened by the DSL; lost %s, changed %s%n",
                stored.size(), found.size(), lost, changed);
        return List.of(
                new Bar("lost: a receipt without its worry", lost.size(), 0),
                new Bar("doubled: one worry under two receipts", doubled, 0),
                new Bar("unseen: nobody was told", unseen.size(), 0),
                new Bar("changed: other words than were told", changed.size(), 0),
                new Bar("without a receipt after %d minutes".formatted(AT_MOST.toMinutes()), without, 0));
    }
}
