package org.alongside.mentoring.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.mentoring.SchemeId;
import org.alongside.mentoring.measures.ResearchGroups.Answer;
import org.alongside.reporting.suppression.Attacker;
import org.alongside.reporting.suppression.Standing;
import org.alongside.reporting.suppression.Threshold;
import org.junit.jupiter.api.Test;

/** Somebody who has two files and has looked at the page both times, and knows nothing of the rule. */
class ResearchAttackTests {
    private static final int TEN = 10;
    private static final int SCHOOLS = 3_000;
    private static final Threshold FEWEST = new Threshold(TEN, Threshold.Zero.TOLD);
    private static final LocalDate DAY = LocalDate.of(2027, 6, 7);
    private static final SchemeId SCHEME = new SchemeId(new UUID(0, 1));

    /** What was told, without a database. */
    private static final class Memory implements ResearchRule.Book {
        private final Map<String, List<Standing>> all = new HashMap<>();

        @Override
        public Optional<Standing> told(String subject, LocalDate day) {
            var told = all.getOrDefault(subject, List.of());
            return told.isEmpty() ? Optional.empty() : Optional.of(told.getLast());
        }

        @Override
        public Optional<Standing> tell(
                String subject, List<String> beside, LocalDate today, List<Map<UUID, String>> now) {
            var before = new ArrayList<>(all.getOrDefault(subject, List.of()));
            beside.forEach(it -> before.addAll(all.getOrDefault(it, List.of())));
            var last = told(subject, today);
            for (var it : now) {
                var standing = new Standing(today, it);
                if (last.filter(old -> old.members().equals(it)).isPresent()) {
                    return Optional.of(standing);
                }
                if (standing.mayFollow(before, FEWEST)) {
                    all.computeIfAbsent(subject, any -> new ArrayList<>()).add(standing);
                    return Optional.of(standing);
                }
            }
            return last;
        }
    }

    /** Decides what the page and the file say of these. */
    private interface Rule {
        boolean page(List<Answer> answers, LocalDate day);

        Optional<Map<UUID, String>> file(List<Answer> answers, LocalDate day);
    }

    private static Rule ours() {
        var rule = new ResearchRule(new Memory(), TEN);
        return new Rule() {
            @Override
            public boolean page(List<Answer> answers, LocalDate day) {
                return rule.mayTell(SCHEME, Instrument.MENTEE, answers, day);
            }

            @Override
            public Optional<Map<UUID, String>> file(List<Answer> answers, LocalDate day) {
                return rule.mayLeave(SCHEME, Instrument.MENTEE, answers, day);
            }
        };
    }

    /** Large groups each time, and no memory of the time before. */
    private static Rule forgetful() {
        return new Rule() {
            @Override
            public boolean page(List<Answer> answers, LocalDate day) {
                return true;
            }

            @Override
            public Optional<Map<UUID, String>> file(List<Answer> answers, LocalDate day) {
                return Optional.of(new ResearchGroups(TEN).of(answers, true));
            }
        };
    }

    private static List<Answer> school(Random lot) {
        var all = new ArrayList<Answer>();
        var part = lot.nextInt(3);
        for (int i = TEN + lot.nextInt(60); i > 0; i--) {
            all.add(answer(lot, true, true));
        }
        for (int i = part == 0 ? TEN + lot.nextInt(10) : 0; i > 0; i--) {
            all.add(answer(lot, true, false));
        }
        for (int i = part == 1 ? TEN + lot.nextInt(10) : 0; i > 0; i--) {
            all.add(answer(lot, false, true));
        }
        return all;
    }

    private static Answer answer(Random lot, boolean before, boolean after) {
        return new Answer(
                new UUID(lot.nextLong(), lot.nextLong()),
                7 + lot.nextInt(4),
                lot.nextInt(32),
                before ? 4 + lot.nextInt(13) : null,
                after ? 4 + lot.nextInt(13) : null);
    }

    /** A year later or a day: a few are gone, or many, or a whole group and one more. */
    private static List<Answer> later(List<Answer> all, Map<UUID, String> groups, Random lot) {
        if (all.isEmpty()) {
            return all;
        }
        var gone = new HashSet<UUID>();
        if (lot.nextBoolean() && !groups.isEmpty()) {
            var group = groups.values().iterator().next();
            groups.forEach((person, its) -> {
                if (its.equals(group)) {
                    gone.add(person);
                }
            });
        }
        for (int i = lot.nextInt(lot.nextBoolean() ? 4 : 25); i > 0; i--) {
            gone.add(all.get(lot.nextInt(all.size())).person());
        }
        return all.stream().filter(it -> !gone.contains(it.person())).toList();
    }

