package org.alongside.mentoring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.alongside.mentoring.flow.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairRulesTests {
    private static final FreeSlots FREE = FreeSlots.of(List.of(1, 2, 70));
    private final PairRules rules = new PairRules(3, 2, FreeSlots.all(80), Set.of(new Pair("e", "never")));

    @Test
    void aPairThatBreaksNothingMayBe() {
        assertThat(rules.broken(mentee(SameSexWish.NONE, null), mentor("o", 11, true, true, null, FREE)))
                .isNull();
    }

    @Test
    void anUntrainedMentorMayNot() {
        assertThat(rules.broken(mentee(SameSexWish.NONE, null), mentor("o", 11, false, true, null, FREE)))
                .isEqualTo(Rule.NOT_TRAINED);
    }

    @Test
    void aMentorWhoIsNotClearedMayNot() {
        assertThat(rules.broken(mentee(SameSexWish.NONE, null), mentor("o", 11, true, false, null, FREE)))
                .isEqualTo(Rule.NOT_CLEARED);
    }

    @Test
    void aNeverPairMayNot() {
        assertThat(rules.broken(mentee(SameSexWish.NONE, null), mentor("never", 11, true, true, null, FREE)))
                .isEqualTo(Rule.NEVER_PAIR);
    }

    @Test
    void threeYearsAreEnoughAndTwoAreNot() {
        assertThat(rules.broken(mentee(SameSexWish.NONE, null), mentor("o", 10, true, true, null, FREE)))
                .isEqualTo(Rule.YEAR_GAP);
    }

    @Test
    void aHardWishForTheSameSexIsKeptAlsoWhereTheSexIsUnknown() {
        assertThat(rules.broken(mentee(SameSexWish.REQUIRED, "F"), mentor("o", 11, true, true, "F", FREE)))
                .isNull();
        assertThat(rules.broken(mentee(SameSexWish.REQUIRED, "F"), mentor("o", 11, true, true, "M", FREE)))
                .isEqualTo(Rule.SAME_SEX_WISH);
        assertThat(rules.broken(mentee(SameSexWish.REQUIRED, null), mentor("o", 11, true, true, null, FREE)))
                .isEqualTo(Rule.SAME_SEX_WISH);
    }

    @Test
    void oneServedPeriodInCommonIsNotEnough() {
        var few = FreeSlots.of(List.of(3, 70));
        assertThat(rules.broken(mentee(SameSexWish.NONE, null), mentor("o", 11, true, true, null, few)))
                .isEqualTo(Rule.NO_COMMON_SLOT);
        var unserved = new PairRules(3, 2, FreeSlots.all(70), Set.of());
        assertThat(unserved.broken(
                        mentee(SameSexWish.NONE, null),
                        mentor("o", 11, true, true, null, FreeSlots.of(List.of(1, 70)))))
                .isEqualTo(Rule.NO_COMMON_SLOT);
    }

    @Test
    void aSoftWishCostsATenthAndNeverForbids() {
        var likes = new Tastes(List.of("chess"), 0, List.of());
        var mentees = List.of(
                new Mentee("e", 8, 1, likes, SameSexWish.PREFERRED, "F", FREE),
                new Mentee("f", 8, 1, likes, SameSexWish.NONE, "F", FREE));
        var mentors = List.of(new Mentor("o", 11, 1, true, true, likes, "M", FREE));
        var appraisal = Appraisal.of(mentees, mentors, rules);
        assertThat(appraisal.score(0, 0)).isEqualTo(appraisal.score(1, 0) - 100);
        assertThat(appraisal.rule(0, 0)).isNull();
    }

    @Test
    void whoWantsSomebodyNewIsNotGivenSomebodyKnown() {
        assertThat(rules.broken(newFace(NewFaceWish.REQUIRED, "o"), mentor("o", 11, true, true, null, FREE)))
                .isEqualTo(Rule.KNOWN_ALREADY);
        assertThat(rules.broken(newFace(NewFaceWish.REQUIRED, "other"), mentor("o", 11, true, true, null, FREE)))
                .isNull();
        assertThat(rules.broken(newFace(NewFaceWish.NONE, "o"), mentor("o", 11, true, true, null, FREE)))
                .isNull();
    }

    @Test
    void whoWouldRatherHaveSomebodyNewLosesATenthWithSomebodyKnown() {
        var mentees = List.of(newFace(NewFaceWish.PREFERRED, "o"), newFace(NewFaceWish.PREFERRED, "other"));
        var likes = new Tastes(List.of("chess"), 0, List.of());
        var mentors = List.of(new Mentor("o", 11, 1, true, true, likes, null, FREE));
        var appraisal = Appraisal.of(mentees, mentors, rules);
        assertThat(appraisal.score(0, 0)).isEqualTo(appraisal.score(1, 0) - 100);
        assertThat(appraisal.rule(0, 0)).isNull();
    }

    @Test
    void whoWasNamedToGoOnCountsLikeSomebodyWithEverythingInCommonAndBreaksNoRule() {
        var likes = new Tastes(List.of("chess"), 0, List.of());
        var mentee = new Mentee("e", 8, 1, likes, SameSexWish.PREFERRED, "F", FREE);
        var mentors = List.of(
                new Mentor("twin", 12, 1, true, true, likes, "F", FREE),
                new Mentor("named", 12, 1, true, true, Tastes.UNSAID, "M", FREE),
                new Mentor("untrained", 12, 1, false, true, likes, "F", FREE));
        var open = Appraisal.of(List.of(mentee), mentors, rules);
        assertThat(open.score(0, 0)).isGreaterThan(open.score(0, 1));
        var planned = Appraisal.of(List.of(mentee), mentors, rules.goingOn(java.util.Map.of("e", "named")));
        assertThat(planned.score(0, 1))
                .as("though one wish is unmet")
                .isEqualTo(900)
                .isGreaterThan(planned.score(0, 0));
        assertThat(planned.score(0, 0)).isEqualTo(open.score(0, 0) - 200);
        var untrained = Appraisal.of(List.of(mentee), mentors, rules.goingOn(java.util.Map.of("e", "untrained")));
        assertThat(untrained.rule(0, 2)).isEqualTo(Rule.NOT_TRAINED);
    }

    @Test
    void withoutACommonPeriodTheRestIsMatchedAndTheReasonIsSaid() {
        var other = new Mentee("f", 8, 1, Tastes.UNSAID, SameSexWish.NONE, null, FreeSlots.of(List.of(50, 51)));
        var mentees = List.of(mentee(SameSexWish.NONE, null), other);
        var mentors = List.of(new Mentor("o", 11, 2, true, true, Tastes.UNSAID, null, FREE));
        var problem = MatchingProblem.of(mentees, mentors, rules, 1);
        var matching = Matcher.match(problem, Progress.UNHEARD);
        assertThat(matching.mentorOfEach()).containsOnlyKeys("e");
        assertThat(matching.gaps()).containsExactly(new Gap(Gap.Kind.NOBODY_MAY_TAKE, "f"));
        assertThat(WhyUnmatched.of(problem, matching, "f").lostTo())
                .containsExactly(java.util.Map.entry(Rule.NO_COMMON_SLOT, 1));
    }

    private static Mentee newFace(NewFaceWish wish, String known) {
        var likes = new Tastes(List.of("chess"), 0, List.of());
        return new Mentee("e", 8, 1, likes, SameSexWish.NONE, null, FREE, wish, Set.of(known));
    }

    private static Mentee mentee(SameSexWish wish, @Nullable String sex) {
        return new Mentee("e", 8, 1, Tastes.UNSAID, wish, sex, FREE);
    }

    private static Mentor mentor(
            String key, int year, boolean trained, boolean cleared, @Nullable String sex, FreeSlots free) {
        return new Mentor(key, year, 1, trained, cleared, Tastes.UNSAID, sex, free);
    }
}
