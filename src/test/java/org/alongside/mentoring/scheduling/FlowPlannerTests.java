package org.alongside.mentoring.scheduling;

import static org.alongside.mentoring.scheduling.InventedYear.closing;
import static org.alongside.mentoring.scheduling.InventedYear.pair;
import static org.alongside.mentoring.scheduling.InventedYear.rooms;
import static org.alongside.mentoring.scheduling.InventedYear.school;
import static org.alongside.mentoring.scheduling.InventedYear.tiny;
import static org.alongside.mentoring.scheduling.InventedYear.week;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.mentoring.flow.Progress;
import org.junit.jupiter.api.Test;

class FlowPlannerTests {
    private final SchedulePlanner planner = SchedulePlanner.flows();

    @Test
    void noPlanIsBetterOnTwoHundredTinyYears() {
        var random = new Random(21);
        for (var instance = 0; instance < 200; instance++) {
            var problem = tiny(random);
            if (instance % 3 == 2) {
                var told = planner.plan(problem, Progress.UNHEARD).meetings();
                problem = new ScheduleProblem(
                        closing(problem.weeks(), random), problem.pairs(), 2, 9, told, random.nextInt(2), 1);
            }
            var plan = planner.plan(problem, Progress.UNHEARD);
            var best = new ArrayList<PlanValue>();
            tryAll(new Draft(problem), 0, problem.noticeFrom(), best);
            assertThat(plan.value()).as("year " + instance).isEqualTo(best.getFirst());
            assertThat(plan.provenBest()).isTrue();
            YearRules.hold(problem, plan);
        }
    }

    private static void tryAll(Draft draft, int pair, int week, List<PlanValue> best) {
        if (week == draft.weeks() || draft.pairs() == 0) {
            var value = draft.value();
            if (best.isEmpty() || value.compareTo(best.getFirst()) < 0) {
                best.clear();
                best.add(value);
            }
            return;
        }
        var nextPair = (pair + 1) % draft.pairs();
        var nextWeek = nextPair == 0 ? week + 1 : week;
        for (var chance : draft.chances(pair, week)) {
            if (Reasons.first(draft, pair, week, chance) == null) {
                draft.choose(pair, week, chance);
                tryAll(draft, nextPair, nextWeek, best);
                draft.choose(pair, week, null);
            }
        }
        tryAll(draft, nextPair, nextWeek, best);
    }

    @Test
    void holdsAsManyMeetingsAtTheSameCostAsAnotherSolverSays() {
        for (var seed = 0; seed < 12; seed++) {
            var problem = school(12, 2 + seed % 3, 10, 20, seed, 99);
            var plan = planner.plan(problem, Progress.UNHEARD);
            assertThat(plan.provenBest()).isTrue();
            assertThat(1000 * plan.value().missed() + plan.value().cost()).isEqualTo(OtherSolver.cost(problem));
            YearRules.hold(problem, plan);
        }
    }

    @Test
    void whenPlacesAreShortEverybodyGoesShortAlike() {
        // five pairs, three places a week, ten weeks: thirty meetings, six each
        var weeks = IntStream.range(0, 10)
                .mapToObj(week -> week(week, 1, List.of(new Opening(0, rooms(3), 9))))
                .toList();
        var pairs = IntStream.range(0, 5)
                .mapToObj(pair -> pair(pair, 10, List.of(Chance.open(0, 0, ""))))
                .toList();
        var plan = planner.plan(ScheduleProblem.of(weeks, pairs, 1), Progress.UNHEARD);
        assertThat(plan.years()).extracting(PairYear::meetings).containsOnly(6);
        assertThat(plan.years().getFirst().reasons()).containsEntry(SlotRule.NO_ROOM, 4);
        assertThat(plan.gaps())
                .containsExactlyInAnyOrder(
                        YearPlan.Gap.TOO_FEW_WEEKS, YearPlan.Gap.PAIR_WITH_TOO_FEW_WEEKS, YearPlan.Gap.TOO_FEW_PLACES);
    }