    private record Played(int disclosures, int files) {}

    private static Played play(int schools, java.util.function.Supplier<Rule> rules) {
        int disclosures = 0;
        int files = 0;
        for (int seed = 0; seed < schools; seed++) {
            var lot = new Random(seed);
            var rule = rules.get();
            var told = new ArrayList<Map<UUID, String>>();
            var all = school(lot);
            Map<UUID, String> groups = Map.of();
            for (int time = 0; time < 2; time++) {
                var day = DAY.plusWeeks(time);
                if (enough(all) && rule.page(all, day)) {
                    told.add(all.stream().collect(Collectors.toMap(Answer::person, Answer::part)));
                    var file = rule.file(all, day);
                    if (file.isPresent()) {
                        groups = file.get();
                        told.add(groups);
                        files++;
                    }
                }
                all = later(all, groups, lot);
            }
            disclosures += learned(told);
        }
        return new Played(disclosures, files);
    }

    /** As the page: a part is nobody or a group. */
    private static boolean enough(List<Answer> all) {
        var parts = all.stream().collect(Collectors.groupingBy(Answer::part, Collectors.counting()));
        return parts.getOrDefault("2", 0L) >= TEN && parts.values().stream().allMatch(it -> it >= TEN);
    }

    /** Every group of every telling is a sum that was heard; who cannot be told apart by them is one atom. */
    private static int learned(List<Map<UUID, String>> told) {
        Map<UUID, String> histories = new LinkedHashMap<>();
        told.stream()
                .flatMap(it -> it.keySet().stream())
                .forEach(person -> histories.put(
                        person,
                        told.stream().map(it -> it.getOrDefault(person, "-")).collect(Collectors.joining("|"))));
        var atoms = new TreeSet<>(histories.values()).stream().toList();
        if (atoms.isEmpty() || atoms.size() > 16) {
            return 0;
        }
        var attacker = new Attacker(atoms);
        for (var telling : told) {
            telling.values().stream().distinct().forEach(group -> {
                Set<String> sum = telling.keySet().stream()
                        .filter(it -> group.equals(telling.get(it)))
                        .map(it -> histories.getOrDefault(it, ""))
                        .collect(Collectors.toSet());
                attacker.hears(
                        sum, histories.values().stream().filter(sum::contains).count());
            });
        }
        return attacker.learned(FEWEST).size();
    }

    @Test
    void twoFilesAndThePageTellOfNobodyUnderTen() {
        var played = play(SCHOOLS, ResearchAttackTests::ours);
        assertThat(played.disclosures()).isZero();
        assertThat(played.files()).isGreaterThan(SCHOOLS / 2); // a rule that gives nothing is safe and useless
    }

    @Test
    void aRuleThatForgetsTheLastFileIsCaught() {
        assertThat(play(200, ResearchAttackTests::forgetful).disclosures()).isPositive();
    }

    private static List<Answer> withMiddle(List<Answer> all, Random lot) {
        var missing = lot.nextInt(14);
        return all.stream()
                .map(it -> new Answer(
                        it.person(),
                        it.yearGroup(),
                        it.meetings(),
                        it.before(),
                        it.after(),
                        lot.nextInt(all.size()) < missing ? null : 4 + lot.nextInt(13)))
                .toList();
    }

    /** Groups of a file, all of whom answered in the middle, whatever the page says of that round. */
    private static Set<String> allFull(List<Answer> all, Map<UUID, String> groups) {
        var missing = all.stream()
                .filter(it -> it.middle() == null)
                .map(it -> groups.getOrDefault(it.person(), ""))
                .collect(Collectors.toSet());
        return groups.values().stream().filter(it -> !missing.contains(it)).collect(Collectors.toSet());
    }

