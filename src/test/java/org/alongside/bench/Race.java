package org.alongside.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Times several ways to do the same thing in one run, in turn, so that what disturbs the machine disturbs all. */
final class Race {
    private final Map<String, Runnable> runners = new LinkedHashMap<>();
    private final Map<String, double[]> times = new LinkedHashMap<>();

    Race with(String name, Runnable runner) {
        runners.put(name, runner);
        return this;
    }

    /** Runs all of them in turn, first to warm up and then on the clock. */
    Race run(int warmUps, int rounds) {
        for (var round = -warmUps; round < rounds; round++) {
            for (var runner : runners.entrySet()) {
                // nobody clears away what another has left
                System.gc();
                var start = System.nanoTime();
                runner.getValue().run();
                if (round >= 0) {
                    times.computeIfAbsent(runner.getKey(), name -> new double[rounds])[round] =
                            (System.nanoTime() - start) / 1e6;
                }
            }
        }
        return this;
    }

    /** The median in milliseconds. */
    double median(String name) {
        var sorted = times.getOrDefault(name, new double[] {Double.NaN}).clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    double ratio(String one, String other) {
        return median(one) / median(other);
    }

    void print(String what) {
        System.out.println(what);
        runners.keySet().forEach(name -> System.out.printf("  %-62s %9.1f ms%n", name, median(name)));
    }
}
