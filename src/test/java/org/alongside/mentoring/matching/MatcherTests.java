package org.alongside.mentoring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.mentoring.flow.Progress;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.junit.jupiter.api.Test;

class MatcherTests {
    @Test
    void servesTheSameNeedWithTheSameFloorAsAnotherSolverOnTwoHundredRandomCohorts() {
        var random = new Random(7);
        for (var instance = 0; instance < 200; instance++) {
            var problem =
                    random(random, 1 + random.nextInt(18), 1 + random.nextInt(10), 1000, 0.2 + random.nextDouble());
            var matching = Matcher.match(problem, Progress.UNHEARD);
            var needLost = needLost(problem, matching);
            assertThat(needLost).as("need, " + instance).isEqualTo(oracle(problem, 0, false)[0]);
            // the floor is the highest: with it all need is served, one point higher not
            var floor = matching.proof().floor();
            assertThat(oracle(problem, floor, false)[0])
                    .as("floor, " + instance)
                    .isEqualTo(needLost);
            if (!matching.pairs().isEmpty()) {
                assertThat(oracle(problem, matching.worst() + 1, false)[0])
                        .as("no higher floor, " + instance)
                        .isGreaterThan(needLost);
            }
            var loss = matching.pairs().stream()
                    .mapToLong(pair -> MatchingNetwork.loss(pair.score()) / 1_000_000)
                    .sum();
            assertThat(loss).as("loss, " + instance).isLessThanOrEqualTo(oracle(problem, floor, true)[1] + 20);
        }
    }

    private static long needLost(MatchingProblem problem, Matching matching) {
        return problem.mentees().stream()
                .filter(mentee -> matching.unmatched().contains(mentee.key()))
                .mapToLong(Mentee::need)
                .sum();
    }

