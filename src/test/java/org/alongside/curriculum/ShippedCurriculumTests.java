package org.alongside.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ShippedCurriculumTests {
    final Curriculum curriculum = read();
    final SpiralCurriculum spiral = new SpiralCurriculum(curriculum);

    @Test
    void nothingIsToBeMended() {
        assertThat(curriculum.findings()).isEmpty();
    }

    @Test
    void all195StatementsAreThere() {
        assertThat(spiral.statements()).hasSize(195);
        assertThat(spiral.statements())
                .filteredOn(it -> it.phase() == Statement.Phase.SECONDARY)
                .hasSize(115);
    }

    @Test
    void nineStrandsAreWrittenForEveryYear() {
        assertThat(spiral.strands()).extracting(Strand::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(spiral.strands())
                .allSatisfy(strand -> assertThat(strand.years())
                        .containsExactly(7, 8, 9, 10, 11)
                        .allSatisfy(year -> assertThat(spiral.lessons(strand.id(), year))
                                .describedAs(strand.name() + ", Year " + year)
                                .hasSizeGreaterThanOrEqualTo(2)));
        assertThat(spiral.lessons()).hasSizeGreaterThanOrEqualTo(90);
    }

    @Test
    void everySecondaryStatementIsServedByALesson() {
        var served = spiral.lessons().stream()
                .flatMap(it -> it.statements().stream())
                .collect(Collectors.toSet());
        assertThat(spiral.statements())
                .filteredOn(it -> it.phase() == Statement.Phase.SECONDARY)
                .extracting(Statement::code)
                .allSatisfy(code -> assertThat(served).contains(code));
    }

    @Test
    void everyLessonButTheFirstOfAStrandHasSomethingBeforeItAndALateOneHasTheWholeWay() {
        assertThat(spiral.strands()).allSatisfy(strand -> {
            var lessons = spiral.lessons().stream()
                    .filter(it -> it.strand().equals(strand.id()))
                    .toList();
            assertThat(lessons.subList(1, lessons.size()))
                    .allSatisfy(
                            it -> assertThat(spiral.chain(it.id()).orElseThrow().before())
                                    .describedAs(it.id().toString())
                                    .isNotEmpty());
        });
        assertThat(spiral.chain(new LessonId("healthy-leaving-safely"))
                        .orElseThrow()
                        .before())
                .extracting(Lesson::year)
                .contains(7, 8, 9, 10);
    }

    private static Curriculum read() {
        try {
            return new CurriculumReader(CurriculumFiles.shipped(new PathMatchingResourcePatternResolver())).read();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