    @Test
    void aPairWithoutHopeDoesNotTakeFromOthersNorIsItGivenUp() {
        // the first pair can only meet in the last four weeks; all compete for one place
        var weeks = IntStream.range(0, 12)
                .mapToObj(week -> week(week, 1, List.of(new Opening(0, rooms(1), 9))))
                .toList();
        var late = new ArrayList<List<Chance>>(Collections.nCopies(8, List.of()));
        late.addAll(Collections.nCopies(4, List.of(Chance.open(0, 0, ""))));
        var pairs = List.of(
                new MentoringPair("p0", "o0", "e0", false, late),
                pair(1, 12, List.of(Chance.open(0, 0, ""))),
                pair(2, 12, List.of(Chance.open(0, 0, ""))));
        var plan = planner.plan(new ScheduleProblem(weeks, pairs, 6, 2, List.of(), 0, 1), Progress.UNHEARD);
        assertThat(plan.years()).extracting(PairYear::meetings).containsExactly(4, 4, 4);
    }

    @Test
    void theLimitOnLessonsHoldsAndIsNamed() {
        var weeks = IntStream.range(0, 6)
                .mapToObj(week -> week(week, 1 + week / 3, List.of(new Opening(0, rooms(3), 9))))
                .toList();
        var pairs = List.of(pair(0, 6, List.of(Chance.open(0, 4, "maths"))));
        var problem = new ScheduleProblem(weeks, pairs, 6, 2, List.of(), 0, 1);
        var plan = planner.plan(problem, Progress.UNHEARD);
        assertThat(plan.meetings()).hasSize(4);
        assertThat(plan.years().getFirst().reasons()).containsOnly(java.util.Map.entry(SlotRule.LESSON_LIMIT, 2));
        assertThat(plan.provenBest()).isFalse();
        assertThat(plan.bound().missed()).isZero();
        YearRules.hold(problem, plan);
    }

    @Test
    void lessonsTakeTurnsAndFreeSlotsBecomeARoutine() {
        var weeks = IntStream.range(0, 8)
                .mapToObj(week -> week(
                        week,
                        1 + week / 4,
                        IntStream.range(0, 4)
                                .mapToObj(slot -> new Opening(slot, rooms(3), 9))
                                .toList()))
                .toList();
        var lessons = pair(0, 8, List.of(Chance.open(0, 4, "maths"), Chance.open(1, 4, "art")));
        var tutor = pair(1, 8, List.of(Chance.open(2, 0, ""), Chance.open(3, 0, "")));
        var plan = planner.plan(ScheduleProblem.of(weeks, List.of(lessons, tutor), 1), Progress.UNHEARD);
        var slots = slotsOf(plan, "p0");
        for (var week = 1; week < 8; week++) {
            assertThat(slots.get(week)).isNotEqualTo(slots.get(week - 1));
        }
        assertThat(new HashSet<>(slotsOf(plan, "p1"))).hasSize(1);
        assertThat(plan.meetings().stream()
                        .filter(meeting -> meeting.pair().equals("p1"))
                        .map(Meeting::room)
                        .distinct())
                .hasSize(1);
    }

    private static List<Integer> slotsOf(YearPlan plan, String pair) {
        return plan.meetings().stream()
                .filter(meeting -> meeting.pair().equals(pair))
                .map(Meeting::slot)
                .toList();
    }

