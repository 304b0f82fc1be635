package org.alongside.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alongside.Portal;
import org.springframework.util.FileSystemUtils;

/** How long a teacher waits for the first page, and what the program takes of the machine's memory. */
final class Start implements Benchmark {
    private static final int WARM_STARTS = 3;

    @Override
    public List<Bar> measure() throws Exception {
        var home = Portal.emptyFolder("bench-start");
        try {
            var first = start(home);
            System.out.printf("first start, with the demo school %.1f s%n", first.seconds());
            var warm = new ArrayList<Run>();
            for (int i = 1; i <= WARM_STARTS; i++) {
                var run = start(home);
                System.out.printf(
                        "warm start %d: %.1f s, %.0f MB program + %.0f MB database, stopped in %.1f s%n",
                        i, run.seconds(), run.programMegabytes(), run.databaseMegabytes(), run.secondsToStop());
                warm.add(run);
            }
            return List.of(
                    new Bar("warm start to first page, median [s]", median(warm, Run::seconds), 15),
                    new Bar(
                            "memory after a warm start, median [MB]",
                            median(warm, it -> it.programMegabytes() + it.databaseMegabytes()),
                            1000),
                    new Bar("stop, median [s]", median(warm, Run::secondsToStop), 5));
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private record Run(double seconds, double programMegabytes, double databaseMegabytes, double secondsToStop) {}

    private static Run start(Path home) throws Exception {
        try (var portal = Portal.start(home)) {
            var seconds = seconds(portal.awaitFirstPage());
            var program = megabytes(portal.pid());
            var database = 0.0;
            for (var server : portal.databaseServers()) {
                database += megabytes(server.pid());
            }
            return new Run(seconds, program, database, seconds(portal.stop()));
        }
    }

    private static double median(List<Run> runs, java.util.function.ToDoubleFunction<Run> figure) {
        return runs.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(runs.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static double megabytes(long pid) throws Exception {
        return Double.parseDouble(Bench.output("ps", "-o", "rss=", "-p", Long.toString(pid))) / 1024;
    }
}
