package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.reporting.suppression.Attacker;
import org.alongside.reporting.suppression.Question;
import org.alongside.reporting.suppression.Release;
import org.alongside.reporting.suppression.Suppression;
import org.alongside.reporting.suppression.Threshold;
import org.junit.jupiter.api.Test;

/** Who knows how many meetings of every week and year group did not happen learns no few of one reason from the grid. */
class ReasonGridTests {
    private static final Threshold FIVE = new Threshold(5, Threshold.Zero.TOLD);
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    private static final class School {
        private final int weeks;
        private final List<String> reasons;
        private final List<MeetingTally.Hindered> all = new ArrayList<>();

        School(int weeks, List<String> reasons) {
            this.weeks = weeks;
            this.reasons = reasons;
        }

        static School of(long seed, int weeks, List<String> reasons) {
            var school = new School(weeks, reasons);
            var lot = new Random(seed);
            var busy = 1 + lot.nextInt(12);
            for (int week = 0; week < weeks; week++) {
                for (int year = 7; year <= 8; year++) {
                    var monday = MONDAY.plusWeeks(week);
                    school.all.add(new MeetingTally.Hindered(monday, year, "", 40, 3 + lot.nextInt(30)));
                    for (var reason : reasons) {
                        var n = lot.nextInt(3) == 0 ? 0 : lot.nextInt(2 * busy);
                        if (n > 0) {
                            school.all.add(new MeetingTally.Hindered(monday, year, reason, n, Math.min(n, 3)));
                        }
                    }
                }
            }
            return school;
        }

        private static String atom(LocalDate monday, int year, String reason) {
            return monday + "/" + year + "/" + reason;
        }

        private Map<String, Long> atoms() {
            var atoms = new LinkedHashMap<String, Long>();
            for (int week = 0; week < weeks; week++) {
                for (int year = 7; year <= 8; year++) {
                    for (var reason : reasons) {
                        atoms.put(atom(MONDAY.plusWeeks(week), year, reason), 0L);
                    }
                }
            }
            all.stream()
                    .filter(it -> !it.why().isEmpty())
                    .forEach(it -> atoms.merge(atom(it.monday(), it.yearGroup(), it.why()), it.meetings(), Long::sum));
            return atoms;
        }

        private static Set<String> atoms(ReasonGrid.Cell cell) {
            return cell.weeks().stream()
                    .flatMap(monday -> cell.years().stream()
                            .flatMap(year -> cell.reasons().stream().map(it -> atom(monday, year, it))))
                    .collect(Collectors.toSet());
        }

        /** With the totals of weeks and year groups, and the reasons of the half-term, in the head. */
        private Attacker attacker() {
            var counts = atoms();
            var attacker = new Attacker(List.copyOf(counts.keySet()));
            counts.keySet().stream()
                    .collect(Collectors.groupingBy(
                            it -> it.substring(0, it.lastIndexOf('/')), LinkedHashMap::new, Collectors.toSet()))
                    .values()
                    .forEach(it -> attacker.hears(
                            it, it.stream().mapToLong(atom -> counts.getOrDefault(atom, 0L)).sum()));
            var ofReasons = new LinkedHashMap<String, Long>();
            reasons.forEach(it -> ofReasons.put(
                    it,
                    counts.entrySet().stream()
                            .filter(atom -> atom.getKey().endsWith("/" + it))
                            .mapToLong(Map.Entry::getValue)
                            .sum()));
            new Suppression(FIVE)
                    .release(ofReasons, List.of(new Question("all", Set.copyOf(reasons), 1)), Release.NOTHING)
                    .blocks()
                    .forEach(block -> attacker.hears(
                            counts.keySet().stream()
                                    .filter(it -> block.atoms().contains(it.substring(it.lastIndexOf('/') + 1)))
                                    .collect(Collectors.toSet()),
                            block.count()));
            return attacker;
        }

        /**
         * How many meetings of a week and year group did not happen is told of groups (decision 0041): only reasons are
         * secret. A sum with such a whole place in it says no more than the same without it, which is looked at as well.
         */
        private long learned(Attacker attacker) {
            var atoms = List.copyOf(atoms().keySet());
            return attacker.learned(FIVE).stream()
                    .map(it -> Integer.parseInt(it.split(" ")[0], 2))
                    .filter(subset -> {
                        var perPlace = IntStream.range(0, atoms.size())
                                .filter(it -> (subset >> it & 1) == 1)
                                .boxed()
                                .collect(Collectors.groupingBy(
                                        it -> atoms.get(it).substring(0, atoms.get(it).lastIndexOf('/')),
                                        Collectors.counting()));
                        return perPlace.values().stream().allMatch(it -> it < reasons.size());
                    })
                    .count();
        }

        long learnedFromGrid() {
            var attacker = attacker();
            ReasonGrid.finest(all, reasons, FIVE)
                    .ifPresent(grid -> grid.counts(all).forEach((cell, n) -> attacker.hears(atoms(cell), n)));
            return learned(attacker);
        }

        long learnedFromLargeCells() {
            var attacker = attacker();
            atoms().forEach((atom, n) -> {
                if (FIVE.allows(n)) {
                    attacker.hears(Set.of(atom), n);
                }
            });
            return learned(attacker);
        }
    }

    private static School school(long seed, int weeks, List<String> reasons) {
        return School.of(seed, weeks, reasons);
    }

    @Test
    void nothingSmallIsLearnedInTenThousandSchools() {
        for (long seed = 0; seed < 10_000; seed++) {
            assertThat(school(seed, 2, List.of("away", "forgot")).learnedFromGrid())
                    .as("school " + seed)
                    .isZero();
        }
        for (long seed = 0; seed < 300; seed++) {
            assertThat(school(seed, 2, List.of("away", "forgot", "room")).learnedFromGrid())
                    .as("school " + seed + " with three reasons")
                    .isZero();
        }
    }

    @Test
    void theRuleThatOnlyHidesSmallCellsIsCaught() {
        assertThat(IntStream.range(0, 300)
                        .mapToLong(it -> school(it, 2, List.of("away", "forgot")).learnedFromLargeCells())
                        .sum())
                .isPositive();
    }

    @Test
    void aLargeSchoolIsToldMoreThanASmallOne() {
        var kinds = new HashSet<Integer>();
        for (long seed = 0; seed < 300; seed++) {
            var school = school(seed, 3, List.of("away", "forgot", "room"));
            kinds.add(ReasonGrid.finest(school.all, school.reasons, FIVE)
                    .map(it -> it.weeks().size() * it.years().size())
                    .orElse(0));
        }
        assertThat(kinds).contains(0, 2).anyMatch(it -> it > 2);
    }

    @Test
    void aCellIsAboutEnoughPairs() {
        var reasons = List.of("away", "forgot");
        var all = new ArrayList<MeetingTally.Hindered>();
        all.add(new MeetingTally.Hindered(MONDAY, 7, "away", 30, 2));
        all.add(new MeetingTally.Hindered(MONDAY, 8, "away", 30, 20));
        assertThat(ReasonGrid.finest(all, reasons, FIVE)).isEmpty();
        all.add(new MeetingTally.Hindered(MONDAY, 7, "", 30, 5));
        assertThat(ReasonGrid.finest(all, reasons, FIVE).orElseThrow().years()).containsExactly(List.of(7), List.of(8));
    }
}
