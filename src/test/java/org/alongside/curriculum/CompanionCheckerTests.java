package org.alongside.curriculum;

import static org.alongside.curriculum.SmallCurriculum.file;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.alongside.curriculum.Finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanionCheckerTests {
    static final String MODULE = "mentor-training/01-role.md";
    static final String STATEMENTS = "statutory/rshe_statements_2025.csv";

    @TempDir
    Path folder;

    SmallCurriculum small;

    @BeforeEach
    void writeASoundCurriculumWithItsCompanions() throws IOException {
        small = new SmallCurriculum(folder);
        small.replace(
                STATEMENTS,
                "RSE-SEC-RR-01",
                "REL-PRI-CF-01,primary,RE,Caring friendships,1,8,Friends,no_right_to_withdraw\nRSE-SEC-RR-01");
        small.write("primary-bridge.yaml", """
                units:
                  - unit: trust-unit-7
                    leans-on: [REL-PRI-CF-01]
                """);
        small.write("resources.yaml", """
                resources:
                  - id: a-line
                    kind: help
                    title: A line
                    by: A charity
                    link: https://line.example/
                    phone: 0800 000
                    audience: [pupil, parent]
                    ages: all
                    format: telephone
                    cost: free
                    licence: a service
                    checked: 2026-11-20
                    named: here
                    about: Somebody to talk to.
                    strands: [trust]
                    lessons: [trust-y7-1]
                """);
        small.write("mentor-training/course.yaml", "covers: [listening]\n");
        var module = new StringBuilder("""
                ---
                id: training-role
                module: 1
                title: A partner
                minutes: 120
                led-by: The coordinator
                before-first-meeting: yes
                covers: [listening]
                outcomes:
                  - Listen
                scenarios:
                  - id: training-role-one
                    prompt: What do you say?
                    options:
                      - say: Nothing yet.
                        fits: yes
                        feedback: Room.
                      - say: Advice.
                        fits: no
                        feedback: Too early.
                ---
                """);
        for (var part : LessonPart.values()) {
            module.append("\n## ").append(part.heading()).append("\n\n");
            module.append(part == LessonPart.ACTIVITIES ? "### Vignette: Talk (120 minutes)\n\nTalk.\n" : "Words.\n");
        }
        small.write(MODULE, module.toString());
    }

    @Test
    void soundCompanionsHaveNothingToMend() throws IOException {
        var curriculum = small.read();

        assertThat(curriculum.findings()).isEmpty();
        assertThat(curriculum.companions().course()).hasSize(1);
        assertThat(curriculum.companions().resources()).hasSize(1);
        assertThat(curriculum.companions().bridge().of(new UnitId("trust-unit-7")))
                .hasSize(1);
    }

    @Test
    void aSecondaryStatementThatNoLessonNamesIsFound() throws IOException {
        small.replace(
                STATEMENTS,
                "RSE-SEC-RR-01",
                "RSE-SEC-RR-02,secondary,RSE,Respect,2,14,Courtesy,no_right_to_withdraw\nRSE-SEC-RR-01");

        assertThatFinding(Kind.UNCOVERED, STATEMENTS, "RSE-SEC-RR-02", "Courtesy");
    }

    @Test
    void oneBrokenStatementIsNamedWithItsLineAndTheOthersAreThere() throws IOException {
        small.replace(
                STATEMENTS,
                "REL-PRI-CF-01,primary,RE,Caring friendships,1",
                "REL-PRI-CF-01,primary,RE,Caring friendships,x");

        assertThatFinding(Kind.BROKEN, STATEMENTS, ":2", "x");
        assertThat(small.read().statements()).containsKey(new StatementCode("RSE-SEC-RR-01"));
    }

    @Test
    void tooFewStatementsAreCounted() throws IOException {
        small.replace("spiral.yaml", "strands:", "statements: 195\nstrands:");

        assertThatFinding(Kind.STATEMENTS_MISSING, STATEMENTS, "2", "195");
    }

    @Test
    void aStatementThatStandsThereTwiceIsNamed() throws IOException {
        small.replace(
                STATEMENTS,
                "RSE-SEC-RR-01",
                "REL-PRI-CF-01,primary,RE,Caring friendships,1,8,Friends,no_right_to_withdraw\nRSE-SEC-RR-01");

        assertThatFinding(Kind.SAME_ID, STATEMENTS, "REL-PRI-CF-01");
    }

    @Test
    void anIdThatWasThereOnceAndIsGoneIsNamed() throws IOException {
        small.write("ids.yaml", "ids: [trust-y7-1, training-role, training-role-one, a-line, trust-taken-away]\n");

        assertThatFinding(Kind.GONE_ID, "ids.yaml", "trust-taken-away");
        assertThat(small.read().findings()).hasSize(1);
    }

    @Test
    void aPrimaryStatementOnWhichNothingLeansIsNamed() throws IOException {
        small.replace(
                STATEMENTS,
                "RSE-SEC-RR-01",
                "REL-PRI-CF-02,primary,RE,Caring friendships,2,8,Kindness,no_right_to_withdraw\nRSE-SEC-RR-01");

        assertThatFinding(Kind.UNBRIDGED, "primary-bridge.yaml", "REL-PRI-CF-02");
    }

    @Test
    void aBridgeToNowhereIsNamed() throws IOException {
        small.replace("primary-bridge.yaml", "unit: trust-unit-7", "unit: trust-unit-6");

        assertThatFinding(Kind.UNKNOWN_UNIT, "primary-bridge.yaml", "trust-unit-6");
        assertThatFinding(Kind.NO_BRIDGE, "primary-bridge.yaml", "Unit 7");
    }

    @Test
    void aBridgeOfWrongStonesIsNamed() throws IOException {
        small.replace("primary-bridge.yaml", "[REL-PRI-CF-01]", "[REL-PRI-CF-01, RSE-SEC-RR-01, REL-PRI-CF-99]");

        assertThatFinding(Kind.NOT_PRIMARY, "primary-bridge.yaml", "RSE-SEC-RR-01");
        assertThatFinding(Kind.UNKNOWN_STATEMENT, "primary-bridge.yaml", "REL-PRI-CF-99");
    }

    @Test
    void aModuleWithoutAScenarioIsNamed() throws IOException {
        small.replace(MODULE, "scenarios:", "old-scenarios:");

        assertThatFinding(Kind.NO_SCENARIO, MODULE, "A partner");
    }

    @Test
    void aScenarioWithoutAGoodAnswerIsNamed() throws IOException {
        small.replace(MODULE, "fits: yes", "fits: partly");

        assertThatFinding(Kind.NO_GOOD_ANSWER, MODULE, "training-role-one");
    }

    @Test
    void anAnswerWithoutFeedbackIsNamed() throws IOException {
        small.replace(MODULE, "        feedback: Too early.\n", "");

        assertThatFinding(Kind.NO_FEEDBACK, MODULE, "Advice.");
    }

    @Test
    void anAnswerOfAnotherKindIsNamedAndTheModuleLeftOut() throws IOException {
        small.replace(MODULE, "fits: no", "fits: perhaps");

        assertThatFinding(Kind.BROKEN, MODULE, "perhaps", "yes, partly, no");
    }

    @Test
    void aTopicThatNoModuleCoversIsNamed() throws IOException {
        small.replace("mentor-training/course.yaml", "[listening]", "[listening, endings]");

        assertThatFinding(Kind.TOPIC_LEFT_OUT, "mentor-training/course.yaml", "endings");
    }

    @Test
    void tooLittleTrainingBeforeTheFirstMeetingIsNamed() throws IOException {
        small.replace(MODULE, "before-first-meeting: yes", "before-first-meeting: no");

        assertThatFinding(Kind.SHORT_COURSE, "mentor-training/course.yaml", "120");
    }

    @Test
    void aModuleLacksNothingThatALessonMustHave() throws IOException {
        small.replace(MODULE, "## Content guidance\n", "## Something else\n")
                .replace(MODULE, "(120 minutes)", "(90 minutes)");

        assertThatFinding(Kind.MISSING_PART, MODULE, "Content guidance");
        assertThatFinding(Kind.UNKNOWN_HEADING, MODULE, "Something else");
        assertThatFinding(Kind.WRONG_MINUTES, MODULE, "120", "90");
    }

    @Test
    void somebodyWhoHelpsNeedsAWayThere() throws IOException {
        small.replace("resources.yaml", "    link: https://line.example/\n", "")
                .replace("resources.yaml", "    phone: 0800 000\n", "");

        assertThatFinding(Kind.NO_WAY_THERE, "resources.yaml", "A line");
    }

    @Test
    void aLinkThatIsNoneIsNamedAndNeverShown() throws IOException {
        for (var link : new String[] {"javascript:alert(1)", "file:///etc/passwd", "https://", "not a link"}) {
            writeASoundCurriculumWithItsCompanions();
            small.replace("resources.yaml", "https://line.example/", "\"" + link + "\"");

            assertThatFinding(Kind.BROKEN, "resources.yaml", link);
            assertThat(small.read().companions().resources()).isEmpty();
        }
    }

    @Test
    void aResourceForNobodyAndForLessonsThatAreNotThereIsNamed() throws IOException {
        small.replace("resources.yaml", "audience: [pupil, parent]", "audience: []")
                .replace("resources.yaml", "[trust-y7-1]", "[trust-nowhere]")
                .replace("resources.yaml", "strands: [trust]", "strands: [courage]");

        assertThatFinding(Kind.NO_AUDIENCE, "resources.yaml", "A line");
        assertThatFinding(Kind.UNKNOWN_LESSON, "resources.yaml", "trust-nowhere");
        assertThatFinding(Kind.UNKNOWN_STRAND, "resources.yaml", "courage");
    }

    @Test
    void aDayThatIsNoneIsNamed() throws IOException {
        small.replace("resources.yaml", "2026-11-20", "last week");

        assertThatFinding(Kind.BROKEN, "resources.yaml", "last week");
    }

    @Test
    void aDelicateWordWithoutWarningIsNamed() throws IOException {
        small.replace(file(8, 1), "Read it.", "Read it, and talk about self-harm.");
        assertThatFinding(Kind.NEEDS_CAUTION, file(8, 1), "self-harm");

        small.replace(file(8, 1), "sensitivity: ordinary", "sensitivity: sensitive")
                .replace(
                        file(8, 1),
                        "## Content guidance\n\nSome words.",
                        "## Content guidance\n\nOptional: self-harm is named.");
        assertThat(small.read().findings()).isEmpty();
    }

    @Test
    void aStrandOfTheSixthFormNeedsItsOwnTwoYearsOnly() throws IOException {
        small.replace("spiral.yaml", "years: [7, 8, 9]", "years: [12, 13]")
                .replace(file(9, 1), "year: 9", "year: 13")
                .replace(file(9, 2), "year: 9", "year: 13")
                .replace("trust/units.yaml", "year: 9", "year: 13");

        assertThat(small.read().findings()).noneMatch(it -> it.kind() == Kind.TOO_FEW_YEARS);
    }

    private void assertThatFinding(Kind kind, String file, String... words) throws IOException {
        assertThat(small.read().findings()).filteredOn(it -> it.kind() == kind).anySatisfy(it -> {
            assertThat(it.source().file()).isEqualTo(file);
            assertThat(it.toString()).contains(words);
        });
    }
}
