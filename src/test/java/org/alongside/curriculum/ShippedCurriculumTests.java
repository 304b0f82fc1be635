package org.alongside.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
    void nineStrandsAreNamedAndTheFourthIsWrittenForEveryYear() {
        assertThat(spiral.strands()).extracting(Strand::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        var fourth = spiral.strands().get(3);
        assertThat(fourth.years())
                .containsExactly(7, 8, 9, 10, 11)
                .allSatisfy(
                        year -> assertThat(spiral.lessons(fourth.id(), year)).hasSizeGreaterThanOrEqualTo(2));
        assertThat(spiral.lessons())
                .hasSizeGreaterThanOrEqualTo(11)
                .allMatch(it -> it.strand().equals(fourth.id()));
    }

    @Test
    void everyLessonButTheFirstHasSomethingBeforeItAndTheLastHasTheWholeWay() {
        var lessons = spiral.lessons();

        assertThat(lessons.subList(1, lessons.size()))
                .allSatisfy(it ->
                        assertThat(spiral.chain(it.id()).orElseThrow().before()).isNotEmpty());
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
