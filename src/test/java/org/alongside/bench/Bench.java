package org.alongside.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** Runs one benchmark: a table for people, then one line of JSON for machines; exit code 1 if a bar is missed. */
final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var known = known();
        // "concern --torture" is the class ConcernTorture
        var name = String.join("", arguments).replace("-", "").toLowerCase(Locale.ROOT);
        var benchmark = known.get(name);
        if (benchmark == null) {
            System.err.println("There is no benchmark '" + String.join(" ", arguments) + "'. There are: "
                    + String.join(", ", known.keySet()) + ".");
            System.exit(1);
            return;
        }
        var bars = benchmark.getDeclaredConstructor().newInstance().measure();
        print(bars);
        System.out.println(json(name, bars));
        System.exit(bars.stream().allMatch(Bar::holds) ? 0 : 1);
    }

    /** Every benchmark in this package, so that a new class needs no list. */
    private static Map<String, Class<? extends Benchmark>> known() throws Exception {
        var folder = Path.of(Bench.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve(Bench.class.getPackageName().replace('.', '/'));
        var known = new TreeMap<String, Class<? extends Benchmark>>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var type = Class.forName(Bench.class.getPackageName() + "."
                        + file.getFileName().toString().replace(".class", ""));
                if (Benchmark.class.isAssignableFrom(type) && !type.isInterface()) {
                    known.put(type.getSimpleName().toLowerCase(Locale.ROOT), type.asSubclass(Benchmark.class));
                }
            }
        }
        return known;
    }

    private static void print(List<Bar> bars) {
        var row = "%-60s %10s %10s  %s%n";
        System.out.printf(row, "", "measured", "at most", "");
        for (var bar : bars) {
            System.out.printf(
                    row, bar.name(), figure(bar.value()), figure(bar.bar()), bar.holds() ? "holds" : "MISSED");
        }
    }

    /** Counts have no decimals, ratios have three. */
    private static String figure(double value) {
        return value == Math.rint(value) ? "%.0f".formatted(value) : (value < 2 ? "%.3f" : "%.1f").formatted(value);
    }

    private static String json(String name, List<Bar> bars) throws IOException, InterruptedException {
        var result = new LinkedHashMap<String, Object>(); // in the order in which people read it
        result.put("bench", name);
        result.put("machine", machine());
        result.put("commit", commit());
        result.put("bars", bars.stream().map(Bench::fields).toList());
        return JsonMapper.builder().build().writeValueAsString(result);
    }

    private static Map<String, Object> fields(Bar bar) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", bar.name());
        fields.put("value", bar.value());
        fields.put("bar", bar.bar());
        fields.put("holds", bar.holds());
        return fields;
    }

    private static String machine() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, Java "
                + System.getProperty("java.version");
    }

    private static String commit() throws IOException, InterruptedException {
        return output("git", "rev-parse", "--short", "HEAD");
    }

    /** The output of a program that must be there; "unknown" if it fails. */
    static String output(String... command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command).redirectError(new File("/dev/null")).start();
        var text = new String(process.getInputStream().readAllBytes()).strip();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? text : "unknown";
    }
}
