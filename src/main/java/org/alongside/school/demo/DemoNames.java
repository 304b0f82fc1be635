package org.alongside.school.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;

/** Makes names of many origins, no whole name twice. The order of the calls decides what comes out. */
final class DemoNames {
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("Katarzyna", "Kasia"),
            Map.entry("Małgorzata", "Gosia"),
            Map.entry("Zuzanna", "Zuzia"),
            Map.entry("Wiktoria", "Wika"),
            Map.entry("Muhammad", "Mo"),
            Map.entry("Oluwadamilare", "Dami"),
            Map.entry("Oluwaseun", "Seun"),
            Map.entry("Abdirahman", "Abdi"),
            Map.entry("Thomas", "Tom"),
            Map.entry("Samuel", "Sam"),
            Map.entry("Charlotte", "Lottie"),
            Map.entry("Matilda", "Tilly"),
            Map.entry("Florence", "Flo"),
            Map.entry("Abigail", "Abi"),
            Map.entry("Wing-Yan", "Vivian"),
            Map.entry("Ka-Ho", "Kenny"),
            Map.entry("Bethlehem", "Betty"));

    private final Random random;
    private final List<Origin> origins = new ArrayList<>();
    private final Set<String> given = new HashSet<>();

    private record Origin(List<String> girls, List<String> boys, List<String> families) {}

    DemoNames(long seed, Set<String> taken) {
        random = new Random(seed);
        given.addAll(taken);
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var file = Objects.requireNonNull(DemoNames.class.getResourceAsStream("/demo/names.csv"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            for (var row : format.parse(reader)) {
                var origin = new Origin(words(row.get("girls")), words(row.get("boys")), words(row.get("families")));
                for (var i = Integer.parseInt(row.get("weight")); i > 0; i--) {
                    origins.add(origin);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ")).stream().map(it -> it.replace('_', ' ')).toList();
    }

    DemoName next() {
        while (true) {
            var origin = one(origins);
            // now and then the two halves of a name come from different places
            var other = random.nextInt(12) == 0 ? one(origins) : origin;
            var girl = random.nextBoolean();
            var first = one(girl ? origin.girls() : origin.boys());
            var families = one(other.families()).split("/");
            var family = families[girl ? families.length - 1 : 0];
            if (random.nextInt(60) == 0) {
                var second = one(one(origins).families()).split("/")[0];
                family = family.contains("-") || second.contains("-") ? family : family + "-" + second;
            }
            if (given.add(first + " " + family)) {
                return called(first, family, girl);
            }
        }
    }

    /** A brother or sister of somebody with this family name. */
    DemoName sibling(DemoName other) {
        var origin = origins.stream()
                .filter(it -> it.girls().contains(other.given()) || it.boys().contains(other.given()))
                .findFirst()
                .orElseThrow();
        var names = other.girl() ? origin.girls() : origin.boys();
        var start = random.nextInt(names.size());
        for (var i = 0; i < names.size(); i++) {
            var first = names.get((start + i) % names.size());
            if (given.add(first + " " + other.family())) {
                return called(first, other.family(), other.girl());
            }
        }
        return next();
    }

    private DemoName called(String first, String family, boolean girl) {
        var nick = SHORT.get(first);
        var preferred = nick != null && random.nextInt(3) == 0 ? nick : null;
        var hyphen = family.indexOf('-');
        var half = hyphen > 3 && random.nextInt(3) == 0 ? family.substring(0, hyphen) : null;
        return new DemoName(first, family, girl, preferred, half);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