    private static Played playTheMiddle(int schools, boolean careful) {
        int disclosures = 0;
        int files = 0;
        for (int seed = 0; seed < schools; seed++) {
            var lot = new Random(seed);
            var rule = new ResearchRule(new Memory(), TEN);
            var told = new ArrayList<Map<UUID, String>>();
            var all = withMiddle(school(lot), lot);
            Map<UUID, String> groups = Map.of();
            for (int time = 0; time < 2; time++) {
                var day = DAY.plusWeeks(time);
                var answered =
                        all.stream().filter(it -> it.middle() != null).map(Answer::person).toList();
                if (careful
                        ? rule.mayTellRound(SCHEME, Instrument.MENTEE, Rounds.Wave.MIDDLE, answered, day)
                        : answered.size() >= TEN) {
                    told.add(answered.stream().collect(Collectors.toMap(it -> it, it -> "in")));
                }
                if (enough(all) && rule.mayTell(SCHEME, Instrument.MENTEE, all, day)) {
                    groups = rule.mayLeave(SCHEME, Instrument.MENTEE, all, day).orElse(Map.of());
                    var middles = careful
                            ? rule.middles(SCHEME, Instrument.MENTEE, all, groups, day)
                            : allFull(all, groups);
                    files += middles.isEmpty() ? 0 : 1;
                    told.add(groups.entrySet().stream()
                            .filter(it -> middles.contains(it.getValue()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
                }
                all = later(all, groups, lot);
            }
            disclosures += learned(told);
        }
        return new Played(disclosures, files);
    }

    @Test
    void theMiddleOfFilesAndOfThePageTellsOfNobodyUnderTen() {
        var played = playTheMiddle(SCHOOLS, true);
        assertThat(played.disclosures()).isZero();
        assertThat(played.files()).isGreaterThan(SCHOOLS / 3);
        assertThat(playTheMiddle(300, false).disclosures())
                .as("a rule that looks at each group alone")
                .isPositive();
    }

    /** Joins two files by their pseudonyms; who is in one of them alone has come or gone. */
    private static long singledOut(List<ResearchFile.Row> first, List<ResearchFile.Row> second) {
        var names = second.stream().map(ResearchFile.Row::pseudonym).collect(Collectors.toSet());
        var both = first.stream().filter(it -> names.contains(it.pseudonym())).count();
        return both == 0 ? 0 : first.size() - both;
    }

    private static ResearchFile.Told told(List<Answer> answers) {
        return new ResearchFile.Told(Instrument.MENTEE, answers, new ResearchGroups(TEN).of(answers, true), Set.of());
    }

    @Test
    void pseudonymsOfTwoFilesCannotBeJoinedAndOnesUnderAKeptKeyCan() {
        var all = school(new Random(2));
        var first = ResearchFile.rows(List.of(told(all)));
        var second = ResearchFile.rows(List.of(told(all.subList(1, all.size()))));
        assertThat(singledOut(first, second)).isZero();
        var key = new byte[32];
        Function<ResearchFile.Told, List<ResearchFile.Row>> kept = it -> ResearchFile.rows(it, key);
        assertThat(singledOut(kept.apply(told(all)), kept.apply(told(all.subList(1, all.size())))))
                .isEqualTo(1);
    }

    /** One file alone: lines that are alike but for the pseudonym are never few. */
    @Test
    void everyLineIsLikeNineOthersAtLeast() {
        for (int seed = 0; seed < 300; seed++) {
            var rows = ResearchFile.rows(List.of(told(school(new Random(seed)))));
            rows.stream()
                    .collect(Collectors.groupingBy(
                            it -> List.of(it.part(), it.years(), it.meetings(), it.group(), it.before(), it.after()),
                            Collectors.counting()))
                    .values()
                    .forEach(it -> assertThat(it).isGreaterThanOrEqualTo(TEN));
        }
    }

    @Test
    void aSetOfQuestionsThatAllAnsweredAlikeDoesNotLeave() {
        var all = new ArrayList<Answer>();
        for (int i = 0; i < 25; i++) {
            all.add(new Answer(new UUID(3, i), 8, i, 16, 4 + i % 3));
        }
        assertThat(new ResearchGroups(TEN).of(all, true)).isEmpty();
    }

    @Test
    void mentorsAreNotToldByYearBecauseTheHeadsPageDoesSo() {
        var all = new ArrayList<Answer>();
        for (int i = 0; i < 40; i++) {
            all.add(new Answer(new UUID(4, i), 12 + i % 2, 9, 4 + i % 9, 5 + i % 7));
        }
        var rule = new ResearchRule(new Memory(), TEN);
        assertThat(rule.mayLeave(SCHEME, Instrument.MENTOR, all, DAY)
                        .orElseThrow()
                        .values())
                .allMatch(it -> it.startsWith("2/all/"));
        assertThat(rule.mayLeave(SCHEME, Instrument.MENTEE, all, DAY)
                        .orElseThrow()
                        .values())
                .noneMatch(it -> it.startsWith("2/all/"));
    }
}
