package org.alongside.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.curriculum.SpiralMark.Kind;
import org.junit.jupiter.api.Test;

class SpiralCheckTests {
    private static final Strand STRAND = new Strand(new StrandId("s"), 1, "Strand", "S", List.of(7, 8, 9));

    private static Unit unit(int year, boolean followUp) {
        return new Unit(
                new UnitId("u" + year),
                STRAND.id(),
                year,
                1,
                "Unit " + year,
                "aim",
                followUp ? Optional.of(new Unit.FollowUp(5, "again")) : Optional.empty(),
                new Source("f", 1));
    }

    private static Lesson lesson(String id, int year, String outcome, String... buildsOn) {
        return new Lesson(
                new LessonId(id),
                "Lesson " + id,
                year,
                STRAND.id(),
                new UnitId("u" + year),
                1,
                60,
                Lesson.Sensitivity.ORDINARY,
                List.of(outcome),
                List.of(),
                List.of(),
                List.of(buildsOn).stream().map(LessonId::new).toList(),
                List.of(new Activity(
                        Optional.of("Vignette"), "Story of " + outcome, 10, new Prose(""), new Source("f", 1))),
                Map.of(),
                new Source("f", 1));
    }

    private static List<Lesson> whole() {
        var lessons = new ArrayList<Lesson>();
        for (int year = 7; year <= 9; year++) {
            lessons.add(lesson("a" + year, year, "aim a" + year));
            lessons.add(lesson("b" + year, year, "aim b" + year));
        }
        return lessons;
    }

    private static List<SpiralMark> marks(List<Lesson> lessons, boolean followUp) {
        return new SpiralCheck(List.of(STRAND), List.of(unit(7, true), unit(8, followUp), unit(9, true)), lessons)
                .ofAll();
    }

    @Test
    void aWholeSpiralHasNoMark() {
        assertThat(marks(whole(), true)).isEmpty();
    }

    @Test
    void aYearWithoutTheStrandIsAGapBetweenItsNeighbours() {
        var lessons = whole();
        lessons.removeIf(it -> it.year() == 8);
        assertThat(marks(lessons, true)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.GAP);
            assertThat(it.details()).containsExactly("Strand", "8", "7", "9");
        });
    }

    @Test
    void aUnitOfOneSessionIsAOneOff() {
        var lessons = whole();
        lessons.removeIf(it -> it.id().value().equals("b8"));
        assertThat(marks(lessons, true)).extracting(SpiralMark::kind).containsExactly(Kind.ONE_OFF);
    }

    @Test
    void aUnitWithoutFollowUpIsAOneOff() {
        assertThat(marks(whole(), false)).extracting(SpiralMark::kind).containsExactly(Kind.ONE_OFF);
    }

    @Test
    void theSameAimAgainIsARepeatUnlessItBuildsOnTheFirstNearOrFar() {
        var lessons = whole();
        lessons.set(5, lesson("b9", 9, "Aim a7!"));
        assertThat(marks(lessons, true)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.REPEAT);
            assertThat(it.lesson()).contains(new LessonId("b9"));
            assertThat(it.earlier()).contains(new LessonId("a7"));
        });
        lessons.set(2, lesson("a8", 8, "aim a8", "a7"));
        lessons.set(5, lesson("b9", 9, "Aim a7!", "a8"));
        assertThat(marks(lessons, true)).isEmpty();
    }

    @Test
    void inThePlanOfAClassALessonTwiceIsARepeatAndAMissingOneAOneOff() {
        var lessons = whole();
        var check = new SpiralCheck(List.of(STRAND), List.of(unit(7, true), unit(8, true), unit(9, true)), lessons);
        var planned = List.of(lessons.get(0), lessons.get(0));
        assertThat(check.of(planned, Set.of(7)))
                .extracting(SpiralMark::kind)
                .containsExactly(Kind.ONE_OFF, Kind.REPEAT);
        assertThat(check.of(List.of(), Set.of(7))).extracting(SpiralMark::kind).containsExactly(Kind.GAP);
    }
}
