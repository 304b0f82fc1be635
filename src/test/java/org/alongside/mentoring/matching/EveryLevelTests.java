package org.alongside.mentoring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.mentoring.flow.Certificate;
import org.alongside.mentoring.flow.CheapestFlow;
import org.alongside.mentoring.flow.Network;
import org.alongside.mentoring.flow.Progress;
import org.junit.jupiter.api.Test;

class EveryLevelTests {
    @Test
    void everyLevelIsWhatAnotherSolverSaysOnFiveHundredRandomCohorts() {
        var random = new Random(20261123);
        for (var instance = 0; instance < 500; instance++) {
            var problem = cohort(random, instance);
            var matching = Matcher.match(problem, Progress.UNHEARD);
            assertThat(vector(problem, matching)).as("cohort " + instance).containsExactly(LevelByLevel.best(problem));
            assertThat(matching.proof().served().complete()).isTrue();
            assertThat(matching.proof().best().complete()).isTrue();
        }
    }

    @Test
    void everyLevelIsAlsoRightWhereMostPairsWereLeftOutAtFirst() {
        var random = new Random(4);
        for (var instance = 0; instance < 16; instance++) {
            var problem = instance % 2 == 0 ? cohort(random, 44, 26, 1, 70) : allWantTheSame(random, 20 + instance, 24);
            if (instance % 3 == 2) {
                problem = problem.published(Matcher.match(problem, Progress.UNHEARD).pairs().stream()
                        .map(pair -> new Pair(pair.mentee(), "o" + random.nextInt(24)))
                        .collect(Collectors.toSet()));
            }
            var matching = Matcher.match(problem, Progress.UNHEARD);
            assertThat(vector(problem, matching)).as("cohort " + instance).containsExactly(LevelByLevel.best(problem));
        }
    }

    /** Everybody likes the first mentors best, who take one each. */
    private static MatchingProblem allWantTheSame(Random random, int mentees, int mentors) {
        var offered = new ArrayList<Mentor>();
        for (var mentor = 0; mentor < mentors; mentor++) {
            offered.add(MatcherTests.mentor("o" + mentor, mentor < mentors / 2 ? 1 : 2));
        }
        return new MatchingProblem(
                MatcherTests.mentees(mentees, random),
                offered,
                new Appraisal(
                        mentees,
                        mentors,
                        (mentee, mentor) -> 1000 - 6 * mentor - random.nextInt(30),
                        (mentee, mentor) -> random.nextInt(100) < 60 ? null : Rule.NO_COMMON_SLOT),
                Set.of(),
                Set.of(),
                random.nextLong());
    }

    /** The other solver takes no cost above 10^9, so nobody lacks more than 177 of the best score. */
    private static MatchingProblem cohort(Random random, int mentees, int mentors, int step, int allowed) {
        return new MatchingProblem(
                MatcherTests.mentees(mentees, random),
                MatcherTests.mentors(mentors, random, 3),
                new Appraisal(
                        mentees,
                        mentors,
                        (mentee, mentor) -> 1000 - step * random.nextInt(1 + 177 / step),
                        (mentee, mentor) -> random.nextInt(100) < allowed ? null : Rule.NO_COMMON_SLOT),
                Set.of(),
                Set.of(),
                random.nextLong());
    }

    /** Tied, short of places, full of rules, published before; in turn. */
    private static MatchingProblem cohort(Random random, int instance) {
        var mentees = 1 + random.nextInt(9);
        var mentors = 1 + random.nextInt(7);
        var step = List.of(1, 40, 100).get(instance % 3);
        var problem = cohort(random, mentees, mentors, step, instance % 5 == 0 ? 20 : 90);
        if (instance % 2 == 0) {
            return problem;
        }
        var told = new HashSet<Pair>();
        for (var mentee : problem.mentees()) {
            if (random.nextInt(3) > 0) {
                var mentor =
                        problem.mentors().get(random.nextInt(problem.mentors().size()));
                told.add(new Pair(mentee.key(), mentor.key()));
            }
        }
        return problem.published(told);
    }

    private static long[] vector(MatchingProblem problem, Matching matching) {
        var lost = problem.mentees().stream()
                .filter(mentee -> matching.unmatched().contains(mentee.key()))
                .mapToLong(Mentee::need)
                .sum();
        var loss = matching.pairs().stream()
                .mapToLong(pair -> (long) Math.pow(1000 - pair.score(), 4))
                .sum();
        var lots = matching.pairs().stream()
                .mapToLong(pair -> MatchOrder.draw(
                        MatchOrder.number(pair.mentee()), MatchOrder.number(pair.mentor()), problem.seed()))
                .sum();
        // with nobody matched every floor is as good
        var worst = matching.pairs().isEmpty() ? 1000 : matching.worst();
        return new long[] {lost, matching.changed(), worst, loss, matching.total(), lots};
    }

    @Test
    void whereFourthPowersTieTheHigherSumWins() {
        for (var seed = 0; seed < 8; seed++) {
            var problem = tiedFourthPowers(seed);
            var matching = Matcher.match(problem, Progress.UNHEARD);
            assertThat(matching.total()).isEqualTo(941 + 842 + 830);
            assertThat(vector(problem, matching)).containsExactly(LevelByLevel.best(problem));
        }
    }

