package org.alongside.reporting.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.suppression.MonthlyCounts.Telling;
import org.alongside.reporting.suppression.Threshold.Zero;
import org.junit.jupiter.api.Test;

/**
 * Somebody who keeps every page, spreadsheet and file: of this year, of the last half-term and of last year, week after
 * week, with corrections in between; and who adds and subtracts across the tables of a page.
 */
class WholePageTests {
    private static final Threshold FIVE = new Threshold(5, Zero.TOLD);
    private static final int SCHOOLS = 10_000;
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final List<String> PARTS = List.of("in-time", "passed-on");
    private static final List<String> REASONS = List.of("away", "forgot", "room");

    /** As {@link TellingBook}, without a database. */
    private static final class Memory implements Telling {
        private Release all = Release.NOTHING;

        @Override
        public Release tell(SequencedMap<String, Long> atoms, List<Question> questions) {
            if (atoms.isEmpty()) {
                return Release.NOTHING;
            }
            var from = atoms.sequencedKeySet().stream().min(String::compareTo).orElseThrow();
            var before = told(from);
            var after = new Suppression(FIVE).release(atoms, questions, before);
            var blocks = new ArrayList<>(all.blocks());
            after.blocks().stream().filter(it -> !before.blocks().contains(it)).forEach(blocks::add);
            all = new Release(blocks);
            return told(from);
        }

        private Release told(String from) {
            return new Release(all.blocks().stream()
                    .filter(it -> it.atoms().stream().anyMatch(atom -> atom.compareTo(from) >= 0))
                    .toList());
        }
    }

    /** Tells whatever is large enough by itself, each time anew. */
    private static Release careless(SequencedMap<String, Long> atoms, List<Question> questions) {
        return new Release(atoms.entrySet().stream()
                .filter(it -> FIVE.allows(it.getValue()))
                .map(it -> new Block(Set.of(it.getKey()), it.getValue()))
                .toList());
    }

    private static long count(Random lot) {
        return switch (lot.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1 + lot.nextInt(4);
            default -> lot.nextInt(25);
        };
    }

    private static int worries(long seed, Telling telling, boolean totals) {
        var lot = new Random(seed);
        var months = 2 + lot.nextInt(3);
        var counts = new LinkedHashMap<String, Long>();
        for (int i = 0; i < months; i++) {
            for (var part : PARTS) {
                counts.put(SEPTEMBER.plusMonths(i) + "/" + part, count(lot));
            }
        }
        var attacker = new Attacker(List.copyOf(counts.keySet()));
        for (int over = 1; over <= months; over++) {
            var today = SEPTEMBER.plusMonths(over).atDay(2);
            for (var from : List.of(SEPTEMBER, SEPTEMBER.plusMonths(Math.max(0, over - 2)), SEPTEMBER)) {
                for (var to :
                        List.of(today, SEPTEMBER.plusMonths(lot.nextInt(months)).atEndOfMonth())) {
                    hear(attacker, counts, from.atDay(1), to, today, telling, totals);
                }
            }
            var corrected = List.copyOf(counts.keySet()).get(lot.nextInt(counts.size()));
            if (!totals) {
                counts.merge(corrected, (long) lot.nextInt(3), Long::sum);
            }
        }
        return attacker.learned(FIVE).size();
    }

    private static void hear(
            Attacker attacker,
            Map<String, Long> counts,
            LocalDate from,
            LocalDate to,
            LocalDate today,
            Telling telling,
            boolean totals) {
        var months = MonthlyCounts.over(from, to, today, 0);
        if (months.isEmpty()) {
            return;
        }
        var told = MonthlyCounts.tell(telling, months, PARTS, counts);
        hear(attacker, months, PARTS, told.all("in-time", "passed-on"));
        hear(attacker, months, List.of("passed-on"), told.all("passed-on"));
        for (var month : months) {
            hear(attacker, List.of(month), PARTS, told.of(month, "in-time", "passed-on"));
            hear(attacker, List.of(month), List.of("passed-on"), told.of(month, "passed-on"));
        }
        if (totals) {
            var atoms = atoms(months, PARTS);
            attacker.hears(
                    atoms,
                    atoms.stream().mapToLong(it -> counts.getOrDefault(it, 0L)).sum());
        }
    }

    private static Set<String> atoms(List<YearMonth> months, List<String> parts) {
        return months.stream()
                .flatMap(it -> parts.stream().map(part -> it + "/" + part))
                .collect(Collectors.toSet());
    }

