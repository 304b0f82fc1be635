package org.alongside.mentoring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.mentoring.flow.Progress;
import org.junit.jupiter.api.Test;

/** What a coordinator asks about a proposal: what if, why not, and what would help. */
class QuestionsTests {
    private final Random random = new Random(17);

    @Test
    void aPairSetAsideIsNotProposedAndTheReasonIsSaid() {
        var problem = MatcherTests.random(random, 12, 8, 1000, 0.8);
        var before = Matcher.match(problem, Progress.UNHEARD);
        var first = before.pairs().getFirst();
        var pair = new Pair(first.mentee(), first.mentor());
        var without = problem.settingAside(List.of(pair, new Pair("nobody", first.mentor())));
        var after = Matcher.match(without, Progress.UNHEARD);
        assertThat(after.mentorOfEach().get(pair.mentee())).isNotEqualTo(pair.mentor());
        assertThat(WhyNot.of(without, after, pair, Progress.UNHEARD)).isEqualTo(new WhyNot.Blocked(Rule.SET_ASIDE));
        assertThat(Effect.between(before, after).moves())
                .extracting(Effect.Move::mentee)
                .contains(pair.mentee());
        assertThat(Matcher.match(problem, Progress.UNHEARD)).isEqualTo(before);
    }

    @Test
    void theEffectNamesEverybodyWhoMovesAndNobodyElse() {
        for (var instance = 0; instance < 20; instance++) {
            var problem = MatcherTests.random(random, 15, 6, 1000, 0.6);
            var before = Matcher.match(problem, Progress.UNHEARD);
            var after = Matcher.match(
                    problem.settingAside(before.pairs().stream()
                            .limit(3)
                            .map(pair -> new Pair(pair.mentee(), pair.mentor()))
                            .toList()),
                    Progress.UNHEARD);
            var effect = Effect.between(before, after);
            var now = new java.util.HashMap<>(before.mentorOfEach());
            for (var move : effect.moves()) {
                assertThat(now.get(move.mentee())).isEqualTo(move.from()).isNotEqualTo(move.to());
                if (move.to() == null) {
                    now.remove(move.mentee());
                } else {
                    now.put(move.mentee(), move.to());
                }
            }
            assertThat(now).isEqualTo(after.mentorOfEach());
            assertThat(after.unmatched()).containsAll(effect.leftOut());
            assertThat(before.unmatched()).containsAll(effect.gained());
        }
    }

    @Test
    void whatTheProgramProposesIsWorthTheSameByHand() {
        for (var instance = 0; instance < 20; instance++) {
            var problem = MatcherTests.random(random, 15, 6, 1000, 0.6);
            var matching = Matcher.match(problem, Progress.UNHEARD);
            var pairs = matching.pairs().stream()
                    .map(pair -> new Pair(pair.mentee(), pair.mentor()))
                    .toList();
            assertThat(ByHand.of(problem, pairs))
                    .isEqualTo(
                            new ByHand(matching.worst(), matching.total(), matching.unmatched(), List.of(), List.of()));
        }
    }

    @Test
    void pairsPutTogetherByHandAreToldTheRuleTheyBreak() {
        var mentees = MatcherTests.mentees(3, random);
        var mentors = List.of(MatcherTests.mentor("o0", 1), MatcherTests.mentor("o1", 3));
        var appraisal = new Appraisal(3, 2, (e, o) -> 300 + e, (e, o) -> e == 2 ? Rule.YEAR_GAP : null);
        var problem = new MatchingProblem(mentees, mentors, appraisal, Set.of(new Pair("e1", "o1")), Set.of(), 1);
        var byHand = ByHand.of(
                problem,
                List.of(
                        new Pair("e0", "o0"),
                        new Pair("e0", "o1"),
                        new Pair("e1", "o0"),
                        new Pair("e2", "o0"),
                        new Pair("e9", "o0")));
        assertThat(byHand.broken())
                .containsExactly(
                        new ByHand.Broken(new Pair("e0", "o1"), Rule.STAYS_WITH_ANOTHER),
                        new ByHand.Broken(new Pair("e1", "o0"), Rule.STAYS_WITH_ANOTHER),
                        new ByHand.Broken(new Pair("e2", "o0"), Rule.YEAR_GAP));
        assertThat(byHand.unknown()).containsExactly(new Pair("e9", "o0"));
        var tooMany = ByHand.of(problem, List.of(new Pair("e0", "o0"), new Pair("e1", "o1"), new Pair("e2", "o1")));
        assertThat(tooMany.broken()).containsExactly(new ByHand.Broken(new Pair("e2", "o1"), Rule.YEAR_GAP));
        assertThat(ByHand.of(problem, List.of()).unmatched()).containsExactly("e0", "e1", "e2");
    }

