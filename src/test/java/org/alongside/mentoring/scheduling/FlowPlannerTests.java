package org.alongside.mentoring.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.mentoring.flow.Progress;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
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
            obeysEverything(problem, plan);
        }
    }

    private static ScheduleProblem tiny(Random random) {
        var weeks = IntStream.range(0, 3)
                .mapToObj(week -> week(
                        week,
                        1,
                        IntStream.range(0, 2)
                                .mapToObj(slot -> new Opening(slot, rooms(random.nextInt(3)), random.nextInt(3)))
                                .toList()))
                .toList();
        var pairs = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(pair -> new MentoringPair(
                        "p" + pair,
                        "o" + random.nextInt(3),
                        "e" + pair,
                        random.nextInt(4) == 0,
                        IntStream.range(0, 3)
                                .mapToObj(week -> IntStream.range(0, 2)
                                        .filter(slot -> random.nextInt(4) > 0)
                                        .mapToObj(slot -> Chance.open(slot, random.nextInt(3), ""))
                                        .toList())
                                .toList()))
                .toList();
        return new ScheduleProblem(weeks, pairs, 2, 9, List.of(), 0, 1);
    }

    private static List<TeachingWeek> closing(List<TeachingWeek> weeks, Random random) {
        return weeks.stream()
                .map(week -> week(
                        week.halfTerm(),
                        1,
                        week.openings().stream()
                                .filter(opening -> random.nextInt(3) > 0)
                                .toList()))
                .toList();
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

    /** Rooms, adults, mentors and steps, checked from the problem alone. */
    private static void obeysEverything(ScheduleProblem problem, YearPlan plan) {
        var pairs = problem.pairs().stream().collect(Collectors.toMap(MentoringPair::key, pair -> pair));
        var inRoom = new HashMap<List<Integer>, Integer>();
        var inSlot = new HashMap<List<Integer>, Integer>();
        var pairWeeks = new HashSet<List<Object>>();
        var mentors = new HashSet<List<Object>>();
        var lessons = new HashMap<List<Object>, Integer>();
        for (var meeting : plan.meetings()) {
            if (meeting.week() < problem.noticeFrom()) {
                continue;
            }
            var pair = pairs.get(meeting.pair());
            var week = problem.weeks().get(meeting.week());
            var opening = week.openings().stream()
                    .filter(each -> each.slot() == meeting.slot())
                    .findAny()
                    .orElseThrow();
            var room = opening.rooms().stream()
                    .filter(each -> each.room() == meeting.room())
                    .findAny()
                    .orElseThrow();
            var chance = pair.chances(meeting.week()).stream()
                    .filter(each -> each.slot() == meeting.slot())
                    .findAny()
                    .orElseThrow();
            assertThat(chance.barred()).isNull();
            assertThat(!pair.stepFree() || room.stepFree()).isTrue();
            assertThat(inRoom.merge(List.of(meeting.week(), meeting.slot(), meeting.room()), 1, Integer::sum))
                    .isLessThanOrEqualTo(room.pairs());
            assertThat(inSlot.merge(List.of(meeting.week(), meeting.slot()), 1, Integer::sum))
                    .isLessThanOrEqualTo(opening.adultPlaces());
            assertThat(pairWeeks.add(List.of(meeting.pair(), meeting.week()))).isTrue();
            assertThat(mentors.add(List.of(pair.mentor(), meeting.week(), meeting.slot())))
                    .isTrue();
            if (!chance.lesson().isEmpty()) {
                assertThat(lessons.merge(List.of(meeting.pair(), week.halfTerm(), chance.lesson()), 1, Integer::sum))
                        .isLessThanOrEqualTo(problem.lessonLimit());
            }
        }
    }

    @Test
    void holdsAsManyMeetingsAtTheSameCostAsAnotherSolverSays() {
        for (var seed = 0; seed < 12; seed++) {
            var problem = school(12, 2 + seed % 3, 10, 20, seed, 99);
            var plan = planner.plan(problem, Progress.UNHEARD);
            assertThat(plan.provenBest()).isTrue();
            assertThat(1000 * plan.value().missed() + plan.value().cost()).isEqualTo(oracle(problem));
            obeysEverything(problem, plan);
        }
    }

    /** 1000 for each week missed, and what mentees give up; the minimum is so high that every meeting is wanted. */
    private static long oracle(ScheduleProblem problem) {
        var draft = new Draft(problem);
        var graph = new DirectedWeightedMultigraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var capacities = new HashMap<DefaultWeightedEdge, Integer>();
        var supplies = new HashMap<String, Integer>();
        graph.addVertex("sink");
        for (var week = 0; week < draft.weeks(); week++) {
            for (var opening : problem.weeks().get(week).openings()) {
                graph.addVertex(week + "/" + opening.slot());
                edge(graph, capacities, week + "/" + opening.slot(), "sink", opening.places(), 0);
            }
            for (var pair = 0; pair < draft.pairs(); pair++) {
                var node = week + ":" + pair;
                if (draft.canMeetIn(pair, week)) {
                    graph.addVertex(node);
                    supplies.put(node, 1);
                    edge(graph, capacities, node, "sink", 1, 1000);
                    for (var chance : draft.chances(pair, week)) {
                        if (draft.usable(pair, week, chance)) {
                            edge(graph, capacities, node, week + "/" + chance.slot(), 1, chance.cost());
                        }
                    }
                }
            }
        }
        supplies.put("sink", -supplies.size());
        return Math.round(new CapacityScalingMinimumCostFlow<String, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph, node -> supplies.getOrDefault(node, 0), capacities::get, edge -> 0))
                .getCost());
    }

    private static void edge(
            DirectedWeightedMultigraph<String, DefaultWeightedEdge> graph,
            HashMap<DefaultWeightedEdge, Integer> capacities,
            String from,
            String to,
            int capacity,
            double cost) {
        var edge = new DefaultWeightedEdge();
        graph.addEdge(from, to, edge);
        graph.setEdgeWeight(edge, cost);
        capacities.put(edge, capacity);
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
        obeysEverything(problem, plan);
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
        obeysEverything(problem, plan);
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

    /** An invented school with two timetables; every pair has its own mentor. */
    static ScheduleProblem school(int pairs, int rooms, int weeks, int slots, long seed, int limit) {
        var random = new Random(seed);
        int[] costs = {0, 1, 2, 4, 4};
        var list = IntStream.range(0, pairs)
                .mapToObj(pair -> {
                    var timetables = IntStream.range(0, 2)
                            .mapToObj(letter -> IntStream.range(0, slots)
                                    .filter(slot -> random.nextInt(100) < 20)
                                    .mapToObj(slot -> Chance.open(
                                            slot, costs[slot % 5], slot % 5 < 3 ? "" : "s" + random.nextInt(4)))
                                    .toList())
                            .toList();
                    return new MentoringPair(
                            "p" + pair,
                            "o" + pair,
                            "e" + pair,
                            false,
                            IntStream.range(0, weeks)
                                    .mapToObj(week -> timetables.get(week % 2))
                                    .toList());
                })
                .toList();
        var year = IntStream.range(0, weeks)
                .mapToObj(week -> week(
                        week,
                        1 + week / 6,
                        IntStream.range(0, slots)
                                .filter(slot -> random.nextInt(100) < 92)
                                .mapToObj(slot -> new Opening(slot, rooms(rooms), rooms))
                                .toList()))
                .toList();
        return new ScheduleProblem(year, list, 26, limit, List.of(), 0, seed);
    }

    static List<RoomPlaces> rooms(int count) {
        return IntStream.range(0, Math.max(0, count))
                .mapToObj(room -> new RoomPlaces(room, 1, room == 0))
                .toList();
    }

    private static MentoringPair pair(int number, int weeks, List<Chance> chances) {
        return new MentoringPair("p" + number, "o" + number, "e" + number, false, Collections.nCopies(weeks, chances));
    }

    private static TeachingWeek week(int number, int halfTerm, List<Opening> openings) {
        return new TeachingWeek(LocalDate.of(2026, 9, 7).plusWeeks(number), halfTerm, openings);
    }
}
