package org.alongside.curriculum.takeaway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alongside.AlongsideTest;
import org.alongside.base.Roles;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.PlanningFixture;
import org.alongside.identity.Cast;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** Spreadsheets that go on counting when somebody changes them. Rolled back. */
@AlongsideTest
@Transactional
class SpreadsheetsTests {
    @Autowired
    Spreadsheets sheets;

    @Autowired
    SpiralCurriculum spiral;

    @Autowired
    JdbcTemplate database;

    private PlanningFixture school;
    private Cast teacher;

    @BeforeEach
    void aTeacher() {
        school = new PlanningFixture(database);
        teacher = school.staff("Lowe", Roles.TEACHER);
        teacher.signIn();
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static double number(XSSFSheet sheet, String address) {
        var at = new org.apache.poi.ss.util.CellReference(address);
        return sheet.getRow(at.getRow()).getCell(at.getCol()).getNumericCellValue();
    }

    @Test
    void theSchemeCountsByFormulasThatFollowAChange() throws IOException {
        try (var book = open(sheets.scheme())) {
            var lessons = book.getSheet("Lessons");
            var links = book.getSheet("Lessons and statements");
            var coverage = book.getSheet("Coverage");
            var last = spiral.lessons().size() + 2;
            assertThat(lessons.getRow(last - 1).getCell(5).getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(number(lessons, "F" + last)).isEqualTo(spiral.lessons().size());
            assertThat(number(lessons, "G" + last))
                    .isEqualTo(spiral.lessons().stream()
                            .mapToInt(it -> it.minutes())
                            .sum());
            assertThat(number(coverage, "B117"))
                    .as("secondary statements covered")
                    .isEqualTo(115);
            assertThat(coverage.getRow(116).getCell(2).getStringCellValue()).isEqualTo("of 115");
            for (var sheet : List.of(lessons, links, coverage)) {
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            }
            // a teacher takes a statement out of the lessons: coverage and the lesson's count follow
            var code = coverage.getRow(1).getCell(0).getStringCellValue();
            links.rowIterator().forEachRemaining(row -> {
                if (row.getCell(3).getStringCellValue().equals(code)) {
                    row.getCell(3).setCellValue("");
                }
            });
            lessons.getRow(1).getCell(6).setCellValue(1_000);
            XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
            assertThat(number(coverage, "B117")).isEqualTo(114);
            assertThat(number(lessons, "G" + last))
                    .isEqualTo(1_000
                            + spiral.lessons().stream()
                                    .skip(1)
                                    .mapToInt(it -> it.minutes())
                                    .sum());
        }
    }

    @Test
    void everyStrandIsCountedInEveryYear() throws IOException {
        try (var book = open(sheets.scheme())) {
            var sheet = book.getSheet("Spiral");
            var strand = spiral.strands().getFirst();
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo(strand.name());
            assertThat(number(sheet, "B2"))
                    .isEqualTo(spiral.lessons(strand.id(), 7).size());
        }
    }

    @Test
    void whatLooksLikeACommandStaysText() throws IOException {
        var book = new Book();
        var sheet = book.sheet("Words", 10);
        for (var words : List.of("=1+1", "+44", "-5", "@SUM(A1)", "plain")) {
            sheet.row(words);
        }
        try (var read = open(book.bytes())) {
            for (int row = 0; row < 5; row++) {
                var cell = read.getSheetAt(0).getRow(row).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo(row < 4);
            }
        }
    }

    @Test
    void thePlanOfAClassHasDatesThatSortAndItsOwnRoom() throws IOException {
        var own = school.addClass("9R", 9, List.of(teacher.id()), List.of());
        var lesson = spiral.lessons().getFirst();
        var planned =
                school.plan(own, Map.of(LocalDate.of(2026, 9, 8), lesson.id().value()));
        assertThat(planned).hasSize(1);
        try (var book = open(sheets.plan(own.id()).orElseThrow())) {
            var row = book.getSheetAt(0).getRow(1);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(0))).isTrue();
            assertThat(row.getCell(0).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2026-09-08");
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("Tuesday");
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("B12");
            assertThat(row.getCell(4).getStringCellValue()).isEqualTo(lesson.title());
            assertThat(row.getCell(6).getNumericCellValue()).isEqualTo(lesson.minutes());
        }
    }

    @Test
    void aClassOfSomebodyElseIsLikeNone() {
        var other = school.addClass(
                "9S", 9, List.of(school.staff("Hart", Roles.TEACHER).id()), List.of());
        assertThat(sheets.plan(other.id())).isEmpty();
        assertThat(sheets.plan(ClassId.random())).isEmpty();
        assertThat(sheets.classes()).isEmpty();
    }

    @Test
    void coverageAddsUpWhatThePageShowsAndHidesWhatItHides() throws IOException {
        var pupils =
                List.of(school.pupil("Amara", 9).id(), school.pupil("Idris", 9).id());
        var own = school.addClass("9R", 9, List.of(teacher.id()), pupils);
        var lesson = spiral.lessons().getFirst();
        var planned =
                school.plan(own, Map.of(LocalDate.of(2026, 9, 8), lesson.id().value()));
        assertThat(planned).hasSize(1);
        try (var book = open(sheets.coverage(school.year).orElseThrow())) {
            var rows = book.getSheet("Classes");
            assertThat(rows.getLastRowNum()).isEqualTo(115);
            var totals = book.getSheet("Coverage");
            var sum = 0;
            for (int row = 1; row <= 115; row++) {
                sum += (int) totals.getRow(row).getCell(4).getNumericCellValue()
                        + (int) totals.getRow(row).getCell(5).getNumericCellValue();
            }
            assertThat(sum).isEqualTo(lesson.statements().size());
            assertThat(rows.getRow(1).getCell(7).getCellType()).isEqualTo(CellType.NUMERIC);
        }
        school.staff("Head", Roles.HEAD).signIn();
        try (var book = open(sheets.coverage(school.year).orElseThrow())) {
            assertThat(book.getSheet("Classes").getRow(1).getCell(7).getStringCellValue())
                    .isEqualTo("hidden");
        }
    }
}
