package org.alongside.mentoring.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.alongside.mentoring.flow.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** With all other weeks as they are, no way to plan a week is better on any level; all ways are tried. */
class EveryWeekTests {
    private static final int LEVELS = 9;
    private static final int LESSON_LIMIT = 2;

    @Test
    void noWeekCanBePlannedBetterOnAnyLevel() {
        var random = new Random(8);
        var levelsThatDecided = new int[LEVELS];
        for (var instance = 0; instance < 60; instance++) {
            var problem = year(random);
            if (instance % 3 == 2) {
                var told =
                        SchedulePlanner.flows().plan(problem, Progress.UNHEARD).meetings();
                problem = new ScheduleProblem(
                        year(random).weeks(), problem.pairs(), 4, LESSON_LIMIT, told, random.nextInt(2), 3);
            }
            var plan = SchedulePlanner.flows().plan(problem, Progress.UNHEARD);
            var draft = Draft.of(problem, plan.meetings());
            for (var week = problem.noticeFrom(); week < draft.weeks(); week++) {
                var planned = vector(draft, week);
                for (var other : allWays(draft, week)) {
                    var difference = Arrays.mismatch(planned, other);
                    if (difference >= 0) {
                        // this is also what a wrong sign or order on this level would run into
                        levelsThatDecided[difference]++;
                        assertThat(other[difference])
                                .as("year " + instance + ", week " + week + ", level " + difference)
                                .isGreaterThan(planned[difference]);
                    }
                }
            }
        }
        assertThat(levelsThatDecided).as("levels that decided").doesNotContain(0);
    }

    /** Shortfall, unfairness, changed, missed, cost; lessons in turn; slots not used otherwise; less used ones; lots. */
    private static long[] vector(Draft draft, int week) {
        var vector = new long[LEVELS];
        var problem = draft.problem();
        for (var pair = 0; pair < draft.pairs(); pair++) {
            for (var met = draft.met(pair); met < problem.minimum(); met++) {
                vector[0]++;
                vector[1] += (long) Math.pow(problem.minimum() - met, 4);
            }
            @Nullable Chance here = draft.chosen(pair, week);
            var told = draft.publishedSlot(pair, week);
            vector[2] += told != Draft.NONE && (here == null || here.slot() != told) ? 1 : 0;
            if (here == null) {
                vector[3] += draft.canMeetIn(pair, week) ? 1 : 0;
                continue;
            }
            vector[4] += here.cost();
            var uses = 0;
            for (var other = 0; other < draft.weeks(); other++) {
                if (other != week && draft.chosen(pair, other) instanceof Chance there) {
                    uses += there.slot() == here.slot() ? 1 : 0;
                    if (!here.lesson().isEmpty() && there.lesson().equals(here.lesson())) {
                        vector[5] += problem.weeks().get(other).halfTerm()
                                        == problem.weeks().get(week).halfTerm()
                                ? 1
                                : 0;
                        vector[5] += Math.abs(other - week) == 1 ? 100 : 0;
                    }
                }
            }
            vector[6] += uses == 0 ? 1 : 0;
            vector[7] -= uses;
            vector[8] += Lots.draw(draft, pair, here.slot());
        }
        return vector;
    }

    private static List<long[]> allWays(Draft draft, int week) {
        var before = new ArrayList<@Nullable Chance>();
        for (var pair = 0; pair < draft.pairs(); pair++) {
            before.add(draft.chosen(pair, week));
            draft.choose(pair, week, null);
        }
        var ways = new ArrayList<long[]>();
        tryAll(draft, 0, week, ways);
        for (var pair = 0; pair < draft.pairs(); pair++) {
            draft.choose(pair, week, before.get(pair));
        }
        return ways;
    }

    private static void tryAll(Draft draft, int pair, int week, List<long[]> ways) {
        if (pair == draft.pairs()) {
            ways.add(vector(draft, week));
            return;
        }
        for (var chance : draft.chances(pair, week)) {
            if (Reasons.first(draft, pair, week, chance) == null) {
                draft.choose(pair, week, chance);
                tryAll(draft, pair + 1, week, ways);
                draft.choose(pair, week, null);
            }
        }
        tryAll(draft, pair + 1, week, ways);
    }

    private static ScheduleProblem year(Random random) {
        var slots = 4;
        var count = 5;
        var weeks = IntStream.range(0, count)
                .mapToObj(week -> new TeachingWeek(
                        LocalDate.of(2026, 9, 7).plusWeeks(week),
                        1 + week / 3,
                        IntStream.range(0, slots)
                                .mapToObj(slot -> new Opening(
                                        slot, InventedYear.rooms(1 + random.nextInt(2)), random.nextInt(3)))
                                .toList()))
                .toList();
        var pairs = IntStream.range(0, 3)
                .mapToObj(pair -> new MentoringPair(
                        "p" + pair,
                        "o" + random.nextInt(3),
                        "e" + pair,
                        false,
                        IntStream.range(0, count)
                                .mapToObj(week -> IntStream.range(0, slots)
                                        .filter(slot -> random.nextInt(4) > 0)
                                        .mapToObj(slot -> slot == 0
                                                ? Chance.open(slot, 1, "")
                                                : Chance.open(slot, random.nextInt(2), "s" + random.nextInt(2)))
                                        .toList())
                                .toList()))
                .toList();
        return new ScheduleProblem(weeks, pairs, 4, LESSON_LIMIT, List.of(), 0, 3);
    }
}