    /** Need lost, and the fourth powers of what pairs lack in millions; costs are edge weights, all that is read. */
    private static long[] oracle(MatchingProblem problem, int floor, boolean losses) {
        var graph = new DirectedWeightedMultigraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var capacities = new HashMap<DefaultWeightedEdge, Integer>();
        graph.addVertex("sink");
        problem.mentors().forEach(mentor -> {
            graph.addVertex(mentor.key());
            edge(graph, capacities, mentor.key(), "sink", mentor.places(), 0);
        });
        for (var mentee = 0; mentee < problem.mentees().size(); mentee++) {
            var key = problem.mentees().get(mentee).key();
            graph.addVertex(key);
            edge(
                    graph,
                    capacities,
                    key,
                    "sink",
                    1,
                    problem.mentees().get(mentee).need() * 100_000_000.0);
            for (var mentor = 0; mentor < problem.mentors().size(); mentor++) {
                var score = problem.appraisal().score(mentee, mentor);
                if (score >= floor && problem.appraisal().rule(mentee, mentor) == null) {
                    var loss = losses ? Math.floorDiv(MatchingNetwork.loss(score), 1_000_000) : 0;
                    edge(graph, capacities, key, problem.mentors().get(mentor).key(), 1, loss);
                }
            }
        }
        var mentees = problem.mentees().stream().map(Mentee::key).collect(Collectors.toSet());
        var cost = new CapacityScalingMinimumCostFlow<String, DefaultWeightedEdge>()
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph,
                        node -> mentees.contains(node) ? 1 : "sink".equals(node) ? -mentees.size() : 0,
                        capacities::get,
                        edge -> 0))
                .getCost();
        var exact = Math.round(cost);
        return new long[] {exact / 100_000_000, exact % 100_000_000};
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
    void noMatchingIsBetterOnAnyLevelOnThreeHundredTinyCohorts() {
        var random = new Random(11);
        for (var instance = 0; instance < 300; instance++) {
            // few different scores, so that every level decides now and then
            var problem = random(random, 1 + random.nextInt(4), 1 + random.nextInt(3), 1 + random.nextInt(6), 0.7);
            if (instance % 2 == 1) {
                problem = problem.published(someone(problem, random));
            }
            var matching = Matcher.match(problem, Progress.UNHEARD);
            var chosen = new int[problem.mentees().size()];
            for (var mentee = 0; mentee < chosen.length; mentee++) {
                var mentor = matching.mentorOfEach()
                        .get(problem.mentees().get(mentee).key());
                chosen[mentee] = mentor == null ? -1 : Integer.parseInt(mentor.substring(1));
            }
            var best = new ArrayList<long[]>();
            tryAll(problem, new int[chosen.length], 0, best);
            assertThat(vector(problem, chosen)).as("cohort " + instance).isEqualTo(best.getFirst());
        }
    }

    private static Set<Pair> someone(MatchingProblem problem, Random random) {
        var told = new HashSet<Pair>();
        for (var mentee : problem.mentees()) {
            if (random.nextBoolean()) {
                var mentor =
                        problem.mentors().get(random.nextInt(problem.mentors().size()));
                told.add(new Pair(mentee.key(), mentor.key()));
            }
        }
        return told;
    }

    private static void tryAll(MatchingProblem problem, int[] chosen, int mentee, List<long[]> best) {
        if (mentee == chosen.length) {
            var vector = vector(problem, chosen);
            if (best.isEmpty() || Arrays.compare(vector, best.getFirst()) < 0) {
                best.clear();
                best.add(vector);
            }
            return;
        }
        for (var mentor = -1; mentor < problem.mentors().size(); mentor++) {
            int candidate = mentor;
            if (mentor >= 0) {
                var taken = IntStream.range(0, mentee)
                        .filter(other -> chosen[other] == candidate)
                        .count();
                if (problem.appraisal().rule(mentee, mentor) != null
                        || taken >= problem.mentors().get(mentor).places()) {
                    continue;
                }
            }
            chosen[mentee] = mentor;
            tryAll(problem, chosen, mentee + 1, best);
        }
    }

    private static long[] vector(MatchingProblem problem, int[] chosen) {
        var vector = new long[6];
        var worst = 1000L;
        for (var mentee = 0; mentee < chosen.length; mentee++) {
            var key = problem.mentees().get(mentee).key();
            var told = problem.published().stream()
                    .filter(pair -> pair.mentee().equals(key))
                    .findAny();
            var mentor = chosen[mentee] < 0
                    ? ""
                    : problem.mentors().get(chosen[mentee]).key();
            vector[1] += told.isPresent() && !told.get().mentor().equals(mentor) ? 1 : 0;
            if (chosen[mentee] < 0) {
                vector[0] += problem.mentees().get(mentee).need();
            } else {
                var score = problem.appraisal().score(mentee, chosen[mentee]);
                worst = Math.min(worst, score);
                vector[3] += MatchingNetwork.loss(score);
                vector[4] -= score;
                vector[5] += MatchOrder.draw(MatchOrder.number(key), MatchOrder.number(mentor), problem.seed());
            }
        }
        vector[2] = -worst;
        return vector;
    }

    @Test
    void theOrderOfTheInputDoesNotMatterAndTheSeedDecidesTies() {
        var random = new Random(5);
        var mentees = mentees(12, random);
        var mentors = mentors(12, random, 2);
        var rules = rules(Set.of());
        var first = Matcher.match(MatchingProblem.of(mentees, mentors, rules, 1), Progress.UNHEARD);
        var again = Matcher.match(MatchingProblem.of(mentees, mentors, rules, 1), Progress.UNHEARD);
        assertThat(again).isEqualTo(first);
        Collections.reverse(mentees);
        Collections.reverse(mentors);
        var reversed = Matcher.match(MatchingProblem.of(mentees, mentors, rules, 1), Progress.UNHEARD);
        assertThat(reversed.mentorOfEach()).isEqualTo(first.mentorOfEach());
        var otherSeed = Matcher.match(MatchingProblem.of(mentees, mentors, rules, 2), Progress.UNHEARD);
        assertThat(otherSeed.mentorOfEach()).isNotEqualTo(first.mentorOfEach());
        assertThat(otherSeed.total()).isEqualTo(first.total());
    }

    @Test
    void emptySidesAndImpossibleMenteesGiveAnAnswer() {
        var random = new Random(3);
        var nobody = Matcher.match(MatchingProblem.of(List.of(), List.of(), rules(Set.of()), 1), Progress.UNHEARD);
        assertThat(nobody.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.NO_MENTEES, Gap.Kind.NO_MENTORS);
        var alone =
                Matcher.match(MatchingProblem.of(mentees(2, random), List.of(), rules(Set.of()), 1), Progress.UNHEARD);
        assertThat(alone.unmatched()).containsExactly("e0", "e1");
        assertThat(alone.gaps()).contains(new Gap(Gap.Kind.NO_MENTORS, ""));
        var never = rules(Set.of(new Pair("e0", "o0")));
        var problem = MatchingProblem.of(mentees(2, random), mentors(1, random, 1), never, 1);
        var left = Matcher.match(problem, Progress.UNHEARD);
        assertThat(left.gaps()).contains(new Gap(Gap.Kind.NOBODY_MAY_TAKE, "e0"), new Gap(Gap.Kind.TOO_FEW_PLACES, ""));
        assertThat(left.unmatched()).containsExactly("e0");
        assertThat(WhyUnmatched.of(problem, left, "e0").lostTo()).containsEntry(Rule.NEVER_PAIR, 1);
        assertThat(WhyUnmatched.of(problem, left, "e0").shortOfPlaces()).isFalse();
    }

    @Test
    void aLockHoldsAgainstAYearGapButNotAgainstANeverPair() {
        var random = new Random(3);
        var mentees = mentees(2, random);
        var mentors = mentors(2, random, 1);
        var appraisal = new Appraisal(2, 2, (e, o) -> 500, (e, o) -> e == 0 ? Rule.YEAR_GAP : Rule.NEVER_PAIR);
        var locked = Set.of(new Pair("e0", "o0"), new Pair("e1", "o1"));
        var matching =
                Matcher.match(new MatchingProblem(mentees, mentors, appraisal, locked, Set.of(), 1), Progress.UNHEARD);
        assertThat(matching.mentorOfEach()).containsOnly(java.util.Map.entry("e0", "o0"));
        assertThat(matching.gaps()).contains(new Gap(Gap.Kind.LOCK_NOT_POSSIBLE, "e1"));
    }

    @Test
    void whyNotGivesTheRuleOrTheExactPrice() {
        var random = new Random(3);
        var mentees = mentees(2, random);
        var mentors = mentors(3, random, 1);
        int[][] scores = {{900, 300, 0}, {800, 700, 0}};
        var appraisal = new Appraisal(2, 3, (e, o) -> scores[e][o], (e, o) -> o == 2 ? Rule.NOT_TRAINED : null);
        var problem = new MatchingProblem(mentees, mentors, appraisal, Set.of(), Set.of(), 1);
        var matching = Matcher.match(problem, Progress.UNHEARD);
        assertThat(WhyNot.of(problem, matching, new Pair("e0", "o0"), Progress.UNHEARD))
                .isEqualTo(new WhyNot.Together());
        assertThat(WhyNot.of(problem, matching, new Pair("e0", "o2"), Progress.UNHEARD))
                .isEqualTo(new WhyNot.Blocked(Rule.NOT_TRAINED));
        assertThat(WhyNot.of(problem, matching, new Pair("e9", "o2"), Progress.UNHEARD))
                .isEqualTo(new WhyNot.Unknown());
        var price = (WhyNot.Price) WhyNot.of(problem, matching, new Pair("e1", "o0"), Progress.UNHEARD);
        assertThat(price.moved()).containsExactly(new WhyNot.Move("e0", "o0", "o1"));
        assertThat(price.worstBefore()).isEqualTo(700);
        assertThat(price.worstAfter()).isEqualTo(300);
        assertThat(price.totalBefore() - price.totalAfter()).isEqualTo(500);
    }

    @Test
    void whyUnmatchedNamesTheMentorsWhereOnePlaceMoreWouldHelp() {
        var random = new Random(3);
        var mentees = mentees(2, random);
        var mentors = mentors(2, random, 1);
        // e0 may only have o0; e1 may have both, but o1 has no room for anybody
        var appraisal = new Appraisal(2, 2, (e, o) -> 500, (e, o) -> e == 0 && o == 1 ? Rule.YEAR_GAP : null);
        var full = List.of(mentors.get(0), mentor("o1", 0));
        var problem = new MatchingProblem(mentees, full, appraisal, Set.of(), Set.of(), 1);
        var matching = Matcher.match(problem, Progress.UNHEARD);
        assertThat(matching.unmatched()).hasSize(1);
        var why = WhyUnmatched.of(problem, matching, matching.unmatched().getFirst());
        assertThat(why.shortOfPlaces()).isTrue();
        for (var mentor : why.onePlaceMore()) {
            var more = full.stream()
                    .map(each -> each.key().equals(mentor) ? mentor(mentor, each.places() + 1) : each)
                    .toList();
            var then = Matcher.match(
                    new MatchingProblem(mentees, more, appraisal, Set.of(), Set.of(), 1), Progress.UNHEARD);
            assertThat(then.unmatched()).isEmpty();
        }
        assertThat(why.onePlaceMore()).isNotEmpty();
    }

    @Test
    void whenAMentorLeavesHardlyAnybodyElseMoves() {
        var random = new Random(9);
        var problem = random(random, 40, 30, 1000, 1.0);
        var matching = Matcher.match(problem, Progress.UNHEARD);
        var gone = matching.pairs().getFirst().mentor();
        var told = matching.pairs().stream()
                .map(pair -> new Pair(pair.mentee(), pair.mentor()))
                .collect(Collectors.toSet());
        var mentors = problem.mentors().stream()
                .map(mentor -> mentor.key().equals(gone) ? mentor(gone, 0) : mentor)
                .toList();
        var without =
                new MatchingProblem(problem.mentees(), mentors, problem.appraisal(), Set.of(), told, problem.seed());
        var mended = Matcher.match(without, Progress.UNHEARD);
        var fromScratch = Matcher.match(without.published(Set.of()), Progress.UNHEARD);
        var lost = matching.pairs().stream()
                .filter(pair -> pair.mentor().equals(gone))
                .count();
        var scratchChanges = told.stream()
                .filter(pair -> !pair.mentor().equals(fromScratch.mentorOfEach().get(pair.mentee())))
                .count();
        assertThat(mended.unmatched()).hasSameSizeAs(fromScratch.unmatched());
        assertThat(mended.changed()).isGreaterThanOrEqualTo((int) lost).isLessThan((int) scratchChanges);
    }

    static MatchingProblem random(Random random, int menteeCount, int mentorCount, int scores, double density) {
        var mentees = mentees(menteeCount, random);
        var mentors = mentors(mentorCount, random, 3);
        return new MatchingProblem(
                mentees,
                mentors,
                new Appraisal(
                        menteeCount,
                        mentorCount,
                        (mentee, mentor) -> random.nextInt(scores) * (1000 / scores),
                        (mentee, mentor) -> random.nextDouble() < density ? null : Rule.NO_COMMON_SLOT),
                Set.of(),
                Set.of(),
                random.nextLong());
    }

    static List<Mentee> mentees(int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Mentee(
                        "e" + number,
                        8,
                        1 + random.nextInt(2),
                        Tastes.UNSAID,
                        SameSexWish.NONE,
                        null,
                        FreeSlots.all(10)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static List<Mentor> mentors(int count, Random random, int places) {
        return IntStream.range(0, count)
                .mapToObj(number -> mentor("o" + number, 1 + random.nextInt(places)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static Mentor mentor(String key, int places) {
        return new Mentor(key, 12, places, true, true, Tastes.UNSAID, null, FreeSlots.all(10));
    }

    static PairRules rules(Set<Pair> never) {
        return new PairRules(3, 2, FreeSlots.all(10), never);
    }
}
