package org.alongside.reporting.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.reporting.suppression.Threshold.Zero;
import org.junit.jupiter.api.Test;

/** How things stand, told week after week, adds up to nothing small. */
class StandingTests {
    private static final Threshold FIVE = new Threshold(5, Zero.TOLD);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final int SCHOOLS = 10_000;
    private static final int WEEKS = 6;

    private interface Rule {
        boolean mayTell(Standing now, List<Standing> told);
    }

    private static Standing of(int week, Map<UUID, String> members) {
        return new Standing(DAY.plusWeeks(week), members);
    }

    /** Pairs begin, end and change what they are counted as, in twos and in tens. */
    private static void pass(Map<UUID, String> members, Random lot) {
        for (int i = lot.nextInt(4) == 0 ? lot.nextInt(25) : lot.nextInt(4); i > 0; i--) {
            switch (lot.nextInt(3)) {
                case 0 -> members.put(new UUID(1, lot.nextLong()), lot.nextBoolean() ? "long" : "short");
                case 1 ->
                    members.keySet().stream()
                            .skip(lot.nextInt(Math.max(1, members.size())))
                            .findFirst()
                            .ifPresent(members::remove);
                default ->
                    members.keySet().stream()
                            .skip(lot.nextInt(Math.max(1, members.size())))
                            .findFirst()
                            .ifPresent(it -> members.put(it, "short"));
            }
        }
    }

    private record Played(long disclosures, long told) {}

    /** The attacker hears all numbers of every telling, and knows which histories there are at all. */
    private static Played play(int schools, Rule rule) {
        long disclosures = 0;
        long tellings = 0;
        for (int seed = 0; seed < schools; seed++) {
            var lot = new Random(seed);
            Map<UUID, String> members = new LinkedHashMap<>();
            for (int i = lot.nextInt(50); i > 0; i--) {
                members.put(new UUID(1, lot.nextLong()), lot.nextInt(4) == 0 ? "short" : "long");
            }
            var told = new ArrayList<Standing>();
            for (int week = 0; week < WEEKS; week++) {
                var now = of(week, members);
                if (rule.mayTell(now, told)) {
                    told.add(now);
                }
                pass(members, lot);
            }
            tellings += told.size();
            disclosures += learned(told);
        }
        return new Played(disclosures, tellings);
    }

    private static int learned(List<Standing> told) {
        Map<UUID, String> histories = new HashMap<>();
        told.stream()
                .flatMap(it -> it.members().keySet().stream())
                .forEach(member -> histories.put(
                        member,
                        told.stream()
                                .map(it -> it.members().getOrDefault(member, "-"))
                                .collect(Collectors.joining("|"))));
        var atoms = new TreeSet<>(histories.values()).stream().toList();
        if (atoms.size() > 16) {
            return 0;
        }
        var attacker = new Attacker(atoms);
        for (int i = 0; i < told.size(); i++) {
            for (var part : List.of(Set.of("long"), Set.of("short"), Set.of("long", "short"))) {
                var place = i;
                var sum = atoms.stream()
                        .filter(it -> part.contains(it.split("\\|")[place]))
                        .collect(Collectors.toSet());
                attacker.hears(
                        sum, histories.values().stream().filter(sum::contains).count());
            }
        }
        return attacker.learned(FIVE).size();
    }

    @Test
    void whoKeepsEveryWeeksNumbersLearnsOfNoFew() {
        var played = play(SCHOOLS, (now, told) -> now.mayFollow(told, FIVE));
        assertThat(played.disclosures()).isZero();
        assertThat(played.told()).isGreaterThan(SCHOOLS); // a rule that tells nothing is safe and useless
    }

    /** Rules that people take for safe; the attacker sees through each. */
    @Test
    void weakerRulesGiveSomethingAway() {
        assertThat(play(300, (now, told) -> FIVE.allows(now.count("long")) && FIVE.allows(now.count("short")))
                        .disclosures())
                .as("every number is large enough by itself")
                .isPositive();
    }

    /** Six become short, five of them long again: each step is large enough, and the first and the third tell of one. */
    @Test
    void itIsComparedWithEveryTellingAndNotTheLastAlone() {
        var told = new ArrayList<Standing>();
        for (int week = 0; week < 3; week++) {
            Map<UUID, String> members = new HashMap<>();
            for (int i = 0; i < 20; i++) {
                members.put(new UUID(1, i), week == 1 && i < 6 || week == 2 && i < 1 ? "short" : "long");
            }
            told.add(of(week, members));
        }
        assertThat(learned(told)).isPositive();
        assertThat(told.get(1).mayFollow(told.subList(0, 1), FIVE)).isTrue();
        assertThat(told.get(2).mayFollow(told.subList(0, 2), FIVE)).isFalse();
    }

    @Test
    void aNumberThatMovesByOneIsNotToldAgain() {
        Map<UUID, String> members = new HashMap<>();
        for (int i = 0; i < 41; i++) {
            members.put(new UUID(1, i), "running");
        }
        var first = of(0, members);
        assertThat(first.mayFollow(List.of(), FIVE)).isTrue();
        members.remove(new UUID(1, 0));
        assertThat(of(1, members).mayFollow(List.of(first), FIVE)).isFalse();
        for (int i = 1; i < 5; i++) {
            members.remove(new UUID(1, i));
        }
        assertThat(of(2, members).mayFollow(List.of(first), FIVE)).isTrue();
    }
}
