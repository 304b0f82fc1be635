package org.alongside.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.LibreOffice;
import org.alongside.mentoring.measures.EvaluationSheet;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the head's spreadsheet and that of the evaluation in LibreOffice, lets it work out every formula again, and compares every cell. */
class SpreadsheetOpensTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int WEEKS = 12;
    private static final Saying WORDS =
            new Saying((key, locale, values) -> key + (values.length == 0 ? "" : " " + List.of(values)));

    private static byte[] mine = {};
    private static byte[] wrong = {};
    private static byte[] evaluation = {};
    private static Map<String, byte[]> opened = Map.of();

    @BeforeAll
    static void libreOfficeOpensThem(@TempDir Path folder) throws Exception {
        mine = book();
        wrong = withAWrongNumber(mine);
        evaluation = EvaluationSheet.of(DAY);
        opened = new LibreOffice(folder)
                .opened(Map.of(
                        "numbers",
                        mine,
                        "wrong",
                        wrong,
                        "broken",
                        Arrays.copyOf(mine, mine.length / 2),
                        "evaluation",
                        evaluation));
    }

    private static byte[] book() {
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < WEEKS; i++) {
            rows.add(new Table.Row(
                    DAY.minusWeeks(WEEKS + 1L - i).toString(),
                    List.of(i == 4 ? Count.UNTOLD : new Count.Shown(40 + i), new Count.Shown(35 + i))));
        }
        var weeks = new Table("mentoring.weeks", Table.By.WEEK, List.of("planned", "held"), rows);
        return HeadBook.of(
                new Told(
                        new Span(DAY.minusMonths(2), DAY),
                        new LinkedHashMap<>(Map.of("=1+1", new Count.Shown(81), "@x", Count.UNTOLD)),
                        Map.of(weeks.key(), weeks)),
                WORDS,
                DAY);
    }

    /** Its formula says one thing, and the number that stands beside it another. */
    private static byte[] withAWrongNumber(byte[] xlsx) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
                var out = new ByteArrayOutputStream()) {
            formulas(book).getFirst().setCellValue(0.123);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static List<Cell> formulas(XSSFWorkbook book) {
        var formulas = new ArrayList<Cell>();
        book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                formulas.add(cell);
            }
        })));
        return formulas;
    }

    /** What differs, cell by cell. */
    private static List<String> differences(byte[] written, byte[] recalculated) throws IOException {
        var differences = new ArrayList<String>();
        try (var before = new XSSFWorkbook(new ByteArrayInputStream(written));
                var after = new XSSFWorkbook(new ByteArrayInputStream(recalculated))) {
            assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets());
            before.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                var line = after.getSheet(sheet.getSheetName()).getRow(row.getRowNum());
                var other = line == null ? null : line.getCell(cell.getColumnIndex());
                var now = other == null ? "" : said(other);
                if (!now.equals(said(cell))) {
                    differences.add(
                            sheet.getSheetName() + " " + cell.getAddress() + ": " + said(cell) + ", then " + now);
                }
            })));
        }
        return differences;
    }

    private static String said(Cell cell) {
        var kind = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (kind) {
            case NUMERIC -> "%.9f".formatted(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    @Test
    void everyCellIsTheSameAfterLibreOfficeHasRecalculated() throws Exception {
        assertThat(opened).containsKey("numbers");
        assertThat(differences(mine, opened.getOrDefault("numbers", new byte[0])))
                .isEmpty();
        try (var after = new XSSFWorkbook(new ByteArrayInputStream(opened.getOrDefault("numbers", new byte[0])))) {
            assertThat(formulas(after)).hasSize(WEEKS);
            assertThat(after.getSheetAt(1).getDrawingPatriarch().getCharts()).hasSize(1);
        }
    }

    @Test
    void everyCellOfTheEvaluationIsTheSameToo() throws Exception {
        assertThat(opened).containsKey("evaluation");
        var after = opened.getOrDefault("evaluation", new byte[0]);
        assertThat(differences(evaluation, after)).isEmpty();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(after))) {
            assertThat(formulas(book))
                    .singleElement()
                    .satisfies(it -> assertThat(it.getNumericCellValue()).isEqualTo(1.5));
        }
    }

    @Test
    void aNumberThatIsNotThatOfItsFormulaIsFound() throws Exception {
        assertThat(differences(wrong, opened.getOrDefault("wrong", new byte[0])))
                .singleElement()
                .asString()
                .contains("0.123");
    }

    @Test
    void aFileThatWouldHaveToBeRepairedIsNotOpened() {
        assertThat(opened).doesNotContainKey("broken");
    }
}
