package org.alongside.curriculum.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.Source;
import org.alongside.curriculum.StrandId;
import org.alongside.curriculum.UnitId;
import org.alongside.school.SchoolDay;
import org.alongside.school.Slot;
import org.alongside.school.Week;
import org.junit.jupiter.api.Test;

/** Twelve Tuesdays, of which the first two lie behind; lessons a, b, c, … in unit one, x, y in unit two. */
class ClassPlanTests {
    private static final ClassId CLASS = ClassId.random();
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate TODAY = FIRST.plusWeeks(2);
    private final ClassYear year = year(12);

    private static ClassYear year(int weeks) {
        var days = new ArrayList<SchoolDay>();
        for (int week = 0; week < weeks; week++) {
            days.add(new SchoolDay(FIRST.plusWeeks(week), week % 2 == 0 ? Week.A : Week.B, week < 6 ? 1 : 2));
        }
        return ClassYear.of(
                List.of(
                        new LessonSlot(new Slot(Week.A, DayOfWeek.TUESDAY, 5), "B12"),
                        new LessonSlot(new Slot(Week.B, DayOfWeek.TUESDAY, 5), null)),
                days);
    }

    private static Optional<Lesson> lesson(LessonId id) {
        var buildsOn = id.value().equals("b") ? List.of(new LessonId("a")) : List.<LessonId>of();
        return Optional.of(new Lesson(
                id,
                id.value(),
                9,
                new StrandId("s"),
                new UnitId("xy".contains(id.value()) ? "two" : "one"),
                1,
                60,
                Lesson.Sensitivity.ORDINARY,
                List.of(),
                List.of(),
                List.of(),
                buildsOn,
                List.of(),
                Map.of(),
                new Source("f", 1)));
    }