    @Test
    void aWrongSignOrOrderOnAnyLevelWouldBeNoticed() {
        assertThat(differences(UnaryOperator.identity())).isZero();
        for (var level = 0; level < 5; level++) {
            int wrong = level;
            assertThat(differences(cost -> {
                        cost[wrong] = -cost[wrong];
                        return cost;
                    }))
                    .as("sign of level " + level)
                    .isPositive();
            if (level < 4) {
                assertThat(differences(cost -> {
                            var kept = cost[wrong];
                            cost[wrong] = cost[wrong + 1];
                            cost[wrong + 1] = kept;
                            return cost;
                        }))
                        .as("order of levels " + level + " and " + (level + 1))
                        .isPositive();
            }
        }
    }

    /** How many cohorts come out differently if the costs of pairs and of having none are planted wrong. */
    private static int differences(UnaryOperator<long[]> planted) {
        var random = new Random(5);
        var differences = 0;
        for (var instance = 0; instance < 60; instance++) {
            var problem = instance < 8 ? tiedFourthPowers(instance) : cohort(random, instance);
            var best = LevelByLevel.best(problem);
            differences += Arrays.equals(solved(problem, (int) best[2], planted), best) ? 0 : 1;
        }
        return differences;
    }

    /** 59^4 + 158^4 = 133^4 + 134^4, and a third pair is the worst either way. */
    private static MatchingProblem tiedFourthPowers(int seed) {
        int[][] scores = {{1000 - 59, 1000 - 133, 0}, {1000 - 134, 1000 - 158, 0}, {0, 0, 830}};
        return new MatchingProblem(
                MatcherTests.mentees(3, new Random(1)),
                MatcherTests.mentors(3, new Random(1), 1),
                new Appraisal(
                        3,
                        3,
                        (mentee, mentor) -> scores[mentee][mentor],
                        (mentee, mentor) -> scores[mentee][mentor] == 0 ? Rule.YEAR_GAP : null),
                Set.of(),
                Set.of(),
                seed);
    }

    private static long[] solved(MatchingProblem problem, int floor, UnaryOperator<long[]> planted) {
        var mentees = problem.mentees().size();
        var mentors = problem.mentors().size();
        var sink = mentees + mentors;
        var network = new Network(5, sink + 1, sink, 8);
        var mentorOf = new int[mentees];
        var arcs = new int[mentees][mentors];
        for (var mentee = 0; mentee < mentees; mentee++) {
            var key = problem.mentees().get(mentee).key();
            var told = problem.published().stream()
                    .filter(pair -> pair.mentee().equals(key))
                    .map(Pair::mentor)
                    .findAny();
            network.supply(mentee, 1);
            Arrays.fill(arcs[mentee], -1);
            for (var mentor = 0; mentor < mentors; mentor++) {
                var score = problem.appraisal().score(mentee, mentor);
                if (problem.appraisal().rule(mentee, mentor) == null && score >= floor) {
                    var other = problem.mentors().get(mentor).key();
                    arcs[mentee][mentor] = network.arc(mentee, mentees + mentor, 1, planted.apply(new long[] {
                        0,
                        told.isPresent() && !told.get().equals(other) ? 1 : 0,
                        MatchingNetwork.loss(score),
                        -score,
                        MatchOrder.draw(MatchOrder.number(key), MatchOrder.number(other), problem.seed())
                    }));
                }
            }
            network.arc(mentee, sink, 1, planted.apply(new long[] {
                problem.mentees().get(mentee).need(), told.isPresent() ? 1 : 0, 0, 0, 0
            }));
        }
        for (var mentor = 0; mentor < mentors; mentor++) {
            network.arc(mentees + mentor, sink, problem.mentors().get(mentor).places(), 0, 0, 0, 0, 0);
        }
        var flow = CheapestFlow.of(network, Progress.UNHEARD);
        Certificate.of(network, flow);
        for (var mentee = 0; mentee < mentees; mentee++) {
            var here = arcs[mentee];
            mentorOf[mentee] = IntStream.range(0, mentors)
                    .filter(mentor -> here[mentor] >= 0 && flow.amount(here[mentor]) > 0)
                    .findFirst()
                    .orElse(-1);
        }
        return vector(problem, mentorOf);
    }

    private static long[] vector(MatchingProblem problem, int[] mentorOf) {
        var vector = new long[] {0, 0, 1000, 0, 0, 0};
        for (var mentee = 0; mentee < mentorOf.length; mentee++) {
            var key = problem.mentees().get(mentee).key();
            var mentor = mentorOf[mentee] < 0
                    ? ""
                    : problem.mentors().get(mentorOf[mentee]).key();
            vector[1] += problem.published().stream()
                            .anyMatch(pair ->
                                    pair.mentee().equals(key) && !pair.mentor().equals(mentor))
                    ? 1
                    : 0;
            if (mentorOf[mentee] < 0) {
                vector[0] += problem.mentees().get(mentee).need();
            } else {
                var score = problem.appraisal().score(mentee, mentorOf[mentee]);
                vector[2] = Math.min(vector[2], score);
                vector[3] += MatchingNetwork.loss(score);
                vector[4] += score;
                vector[5] += MatchOrder.draw(MatchOrder.number(key), MatchOrder.number(mentor), problem.seed());
            }
        }
        return vector;
    }
}
