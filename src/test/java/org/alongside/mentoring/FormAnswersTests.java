package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.AlongsideTest;
import org.alongside.mentoring.AnswerLine.Stays;
import org.alongside.school.PersonId;
import org.alongside.school.roster.RosterFile;
import org.alongside.school.roster.RosterRefused;
import org.alongside.school.roster.SheetRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@AlongsideTest
@Transactional
class FormAnswersTests {
    @Autowired
    FormAnswers answers;

    @Autowired
    SchemeWork work;

    @Autowired
    Participants participants;

    @Autowired
    PickSheets sheets;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private SchoolFixture school;
    private PersonId asha;
    private PersonId oscar;

    @BeforeEach
    void aScheme() {
        school = SchoolFixture.alone(database, SchoolFixture.today(clock));
        school.signInCoordinator();
        work.start("Demo");
        work.adults(Set.of(school.coordinator));
        asha = school.pupil("Ashaquill", 8);
        oscar = school.pupil("Oscarwell", 12);
        database.update("update person set email = 'asha@school.example' where id = ?", asha.value());
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private List<SheetRow> csv(String text) throws IOException {
        var file = Files.writeString(folder.resolve("answers.csv"), text, StandardCharsets.UTF_8);
        return RosterFile.open("answers.csv", file).rows(FormAnswers.MOST_LINES + 1);
    }

    private AnswerReport look(String text) throws IOException {
        return answers.look(csv(text), Map.of());
    }

    @Test
    void whatGoogleFormsExportsIsUnderstood() throws IOException {
        var report = look("""
                Timestamp,Email Address,What do you like?,What is not for you?
                2026/11/20 10:00:00,Asha@school.example,"footy, Ping Pong, knitting","Rugby"
                """);
        assertThat(report.taken()).singleElement().satisfies(it -> {
            assertThat(it.row()).isEqualTo(2);
            assertThat(it.participant())
                    .isEqualTo(new Participant(
                            asha,
                            Side.MENTEE,
                            1,
                            false,
                            false,
                            null,
                            1,
                            new Picks(List.of("football", "table-tennis", "crochet"), 0, List.of("rugby")),
                            Wishes.NONE));
        });
    }

    @Test
    void whatMicrosoftFormsExportsIsUnderstoodAndAFormulaIsOnlyItsValue() throws IOException {
        var file = folder.resolve("forms.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Form1");
            var head = sheet.createRow(0);
            var line = sheet.createRow(1);
            var headings = List.of("ID", "Email", "Name", "Interests", "Mentor or mentee?", "Places", "Favourite");
            var cells = List.of("1", "anonymous", "Demo, Oscarwell", "Chess;Board games;", "Mentor", "2", "Chess;");
            for (int i = 0; i < headings.size(); i++) {
                head.createCell(i).setCellValue(headings.get(i));
                line.createCell(i).setCellValue(cells.get(i));
            }
            var formula = line.createCell(3);
            formula.setCellFormula("\"Chess;\"&\"Board games;\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(formula);
            book.write(out);
        }
        var rows = RosterFile.open("forms.xlsx", file).rows(100);
        var taken = answers.look(rows, Map.of()).taken();
        assertThat(taken).singleElement().satisfies(it -> {
            assertThat(it.participant().person()).isEqualTo(oscar);
            assertThat(it.participant().side()).isEqualTo(Side.MENTOR);
            assertThat(it.participant().places()).isEqualTo(2);
            assertThat(it.participant().picks()).isEqualTo(new Picks(List.of("chess", "board-games"), 1, List.of()));
        });
    }

    @Test
    void everyLineThatStaysOutSaysWhy() throws IOException {
        school.pupil("Ashaquill", 9);
        school.pupil("Lowellan", 9);
        school.pupil("Tallulah", 12);
        school.pupil("Ferdinando", 12);
        var report = look("""
                Name;Interests;Side;Places
                Ashaquill Demo;chess;;
                Ashaqill Demo;chess;;
                Nobody Atall;chess;;
                ;chess;;
                Oscarwell Demo;chess;teacher;
                Lowellan Demo;chess;mentor;
                Oscarwell Demo;chess;mentor;7
                Tallulah Demo;=HYPERLINK("x");;
                Ferdinando Demo;fotball;;
                Ferdinando Demo;football;;
                """);
        assertThat(report.lines().stream().map(AnswerLine::stays))
                .containsExactly(
                        Stays.AMBIGUOUS,
                        Stays.NOT_FOUND,
                        Stays.NOT_FOUND,
                        Stays.NO_NAME,
                        Stays.ANSWERED_AGAIN,
                        Stays.TOO_YOUNG,
                        Stays.PLACES,
                        Stays.NO_INTEREST,
                        Stays.ANSWERED_AGAIN,
                        null);
        assertThat(report.lines().get(0).may()).hasSize(2);
        assertThat(report.lines().get(1).may()).hasSize(2);
        assertThat(report.lines().get(2).may()).isEmpty();
        assertThat(report.unknownWords()).containsOnlyKeys("=HYPERLINK(\"x\")");
    }

    @Test
    void aWordThatTheCoordinatorExplainsCountsInEveryLine() throws IOException {
        var rows = csv("Name,Interests\nAshaquill Demo,\"fotball,chess\"\nOscarwell Demo,fotball\n");
        var first = answers.look(rows, Map.of());
        assertThat(first.unknownWords()).isEqualTo(Map.of("fotball", 2));
        assertThat(first.taken()).hasSize(1);
        var second = answers.look(rows, Map.of("fotball", "football"));
        assertThat(second.unknownWords()).isEmpty();
        assertThat(second.taken()).hasSize(2);
    }

    @Test
    void takingKeepsAllThatWasSeenAndLeavesWhatStaffSet() throws IOException {
        work.put(new Participant(oscar, Side.MENTOR, 3, true, true, 1, List.of("yoga")));
        var rows = csv("Name,Interests\nAshaquill Demo,chess\nOscarwell Demo,trains\n");
        var report = answers.look(rows, Map.of());
        answers.take(rows, Map.of(), report);
        assertThat(work.participants()).hasSize(2);
        assertThat(work.participants())
                .filteredOn(it -> it.person().equals(oscar))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.places()).isEqualTo(3);
                    assertThat(it.trained()).isTrue();
                    assertThat(it.likes()).containsExactly("trains");
                });
    }

    @Test
    void nothingIsTakenIfSomebodyChangedThePeopleMeanwhile() throws IOException {
        var rows = csv("Name,Interests\nAshaquill Demo,chess\nOscarwell Demo,trains\n");
        var report = answers.look(rows, Map.of());
        work.put(new Participant(oscar, Side.MENTOR, 3, true, true, 1, List.of("yoga")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answers.take(rows, Map.of(), report))
                .withMessage("mentoring.import.changed");
        assertThat(work.participants()).hasSize(1);
    }

    @Test
    void whatSomebodyChoseHereStays() throws IOException {
        work.put(new Participant(asha, Side.MENTEE, 1, false, false, 1, List.of("yoga")));
        var scheme = work.current().orElseThrow().id();
        sheets.done(scheme, asha, clock.instant());
        var report = look("Email,Interests\nasha@school.example,chess\n");
        assertThat(report.lines().getFirst().stays()).isEqualTo(Stays.CHOSE_HERE);
    }

    @Test
    void aNinthInterestIsLeftOutAndSaid() throws IOException {
        var report = look("Name,Interests\nAshaquill Demo,\"chess,art,manga,anime,yoga,lego,magic,cars,piano\"\n");
        assertThat(report.cut()).isEqualTo(1);
        assertThat(report.taken().getFirst().participant().likes()).hasSize(8).doesNotContain("piano");
    }

    @Test
    void wrongColumnsAreSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> look("Timestamp,Interests\n1,chess\n"))
                .withMessage("mentoring.import.no-person-column");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> look("Name,Age\nAshaquill Demo,12\n"))
                .withMessage("mentoring.import.no-likes-column");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> look("Name,Interests\n"))
                .withMessage("mentoring.import.no-answers");
    }

    @Test
    void aBrokenOrAnEndlessFileIsRefusedInWords() throws IOException {
        var broken = Files.write(folder.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        assertThatExceptionOfType(RosterRefused.class)
                .isThrownBy(() -> RosterFile.open("broken.xlsx", broken).rows(10))
                .satisfies(it -> assertThat(it.sentence().key()).isEqualTo("school.import.refused.damaged"));
        assertThatExceptionOfType(RosterRefused.class)
                .isThrownBy(() -> look("Name,Interests\n" + "Ashaquill Demo,chess\n".repeat(10_000)))
                .satisfies(it -> assertThat(it.sentence().key()).isEqualTo("school.import.refused.too-many-rows"));
    }
}