    private static void hear(Attacker attacker, List<YearMonth> months, List<String> parts, Count count) {
        if (count instanceof Count.Shown it) {
            attacker.hears(atoms(months, parts), it.n());
        }
    }

    /** Reasons beside the totals of meetings, which are told of every half-term however small they are. */
    private static long reasons(long seed, boolean together) {
        var lot = new Random(seed);
        var halfTerms = 1 + lot.nextInt(3);
        var counts = new LinkedHashMap<String, Long>();
        for (int i = 0; i < halfTerms; i++) {
            for (var reason : REASONS) {
                counts.put(i + "/" + reason, count(lot));
            }
        }
        var attacker = new Attacker(List.copyOf(counts.keySet()));
        var memory = new Memory();
        var wholes = new ArrayList<Set<String>>();
        for (int i = 0; i < halfTerms; i++) {
            var own = new LinkedHashMap<String, Long>();
            var term = i;
            REASONS.forEach(it -> own.put(term + "/" + it, counts.getOrDefault(term + "/" + it, 0L)));
            wholes.add(own.keySet());
            attacker.hears(
                    own.keySet(), own.values().stream().mapToLong(it -> it).sum());
            if (!together) {
                memory.tell(own, List.of(new Question("all", own.keySet(), 1)));
            }
        }
        if (together) {
            memory.tell(counts, List.of(new Question("all", counts.keySet(), 1)));
        }
        attacker.hears(
                memory.all,
                counts.keySet().stream()
                        .map(it -> new Question(it, Set.of(it), 1))
                        .toList());
        var atoms = List.copyOf(counts.keySet());
        return attacker.learned(FIVE).stream()
                .filter(it -> isPartOfOne(Integer.parseInt(it.split(" ")[0], 2), atoms, wholes))
                .filter(it -> Integer.parseInt(it.split("= ")[1]) > 0)
                .count();
    }

    /** How many meetings of a whole half-term did not happen is told of groups (decision 0041) and is no secret. */
    private static boolean isPartOfOne(int subset, List<String> atoms, List<Set<String>> wholes) {
        return wholes.stream().anyMatch(whole -> {
            var inside = whole.stream()
                    .filter(it -> (subset >> atoms.indexOf(it) & 1) == 1)
                    .count();
            return inside == Integer.bitCount(subset) && inside < whole.size();
        });
    }

    @Test
    void whoKeepsAllPagesOfAYearLearnsNothingSmallOfWorries() {
        for (long seed = 0; seed < SCHOOLS; seed++) {
            assertThat(worries(seed, new Memory(), false)).as("school " + seed).isZero();
        }
    }

    @Test
    void reasonsBesideTheTotalsOfMeetingsGiveNoSmallReasonAway() {
        for (long seed = 0; seed < SCHOOLS; seed++) {
            assertThat(reasons(seed, false)).as("school " + seed).isZero();
        }
    }

    @Test
    void thePlantedRulesAreCaught() {
        assertThat(Stream.iterate(0L, it -> it + 1)
                        .limit(300)
                        .mapToInt(it -> worries(it, WholePageTests::careless, true))
                        .sum())
                .as("small cells hidden beside a total")
                .isPositive();
        assertThat(Stream.iterate(0L, it -> it + 1)
                        .limit(2000)
                        .mapToLong(it -> reasons(it, true))
                        .sum())
                .as("reasons joined across half-terms")
                .isPositive();
    }

    /** Half the numbers at least: a page that says nothing is safe and useless. */
    @Test
    void mostOfThePageIsTold() {
        long told = 0;
        long asked = 0;
        for (long seed = 0; seed < 500; seed++) {
            var lot = new Random(seed);
            var months = MonthlyCounts.over(
                    SEPTEMBER.atDay(1),
                    SEPTEMBER.plusMonths(4).atDay(1),
                    SEPTEMBER.plusMonths(5).atDay(1),
                    0);
            var counts = new HashMap<String, Long>();
            months.forEach(month -> PARTS.forEach(part -> counts.put(month + "/" + part, count(lot))));
            var counted = MonthlyCounts.tell(new Memory(), months, PARTS, counts);
            for (var month : months) {
                asked++;
                told += counted.of(month, "in-time", "passed-on") instanceof Count.Shown ? 1 : 0;
            }
        }
        assertThat(told * 2).isGreaterThan(asked);
    }
}