    /** One letter a week; a dot is a free hour. */
    private ClassPlan plan(String letters) {
        var lessons = new ArrayList<PlannedLesson>();
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) != '.') {
                lessons.add(new PlannedLesson(
                        PlannedLessonId.random(),
                        CLASS,
                        new LessonId(letters.substring(i, i + 1)),
                        null,
                        FIRST.plusWeeks(i),
                        5,
                        i + 1,
                        1,
                        1,
                        PlannedLesson.Seating.MIXED,
                        null,
                        List.of(),
                        null,
                        0));
            }
        }
        return new ClassPlan(CLASS, year, lessons, Set.of(), TODAY, ClassPlanTests::lesson);
    }

    private static String letters(List<PlannedLesson> lessons) {
        var letters = new StringBuilder("............");
        for (var it : lessons) {
            var week = (int) (it.day().toEpochDay() - FIRST.toEpochDay()) / 7;
            letters.replace(week, week + 1, it.lesson().value());
        }
        return letters.toString().replaceAll("\\.+$", "");
    }

    private static PlannedLessonId id(ClassPlan plan, String letter) {
        return plan.lessons().stream()
                .filter(it -> it.lesson().value().equals(letter))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aBumpedLessonPushesTheRestUntilAnHourIsFree() {
        var plan = plan("uvabc.de");
        var change = plan.after(new PlanStep.Bump(id(plan, "a")));
        assertThat(letters(change.after())).isEqualTo("uv.abcde");
        assertThat(change.moves()).hasSize(3);
        assertThat(change.isFarReaching()).isTrue();
    }

    @Test
    void aLessonThatHasNoHourLeftIsSaidAndNotLostSilently() {
        var plan = plan("uvabcdefghij");
        var change = plan.after(new PlanStep.Bump(id(plan, "a")));
        assertThat(change.fallen()).containsExactly(new LessonId("j"));
        assertThat(change.removed())
                .singleElement()
                .matches(it -> it.lesson().value().equals("j"));
        assertThat(change.isFarReaching()).isTrue();
    }

    @Test
    void earlierAndLaterChangePlacesWithTheNeighbour() {
        var plan = plan("uvabc");
        assertThat(letters(plan.after(new PlanStep.Later(id(plan, "a"))).after()))
                .isEqualTo("uvbac");
        assertThat(letters(plan.after(new PlanStep.Earlier(id(plan, "c"))).after()))
                .isEqualTo("uvacb");
    }

    @Test
    void neverIntoThePastAndNeverWhatIsBehind() {
        var plan = plan("uvabc");
        refused("first", () -> plan.after(new PlanStep.Earlier(id(plan, "a"))));
        refused("settled", () -> plan.after(new PlanStep.Bump(id(plan, "u"))));
        refused("passed", () -> plan.after(new PlanStep.MoveTo(id(plan, "c"), FIRST.plusWeeks(1), 5)));
        refused("no-hour", () -> plan.after(new PlanStep.MoveTo(id(plan, "c"), FIRST.plusDays(1), 5)));
        refused("gone", () -> plan.after(new PlanStep.Bump(PlannedLessonId.random())));
    }

    @Test
    void aRecordedLessonStaysWhereItIsAndTheOthersGoRoundIt() {
        var plain = plan("uvabc");
        var plan = new ClassPlan(CLASS, year, plain.lessons(), Set.of(id(plain, "b")), TODAY, ClassPlanTests::lesson);
        assertThat(letters(plan.after(new PlanStep.Bump(id(plan, "a"))).after()))
                .isEqualTo("uv.bac");
        refused("settled", () -> plan.after(new PlanStep.Bump(id(plan, "b"))));
        refused("taken", () -> plan.after(new PlanStep.MoveTo(id(plan, "a"), FIRST.plusWeeks(3), 5)));
    }

    @Test
    void aMoveToAFreeHourTouchesNothingElseAndOneToATakenHourPushes() {
        var plan = plan("uvabc.d");
        var free = plan.after(new PlanStep.MoveTo(id(plan, "a"), FIRST.plusWeeks(5), 5));
        assertThat(letters(free.after())).isEqualTo("uv.bcad");
        assertThat(free.moves()).hasSize(1);
        var taken = plan.after(new PlanStep.MoveTo(id(plan, "d"), FIRST.plusWeeks(2), 5));
        assertThat(letters(taken.after())).isEqualTo("uvdabc");
    }

    @Test
    void whatComesBeforeWhatItBuildsOnIsWarnedOf() {
        var plan = plan("uvabc");
        var change = plan.after(new PlanStep.Later(id(plan, "a")));
        assertThat(change.broken()).containsExactly(new PlanChange.Broken(new LessonId("b"), new LessonId("a")));
        assertThat(plan.after(new PlanStep.Bump(id(plan, "a"))).broken()).isEmpty();
    }

    @Test
    void aLessonTakenOutLeavesItsHourOrTheRestMovesUp() {
        var plan = plan("uvabc");
        assertThat(letters(
                        plan.after(new PlanStep.TakeOut(id(plan, "a"), false)).after()))
                .isEqualTo("uv.bc");
        assertThat(letters(plan.after(new PlanStep.TakeOut(id(plan, "a"), true)).after()))
                .isEqualTo("uvbc");
    }

    @Test
    void aSplitLessonGoesOnNextTimeAndIsWholeAgainWhenOnePartIsTakenOut() {
        var plan = plan("uvab");
        var split = plan.after(new PlanStep.Split(id(plan, "a")));
        assertThat(letters(split.after())).isEqualTo("uvaab");
        assertThat(split.after().get(2)).matches(it -> it.part() == 1 && it.parts() == 2);
        assertThat(split.after().get(3)).matches(it -> it.part() == 2 && it.parts() == 2);
        var again = new ClassPlan(CLASS, year, split.after(), Set.of(), TODAY, ClassPlanTests::lesson);
        var joined = again.after(new PlanStep.TakeOut(split.after().get(3).id(), true));
        assertThat(letters(joined.after())).isEqualTo("uvab");
        assertThat(joined.after().get(2)).matches(it -> it.part() == 1 && it.parts() == 1);
        refused(
                "split-already",
                () -> again.after(new PlanStep.Split(split.after().get(2).id())));
    }

    @Test
    void aUnitIsPlacedAsAWholeInItsOrder() {
        var plan = plan("uvabxyc");
        var change = plan.after(new PlanStep.PlaceUnit(new UnitId("two"), FIRST.plusWeeks(2), 5));
        assertThat(letters(change.after())).isEqualTo("uvxyabc");
    }

    @Test
    void aLessonCanComeInAgain() {
        var plan = plan("uvab");
        var change = plan.after(new PlanStep.Add(new LessonId("u"), FIRST.plusWeeks(2), 5));
        assertThat(letters(change.after())).isEqualTo("uvuab");
        assertThat(change.added()).hasSize(1);
    }

    @Test
    void laidAgainEverythingAheadStandsInItsHalfTermAndKeepsItsChoices() {
        var plan = plan("uvcba");
        var change = plan.laid(List.of(
                new YearLayout.Wish(new LessonId("u"), 1),
                new YearLayout.Wish(new LessonId("a"), 1),
                new YearLayout.Wish(new LessonId("b"), 1),
                new YearLayout.Wish(new LessonId("x"), 2)));
        assertThat(letters(change.after())).isEqualTo("uvab..x");
        assertThat(change.after().get(2).id()).isEqualTo(id(plan, "a"));
    }

    @Test
    void whateverIsDoneNoLessonIsLostUnsaidAndNoTwoShareAnHour() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            var letters = new StringBuilder("uv");
            var pool = "abcdefghij";
            for (int i = 0, next = 0; i < 10; i++) {
                letters.append(random.nextInt(4) == 0 ? '.' : pool.charAt(next++));
            }
            var plan = plan(letters.toString());
            var ahead =
                    plan.lessons().stream().filter(it -> !plan.isSettled(it)).toList();
            if (ahead.isEmpty()) {
                continue;
            }
            var lesson = ahead.get(random.nextInt(ahead.size())).id();
            var day = FIRST.plusWeeks(2 + random.nextInt(10));
            var step = List.<PlanStep>of(
                            new PlanStep.Bump(lesson),
                            new PlanStep.MoveTo(lesson, day, 5),
                            new PlanStep.Split(lesson),
                            new PlanStep.PlaceUnit(new UnitId("one"), day, 5))
                    .get(random.nextInt(4));
            var change = plan.after(step);
            var hours = change.after().stream().map(PlannedLesson::day).toList();
            assertThat(hours).doesNotHaveDuplicates();
            assertThat(change.after().size() + change.fallen().size())
                    .isEqualTo(plan.lessons().size() + (step instanceof PlanStep.Split ? 1 : 0));
            assertThat(change.after().stream().filter(plan::isSettled))
                    .extracting(PlannedLesson::day)
                    .containsExactly(FIRST, FIRST.plusWeeks(1));
        }
    }

    private static void refused(String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(PlanRefused.class).isThrownBy(deed).withMessage(reason);
    }
}
