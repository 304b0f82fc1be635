package org.alongside.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens the head's spreadsheet in LibreOffice, lets it recalculate, and compares every cell. Run by its name where
 * LibreOffice is installed ({@code mvn test -Dtest=SpreadsheetOpens}); it is no part of the tests, which need nothing of
 * that size.
 */
class SpreadsheetOpens {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Saying WORDS =
            new Saying((key, locale, values) -> key + (values.length == 0 ? "" : " " + List.of(values)));

    @TempDir
    Path folder;

    private static byte[] book() {
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < 12; i++) {
            rows.add(new Table.Row(
                    DAY.minusWeeks(13L - i).toString(),
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

    private byte[] converted(byte[] xlsx) throws Exception {
        var in = folder.resolve("numbers.xlsx");
        Files.write(in, xlsx);
        var out = Files.createDirectories(folder.resolve("out"));
        var office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        out.toString(),
                        in.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "office.log"))
                .start();
        assertThat(office.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return Files.readAllBytes(out.resolve("numbers.xlsx"));
    }

    @Test
    void everyCellIsTheSameAfterLibreOfficeHasRecalculated() throws Exception {
        var mine = book();
        try (var before = new XSSFWorkbook(new java.io.ByteArrayInputStream(mine));
                var after = new XSSFWorkbook(new java.io.ByteArrayInputStream(converted(mine)))) {
            assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets());
            var compared = 0;
            var formulas = 0;
            for (var sheet : before) {
                for (var row : sheet) {
                    for (var cell : row) {
                        var line = after.getSheet(sheet.getSheetName()).getRow(row.getRowNum());
                        var other = line == null ? null : line.getCell(cell.getColumnIndex());
                        assertThat(other == null ? "" : said(other))
                                .as(sheet.getSheetName() + " " + cell.getAddress())
                                .isEqualTo(said(cell));
                        compared++;
                        formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                    }
                }
            }
            assertThat(compared).isGreaterThan(40);
            assertThat(formulas).isEqualTo(12);
            assertThat(after.getSheetAt(1).getDrawingPatriarch().getCharts()).hasSize(1);
            System.out.println(compared + " cells, " + formulas + " formulas alike");
        }
    }

    private static String said(Cell cell) {
        var kind = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (kind) {
            case NUMERIC -> "%.9f".formatted(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }
}