    @Test
    void theGentlePriceMovesNoMoreThanTheBestOne() {
        var gentler = 0;
        for (var instance = 0; instance < 40; instance++) {
            var problem = MatcherTests.random(random, 20, 12, 1000, 0.7);
            var now = Matcher.match(problem, Progress.UNHEARD);
            var pair = new Pair("e" + random.nextInt(20), "o" + random.nextInt(12));
            var best = WhyNot.of(problem, now, pair, Progress.UNHEARD);
            var gentle = WhyNot.movingFewest(problem, now, pair, Progress.UNHEARD);
            assertThat(gentle).hasSameClassAs(best);
            if (best instanceof WhyNot.Price dear && gentle instanceof WhyNot.Price mild) {
                var movedBefore = dear.moved().stream()
                        .filter(move -> move.from() != null)
                        .count();
                var movedGently = mild.moved().stream()
                        .filter(move -> move.from() != null)
                        .count();
                assertThat(movedGently).isLessThanOrEqualTo(movedBefore);
                gentler += movedGently < movedBefore ? 1 : 0;
            }
        }
        assertThat(gentler).isPositive();
    }

    @Test
    void oneMoreMentorGivesAsManyAsARunWithThatMentor() {
        var helped = 0;
        for (var instance = 0; instance < 60; instance++) {
            var places = 1 + random.nextInt(3);
            var mentees = MatcherTests.mentees(14, random).stream()
                    .map(mentee -> new Mentee(
                            mentee.key(),
                            8,
                            1,
                            Tastes.UNSAID,
                            random.nextInt(4) == 0 ? SameSexWish.REQUIRED : SameSexWish.NONE,
                            "F",
                            slots()))
                    .toList();
            var mentors = new ArrayList<Mentor>();
            for (var number = 0; number < 7; number++) {
                mentors.add(new Mentor("o" + number, 12, 1, true, true, Tastes.UNSAID, "F", slots()));
            }
            var rules = MatcherTests.rules(Set.of());
            var problem = MatchingProblem.of(mentees, mentors, rules, instance);
            var now = Matcher.match(problem, Progress.UNHEARD);
            var free = slots();
            var answer = OneMoreMentor.freeAt(problem, rules, now, free, places);
            mentors.add(new Mentor("new", 11, places, true, true, Tastes.UNSAID, null, free));
            var then = Matcher.match(MatchingProblem.of(mentees, mentors, rules, instance), Progress.UNHEARD);
            assertThat(answer.more())
                    .as("instance " + instance)
                    .isEqualTo(now.unmatched().size() - then.unmatched().size());
            assertThat(answer.whoCould().isEmpty()).isEqualTo(answer.more() == 0);
            assertThat(now.unmatched()).containsAll(answer.whoCould());
            helped += answer.more();
        }
        assertThat(helped).isGreaterThan(20);
    }

    private FreeSlots slots() {
        var slots = new HashSet<Integer>();
        while (slots.size() < 3) {
            slots.add(random.nextInt(10));
        }
        return FreeSlots.of(slots.stream().sorted().collect(Collectors.toList()));
    }
}
