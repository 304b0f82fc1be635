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
    void theSpiralHasNoGapNoOneOffAndNothingTwice() {
        assertThat(new SpiralCheck(spiral.strands(), spiral.units(), spiral.lessons()).ofAll())
                .isEmpty();
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
        assertThat(spiral.strands()).extracting(Strand::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(spiral.strands())
                .filteredOn(strand -> !strand.afterTheSpiral())
                .hasSize(9)
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

    @Test
    void theSixthFormBuildsOnTheSpiralInBothItsYears() {
        assertThat(spiral.strands())
                .filteredOn(Strand::afterTheSpiral)
                .singleElement()
                .satisfies(sixth -> {
                    assertThat(spiral.lessons(sixth.id(), 12)).hasSizeGreaterThanOrEqualTo(4);
                    assertThat(spiral.lessons(sixth.id(), 13)).hasSizeGreaterThanOrEqualTo(4);
                });
        assertThat(spiral.chain(new LessonId("sixth-a-good-ending"))
                        .orElseThrow()
                        .before())
                .extracting(Lesson::year)
                .contains(7, 8, 9, 10, 11, 12);
    }

    @Test
    void everyStatementOfPrimarySchoolIsTakenUpSomewhere() {
        var named = curriculum.companions().bridge().leansOn().values().stream()
                .flatMap(it -> it.stream())
                .collect(Collectors.toSet());
        assertThat(spiral.statements())
                .filteredOn(it -> it.phase() == Statement.Phase.PRIMARY)
                .hasSize(80)
                .extracting(Statement::code)
                .allSatisfy(code -> assertThat(named).contains(code));
    }

    @Test
    void theMentorsCourseIsWholeAndLongEnough() {
        var course = curriculum.companions().course();
        assertThat(course).extracting(TrainingModule::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(course.stream()
                        .filter(TrainingModule::beforeFirstMeeting)
                        .mapToInt(TrainingModule::minutes)
                        .sum())
                .isGreaterThanOrEqualTo(240);
        assertThat(course.stream().flatMap(it -> it.scenarios().stream()))
                .hasSizeGreaterThanOrEqualTo(25)
                .allSatisfy(it -> assertThat(it.options()).hasSize(3))
                .anySatisfy(it -> assertThat(it.critical()).isTrue());
    }

    @Test
    void theCatalogueNamesTheNineOfTheReportAndSpeaksToEverybody() {
        var resources = curriculum.companions().resources();
        assertThat(resources)
                .filteredOn(it -> it.named().startsWith("Appendix 2"))
                .hasSize(9);
        for (var audience : Resource.Audience.values()) {
            assertThat(resources)
                    .filteredOn(it ->
                            it.kind() == Resource.Kind.HELP && it.audiences().contains(audience))
                    .describedAs(audience.name())
                    .hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void everyIdIsInTheRegister() throws Exception {
        var files = CurriculumFiles.shipped(new PathMatchingResourcePatternResolver());
        var ids = RegisterOfIds.in(files).ids();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids)
                .containsAll(
                        spiral.lessons().stream().map(it -> it.id().value()).toList());
        assertThat(ids)
                .containsAll(curriculum.companions().resources().stream()
                        .map(Resource::id)
                        .toList());
        curriculum.companions().course().forEach(module -> {
            assertThat(ids).contains(module.id());
            assertThat(ids)
                    .containsAll(module.scenarios().stream().map(Scenario::id).toList());
        });
    }

    private static Curriculum read() {
        try {
            return new CurriculumReader(CurriculumFiles.shipped(new PathMatchingResourcePatternResolver())).read();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