    @Test
    void whenARoomIsLostOnlyWhatMustChangeChangesAndNothingBeforeTheNotice() {
        var problem = school(30, 3, 16, 10, 5, 99);
        var plan = planner.plan(problem, Progress.UNHEARD);
        var fewer = problem.weeks().stream()
                .map(week -> week(
                        week.monday().getDayOfYear(),
                        week.halfTerm(),
                        week.openings().stream()
                                .map(opening -> opening.slot() % 2 == 0
                                        ? new Opening(
                                                opening.slot(),
                                                rooms(opening.rooms().size() - 1),
                                                opening.adultPlaces())
                                        : opening)
                                .toList()))
                .toList();
        var lost = new ScheduleProblem(fewer, problem.pairs(), 26, 99, List.of(), 0, problem.seed());
        var mended = planner.plan(lost.published(plan.meetings(), 6), Progress.UNHEARD);
        var fromScratch = planner.plan(lost, Progress.UNHEARD);
        assertThat(before(mended, 6)).isEqualTo(before(plan, 6));
        assertThat(mended.provenBest()).isTrue();
        assertThat(mended.value().changed()).isPositive();
        assertThat(mended.value().changed()).isLessThan(moved(plan, fromScratch));
        assertThat(mended.value().changed()).isEqualTo(moved(plan, mended));
    }

    private static List<Meeting> before(YearPlan plan, int week) {
        return plan.meetings().stream().filter(meeting -> meeting.week() < week).toList();
    }

    private static long moved(YearPlan before, YearPlan after) {
        var kept = after.meetings().stream()
                .map(meeting -> List.of(meeting.pair(), meeting.week(), meeting.slot()))
                .collect(Collectors.toSet());
        return before.meetings().stream()
                .filter(meeting -> !kept.contains(List.of(meeting.pair(), meeting.week(), meeting.slot())))
                .count();
    }

    @Test
    void badInputGivesAPlanForTheRest() {
        var nothing = planner.plan(ScheduleProblem.of(List.of(), List.of(), 1), Progress.UNHEARD);
        assertThat(nothing.gaps()).contains(YearPlan.Gap.NO_PAIRS, YearPlan.Gap.TOO_FEW_WEEKS);
        var weeks = List.of(week(0, 1, List.of(new Opening(0, rooms(0), 2), new Opening(1, rooms(1), 0))));
        var pair = pair(
                0,
                1,
                List.of(
                        Chance.open(0, 0, ""),
                        Chance.open(1, 0, ""),
                        Chance.open(7, 0, ""),
                        Chance.barred(2, SlotRule.MENTOR_EXAM)));
        var plan = planner.plan(ScheduleProblem.of(weeks, List.of(pair, pair(1, 0, List.of())), 1), Progress.UNHEARD);
        assertThat(plan.meetings()).isEmpty();
        assertThat(plan.years().getFirst().shortfall()).isEqualTo(26);
        assertThat(plan.years().getFirst().reasons())
                .containsOnlyKeys(SlotRule.NO_ROOM, SlotRule.NO_ADULT, SlotRule.NOT_OPEN, SlotRule.MENTOR_EXAM);
    }

    @Test
    void theSameProblemGivesTheSamePlan() {
        var problem = school(25, 2, 12, 10, 8, 2);
        var plan = planner.plan(problem, Progress.UNHEARD);
        assertThat(planner.plan(problem, Progress.UNHEARD)).isEqualTo(plan);
        YearRules.hold(problem, plan);
    }

    @Test
    void eachFactGivesItsOwnRule() {
        assertThat(new SlotFacts(1, true, false, false, false, 1, "").chance()).isEqualTo(Chance.open(1, 1, ""));
        assertThat(new SlotFacts(1, false, true, true, true, 1, "").chance().barred())
                .isEqualTo(SlotRule.NOT_OPEN);
        assertThat(new SlotFacts(1, true, true, true, true, 1, "").chance().barred())
                .isEqualTo(SlotRule.MENTOR_EXAM);
        assertThat(new SlotFacts(1, true, false, true, true, 1, "").chance().barred())
                .isEqualTo(SlotRule.MENTOR_BUSY);
        assertThat(new SlotFacts(1, true, false, false, true, 1, "").chance().barred())
                .isEqualTo(SlotRule.MENTEE_BUSY);
    }
}
