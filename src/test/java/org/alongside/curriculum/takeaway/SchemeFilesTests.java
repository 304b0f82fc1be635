package org.alongside.curriculum.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.curriculum.LessonTexts;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.LessonDrafts;
import org.alongside.identity.Cast;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** The scheme of work goes out as a spreadsheet and comes back. Rolled back. */
@AlongsideTest
@Transactional
class SchemeFilesTests {
    private static final String LESSON = "consent-pressure";
    private static final int STRAND = 0;
    private static final int YEAR = 1;
    private static final int TITLE = 5;
    private static final int MINUTES = 6;
    private static final int CARE = 7;
    private static final int ID = 9;
    private static final int OUTCOMES = 10;
    private static final int WORDS = 11;

    @Autowired
    SchemeFiles files;

    @Autowired
    Spreadsheets sheets;

    @Autowired
    SpiralCurriculum spiral;

    @Autowired
    LessonTexts texts;

    @Autowired
    LessonDrafts drafts;

    @Autowired
    JdbcClient database;

    @TempDir
    Path folder;

    @BeforeEach
    void aTeacher() {
        Cast.staff(database, "Miss", "Lowe", Roles.TEACHER).signIn();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private UnderstoodScheme bring(Consumer<XSSFWorkbook> edit) throws IOException {
        return files.dryRun(file(edit));
    }

    private Path file(Consumer<XSSFWorkbook> edit) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheets.scheme()));
                var out = new ByteArrayOutputStream()) {
            edit.accept(book);
            book.write(out);
            return Files.write(folder.resolve("scheme.xlsx"), out.toByteArray());
        }
    }

    private static Row row(Sheet sheet, int column, String id) {
        for (var row : sheet) {
            if (row.getCell(column) != null && row.getCell(column).toString().equals(id)) {
                return row;
            }
        }
        throw new AssertionError("No row of " + id);
    }

    private static Row lesson(XSSFWorkbook book) {
        return row(book.getSheet("Lessons"), ID, LESSON);
    }

    private void faulty(Consumer<XSSFWorkbook> edit, String where, String words) throws IOException {
        var read = bring(edit);
        assertThat(read.canBeKept()).isFalse();
        assertThat(read.faults().stream().map(CellFault::sentence))
                .singleElement()
                .asString()
                .startsWith(where)
                .contains(words);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> files.keep(read));
        assertThat(drafts.drafts()).isEmpty();
    }

    @Test
    void whatNobodyChangedSaysTheSameOfEveryLesson() throws IOException {
        var read = bring(book -> {});
        assertThat(read.faults()).isEmpty();
        assertThat(read.lessons()).isEmpty();
        assertThat(read.same()).isEqualTo(spiral.lessons().size());
        assertThat(read.notThere()).isZero();
        assertThat(read.canBeKept()).isFalse();
    }

    @Test
    void whatSomebodyChangedBecomesDraftsAndNothingElseOfTheLessonChanges() throws IOException {
        var read = bring(book -> {
            var row = lesson(book);
            row.getCell(TITLE).setCellValue("When somebody pushes");
            row.getCell(MINUTES).setCellValue(55);
            row.getCell(CARE).setCellValue("Sensitive");
            row.getCell(OUTCOMES).setCellValue("Name what pressure is\r\n\r\nSay no in three ways");
            row.getCell(WORDS).setCellValue("pressure: somebody keeps asking until you give in");
            row(book.getSheet("Lessons and statements"), 0, LESSON).getCell(0).setCellValue("consent-clear-yes");
        });
        assertThat(read.faults()).isEmpty();
        assertThat(read.lessons().stream().map(it -> it.lesson().id().value()))
                .contains(LESSON)
                .isSubsetOf(LESSON, "consent-clear-yes");
        assertThat(drafts.drafts()).isEmpty();
        assertThat(files.keep(read)).isEqualTo(read.lessons().size());
        var draft = drafts.drafts().stream()
                .filter(it -> it.lesson().value().equals(LESSON))
                .findFirst()
                .orElseThrow();
        var before = spiral.lesson(draft.lesson()).orElseThrow();
        var after = texts.read(draft.lesson(), draft.text()).orElseThrow();
        assertThat(after.title()).isEqualTo("When somebody pushes");
        assertThat(after.minutes()).isEqualTo(55);
        assertThat(after.outcomes()).containsExactly("Name what pressure is", "Say no in three ways");
        assertThat(after.keyWords()).hasSize(1);
        assertThat(after.statements()).hasSize(before.statements().size() - 1);
        assertThat(after.parts()).isEqualTo(before.parts());
        assertThat(after.activities())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("source")
                .isEqualTo(before.activities());
    }

    @Test
    void rowsMaySwapAndColumnsMoveAndALessonThatIsMissingStays() throws IOException {
        var read = bring(book -> {
            var sheet = book.getSheet("Lessons");
            sheet.removeRow(lesson(book));
            for (var row : sheet) {
                row.createCell(20).setCellValue(row.getRowNum() == 0 ? "Our notes" : "x");
            }
        });
        assertThat(read.faults()).isEmpty();
        assertThat(read.lessons()).isEmpty();
        assertThat(read.notThere()).isEqualTo(1);
    }

    @Test
    void everyWrongCellIsNamedWithWhatToDo() throws IOException {
        faulty(book -> lesson(book).getCell(MINUTES).setCellValue("an hour"), "Lessons, G", "“an hour” is no number");
        faulty(book -> lesson(book).getCell(MINUTES).setCellValue(2.5), "Lessons, G", "“2.5”");
        faulty(book -> lesson(book).getCell(CARE).setCellValue("spicy"), "Lessons, H", "“spicy”");
        faulty(book -> lesson(book).getCell(TITLE).setCellValue(" "), "Lessons, F", "must not be empty");
        faulty(book -> lesson(book).getCell(YEAR).setCellValue(12), "Lessons, B", "keeps its place");
        faulty(book -> lesson(book).getCell(STRAND).setCellValue("Cookery"), "Lessons, A", "keeps its place");
        faulty(book -> lesson(book).getCell(ID).setCellValue("not-there"), "Lessons, J", "no lesson “not-there”");
        var twice = bring(book -> lesson(book).getCell(ID).setCellValue("consent-clear-yes"));
        assertThat(twice.faults())
                .anyMatch(it -> it.what().equals("twice") && it.cell().startsWith("J"));
        faulty(book -> lesson(book).getCell(ID).setCellValue(""), "Lessons, J", "has no id");
        faulty(book -> lesson(book).getCell(WORDS).setCellValue("only a word"), "Lessons, L", "colon");
        faulty(
                book -> row(book.getSheet("Lessons and statements"), 0, LESSON)
                        .getCell(3)
                        .setCellValue("XX9"),
                "Lessons and statements, D",
                "no statement “XX9”");
    }

    @Test
    void oneWrongCellKeepsEverythingElseFromBeingKept() throws IOException {
        var read = bring(book -> {
            lesson(book).getCell(TITLE).setCellValue("A better title");
            row(book.getSheet("Lessons"), ID, "consent-clear-yes")
                    .getCell(MINUTES)
                    .setCellValue("long");
        });
        assertThat(read.lessons()).hasSize(1);
        assertThat(read.canBeKept()).isFalse();
    }

    @Test
    void aFileThatIsNoSchemeIsRefusedInASentence() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.xlsx"), "this is no spreadsheet");
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> files.dryRun(broken))
                .withMessageEndingWith("broken-sheet");
        var other = file(book -> book.setSheetName(0, "Other"));
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> files.dryRun(other))
                .withMessageEndingWith("no-scheme");
        var long_ = file(
                book -> book.getSheet("Lessons").createRow(6_000).createCell(0).setCellValue("x"));
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> files.dryRun(long_))
                .withMessageEndingWith("too-many-rows");
        var twice =
                file(book -> book.getSheet("Lessons").getRow(0).getCell(TITLE).setCellValue("Id"));
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> files.dryRun(twice))
                .withMessageEndingWith("columns");
    }

    @Test
    void aHeadWhoOnlyReadsBringsNothingBack() throws IOException {
        var scheme = file(book -> {});
        Cast.staff(database, "Mr", "Head", Roles.HEAD).signIn();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> files.dryRun(scheme));
    }
}
