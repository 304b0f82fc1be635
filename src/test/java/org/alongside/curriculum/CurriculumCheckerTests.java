package org.alongside.curriculum;

import static org.alongside.curriculum.SmallCurriculum.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.alongside.curriculum.Finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurriculumCheckerTests {
    @TempDir
    Path folder;

    SmallCurriculum small;

    @BeforeEach
    void writeASoundCurriculum() throws IOException {
        small = new SmallCurriculum(folder);
    }

    @Test
    void aSoundCurriculumHasNothingToMend() throws IOException {
        var curriculum = small.read();

        assertThat(curriculum.findings()).isEmpty();
        assertThat(curriculum.lessons()).hasSize(6);
    }

    @Test
    void anIdThatIsTakenIsNamedAndTheFirstLessonStays() throws IOException {
        small.replace(file(7, 2), "id: trust-y7-2", "id: trust-y7-1").replace(file(8, 2), "trust-y8-1", "trust-y7-1");

        assertThat(small.read().lessons()).hasSize(5);
        assertThatFinding(Kind.SAME_ID, file(7, 2), 2, "trust-y7-1", file(7, 1));
    }

    @Test
    void anIdInAnotherShapeIsNamed() throws IOException {
        small.replace(file(9, 2), "id: trust-y9-2", "id: Trust Year 9");

        assertThatFinding(Kind.BAD_ID, file(9, 2), 2, "Trust Year 9");
    }

    @Test
    void anIdOfAnotherStrandIsNamed() throws IOException {
        small.replace(file(9, 2), "id: trust-y9-2", "id: courage-y9-2");

        assertThatFinding(Kind.BAD_ID, file(9, 2), 2, "courage-y9-2");
    }

    @Test
    void aLessonThatBuildsOnNothingThatExistsIsNamed() throws IOException {
        small.replace(file(8, 1), "builds-on: [trust-y7-1]", "builds-on: [trust-nowhere]");

        assertThatFinding(Kind.UNKNOWN_LESSON, file(8, 1), 2, "trust-nowhere");
    }

    @Test
    void aLessonThatBuildsOnALaterOneIsNamed() throws IOException {
        small.replace(file(8, 1), "builds-on: [trust-y7-1]", "builds-on: [trust-y9-2]")
                .replace(file(9, 1), "builds-on: [trust-y8-1]", "builds-on: []");

        assertThatFinding(Kind.NOT_EARLIER, file(8, 1), 2, "trust-y9-2");
    }

    @Test
    void aCircleIsNamedOnceAndDoesNotHangTheMap() throws IOException {
        small.replace(file(7, 1), "builds-on: []", "builds-on: [trust-y9-1]");

        var curriculum = small.read();

        assertThat(curriculum.findings())
                .filteredOn(it -> it.kind() == Kind.CYCLE)
                .singleElement()
                .satisfies(it -> assertThat(it.toString()).contains("trust-y7-1", "trust-y8-1", "trust-y9-1"));
        assertThat(new SpiralCurriculum(curriculum).chain(new LessonId("trust-y8-1")))
                .hasValueSatisfying(chain -> assertThat(chain.before()).hasSize(1));
    }

    @Test
    void aStatementThatDoesNotExistIsNamed() throws IOException {
        small.replace(file(7, 1), "RSE-SEC-RR-01", "RSE-SEC-RR-99");

        assertThatFinding(Kind.UNKNOWN_STATEMENT, file(7, 1), 2, "RSE-SEC-RR-99");
    }

    @Test
    void everyMissingPartIsNamed() throws IOException {
        for (var part : LessonPart.values()) {
            small = new SmallCurriculum(folder);
            small.replace(file(7, 1), "## " + part.heading() + "\n", "## Something else\n");

            assertThatFinding(Kind.MISSING_PART, file(7, 1), 2, part.heading());
        }
    }

    @Test
    void everyMissingListIsNamed() throws IOException {
        for (var list : Arrays.asList("outcomes", "key-words", "statements")) {
            small = new SmallCurriculum(folder);
            small.replace(file(7, 1), list + ":", "old-" + list + ":");

            assertThatFinding(Kind.MISSING_PART, file(7, 1), 2, list);
        }
    }

    @Test
    void aHeadingThatLessonsDoNotHaveIsNamedWithItsLine() throws IOException {
        small.replace(file(7, 1), "## Grouping", "## Gruping");

        assertThatFinding(Kind.UNKNOWN_HEADING, file(7, 1), 30, "Gruping");
    }

    @Test
    void minutesThatDoNotAddUpAreNamedWithBothNumbers() throws IOException {
        small.replace(file(7, 1), "minutes: 20", "minutes: 60");

        assertThatFinding(Kind.WRONG_MINUTES, file(7, 1), 2, "60", "20");
    }

    @Test
    void aStrandThatReturnsInTwoYearsOnlyIsNamed() throws IOException {
        small.delete(file(9, 1)).delete(file(9, 2));

        assertThatFinding(Kind.TOO_FEW_YEARS, "spiral.yaml", 1, "Trust and care", "2");
    }

    @Test
    void aUnitOfOneLessonIsNamed() throws IOException {
        small.delete(file(9, 2));

        assertThatFinding(Kind.ONE_OFF, "trust/units.yaml", 18, "Unit 9");
    }

    @Test
    void aUnitWithoutAFollowUpIsNamed() throws IOException {
        small.replace(
                "trust/units.yaml",
                "title: Unit 8\n    aim: An aim\n    follow-up:\n      after-weeks: 6\n      what: A return\n",
                "title: Unit 8\n    aim: An aim\n");

        assertThatFinding(Kind.NO_FOLLOW_UP, "trust/units.yaml", 10, "Unit 8");
    }

    @Test
    void aFollowUpWithoutANumberOfWeeksIsNamed() throws IOException {
        small.replace("trust/units.yaml", "after-weeks: 6", "after-weeks: some time");

        assertThatFinding(Kind.BROKEN, "trust/units.yaml", 8, "some time");
    }

    @Test
    void aUnitWithNeitherVignetteNorArtsIsNamed() throws IOException {
        small.replace(file(8, 1), "Vignette:", "Reading:").replace(file(8, 2), "Vignette:", "Reading:");

        assertThatFinding(Kind.NO_VIGNETTE, "trust/units.yaml", 10, "Unit 8");
    }

    @Test
    void theSameOutcomeWithTheSameActivityIsNamedAgainstTheEarlierLesson() throws IOException {
        small.replace(file(9, 1), "Outcome 9.1", "outcome 7.1.");

        assertThatFinding(Kind.REPEAT, file(9, 1), 2, "A story", "trust-y7-1");
    }

    @Test
    void theSameActivityForAnotherOutcomeIsNoRepeat() throws IOException {
        assertThat(small.read().findings()).noneMatch(it -> it.kind() == Kind.REPEAT);
    }

    @Test
    void aLessonForAnotherYearThanItsUnitIsNamed() throws IOException {
        small.replace(file(8, 2), "year: 8", "year: 9");

        assertThatFinding(Kind.OTHER_YEAR_THAN_UNIT, file(8, 2), 2, "Year 9", "Year 8");
    }

    @Test
    void twoLessonsInOnePlaceAreNamed() throws IOException {
        small.replace(file(8, 2), "lesson: 2", "lesson: 1").replace(file(8, 2), "[trust-y8-1]", "[]");

        assertThatFinding(Kind.SAME_PLACE, file(8, 2), 2, "Unit 8");
    }

    @Test
    void aStrandOrUnitThatDoesNotExistIsNamed() throws IOException {
        small.replace(file(9, 1), "strand: trust", "strand: courage")
                .replace(file(9, 2), "unit: trust-unit-9", "unit: trust-unit");

        assertThatFinding(Kind.UNKNOWN_STRAND, file(9, 1), 2, "courage");
        assertThatFinding(Kind.UNKNOWN_UNIT, file(9, 2), 2, "trust-unit");
    }

    @Test
    void aBrokenFileIsNamedWithItsLineAndTheRestStillLoads() throws IOException {
        small.replace(file(8, 2), "outcomes:\n", "outcomes: [unfinished\n");

        assertThat(small.read().lessons()).hasSize(5);
        assertThat(small.read().findings())
                .filteredOn(it -> it.kind() == Kind.BROKEN)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.source().file()).isEqualTo(file(8, 2));
                    assertThat(it.source().line()).isBetween(10, 12);
                });
    }

    @Test
    void fieldsThatAreMissingOrOfTheWrongKindAreNamedWithTheirLine() throws IOException {
        small.replace(file(7, 2), "title: Lesson 2 of Year 7\n", "");
        assertThatFinding(Kind.BROKEN, file(7, 2), 2, "title");

        small = new SmallCurriculum(folder);
        small.replace(file(7, 2), "minutes: 20", "minutes: an hour");
        assertThatFinding(Kind.BROKEN, file(7, 2), 8, "an hour");

        small = new SmallCurriculum(folder);
        small.replace(file(7, 2), "sensitivity: ordinary", "sensitivity: spicy");
        assertThatFinding(Kind.BROKEN, file(7, 2), 9, "spicy");

        small = new SmallCurriculum(folder);
        small.replace(file(7, 2), "year: 7", "year: 7\nyear: 8");
        assertThatFinding(Kind.BROKEN, file(7, 2), 5, "year");
    }

    @Test
    void anActivityWithoutATimeIsNamedWithItsLine() throws IOException {
        small.replace(file(7, 1), "### Look back (5 minutes)", "### Look back");

        assertThatFinding(Kind.BROKEN, file(7, 1), 40, "(10 minutes)");
    }

    @Test
    void aFileWithoutFieldsOrNotInUtf8IsNamed() throws IOException {
        small.write("trust/notes.md", "Only a thought");
        Files.write(folder.resolve("trust/old.md"), "café".getBytes(StandardCharsets.ISO_8859_1));

        assertThatFinding(Kind.BROKEN, "trust/notes.md", 1, "---");
        assertThatFinding(Kind.BROKEN, "trust/old.md", 1, "UTF-8");
        assertThat(small.read().lessons()).hasSize(6);
    }

    @Test
    void aMissingSpiralOrStatementsFileIsNamedAndStopsNothing() throws IOException {
        small.delete("spiral.yaml").delete("statutory/rshe_statements_2025.csv");

        assertThatFinding(Kind.BROKEN, "spiral.yaml", 1, "missing");
        assertThatFinding(Kind.BROKEN, "statutory/rshe_statements_2025.csv", 1, "missing");
    }

    @Test
    void aFileSavedOnWindowsReadsTheSame() throws IOException {
        var path = folder.resolve(file(7, 1));
        Files.writeString(path, "\uFEFF" + Files.readString(path).replace("\n", "\r\n"));

        assertThat(small.read().findings()).isEmpty();
    }

    private void assertThatFinding(Kind kind, String file, int line, String... words) throws IOException {
        assertThat(small.read().findings()).filteredOn(it -> it.kind() == kind).anySatisfy(it -> {
            assertThat(it.source()).isEqualTo(new Source(file, line));
            assertThat(it.toString()).startsWith(file + ":" + line + " ").contains(words);
        });
    }
}
