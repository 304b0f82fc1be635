package org.alongside.mentoring.measures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.alongside.reporting.spi.Count;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The evaluation pack as a spreadsheet: groups, then changes, then what each number is and what is hidden. */
final class EvaluationBook {
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle head = workbook.createCellStyle();
    private final CellStyle one = workbook.createCellStyle();
    private final CellStyle wrapped = workbook.createCellStyle();
    private final CellStyle day = workbook.createCellStyle();
    private final EvaluationWords words;
    private final int group;

    private EvaluationBook(EvaluationWords words, int group) {
        this.words = words;
        this.group = group;
        var strong = workbook.createFont();
        strong.setBold(true);
        head.setFont(strong);
        head.setWrapText(true);
        wrapped.setWrapText(true);
        one.setDataFormat(workbook.createDataFormat().getFormat("0.0"));
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    }

    static byte[] of(List<Outcome> outcomes, EvaluationWords words, int group, LocalDate today) {
        var book = new EvaluationBook(words, group);
        book.groups(outcomes);
        book.changes(outcomes);
        book.notes(outcomes, today);
        return book.bytes();
    }

    private void groups(List<Outcome> outcomes) {
        var sheet = sheet(words.say("sheet.groups"), 48, 16, 12, 12, 12);
        row(
                sheet,
                words.say("instrument"),
                words.say("when"),
                words.say("asked"),
                words.say("answered"),
                words.say("mean"));
        for (var outcome : outcomes) {
            for (var wave : outcome.waves()) {
                row(
                        sheet,
                        words.name(outcome.instrument()),
                        words.wave(wave.wave()),
                        outcome.asked(),
                        wave.people() == null ? words.say("under", group) : wave.people(),
                        wave.mean() == null ? words.say("hidden") : wave.mean());
            }
        }
    }

    private void changes(List<Outcome> outcomes) {
        var sheet = sheet(words.say("sheet.changes"), 48, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 60);
        row(
                sheet,
                words.say("instrument"),
                words.say("both"),
                words.say("before"),
                words.say("after"),
                words.say("change"),
                words.say("least"),
                words.say("most"),
                words.say("better-count"),
                words.say("no-worse-count"),
                words.say("worse-count"),
                words.say("dropped"),
                words.say("joined"),
                words.say("finding"));
        for (var outcome : outcomes) {
            var shift = outcome.shift();
            var hidden = words.say("hidden");
            if (shift == null) {
                row(
                        sheet,
                        words.name(outcome.instrument()),
                        hidden,
                        hidden,
                        hidden,
                        hidden,
                        hidden,
                        hidden,
                        hidden,
                        hidden,
                        hidden,
                        hidden,
                        hidden,
                        words.finding(outcome, group));
                continue;
            }
            var dropped = outcome.dropped();
            var joined = outcome.joined();
            var row = row(
                    sheet,
                    words.name(outcome.instrument()),
                    shift.people(),
                    shift.before(),
                    shift.after(),
                    "",
                    shift.least(),
                    shift.most(),
                    value(shift.better()),
                    value(shift.noWorse()),
                    value(shift.worse()),
                    dropped == null ? hidden : dropped,
                    joined == null ? hidden : joined,
                    words.finding(outcome, group));
            var cell = row.getCell(4);
            cell.setCellFormula("D%1$d-C%1$d".formatted(row.getRowNum() + 1));
            cell.setCellStyle(one);
        }
    }

    private void notes(List<Outcome> outcomes, LocalDate today) {
        var sheet = sheet(words.say("sheet.notes"), 48, 100);
        row(sheet, words.say("sheet.notes"), "");
        row(sheet, words.say("made"), "").getCell(1).setCellValue(today);
        sheet.getRow(1).getCell(1).setCellStyle(day);
        row(sheet, words.say("rules"), words.say("rules-text", group));
        row(sheet, words.say("interval"), words.say("interval-text"));
        row(sheet, words.say("no-worse-count"), words.say("no-worse-text"));
        outcomes.forEach(it -> row(sheet, words.name(it.instrument()), words.about(it.instrument())));
    }

    private Object value(Count count) {
        return count instanceof Count.Shown it ? it.n() : words.count(count);
    }

    private XSSFSheet sheet(String name, int... widths) {
        var sheet = workbook.createSheet(name);
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        sheet.createFreezePane(0, 1);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return sheet;
    }

    private org.apache.poi.ss.usermodel.Row row(XSSFSheet sheet, Object... values) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < values.length; i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(row.getRowNum() == 0 ? head : wrapped);
            switch (values[i]) {
                case Double number -> {
                    cell.setCellValue(number);
                    cell.setCellStyle(one);
                }
                case Number number -> cell.setCellValue(number.doubleValue());
                default -> cell.setCellValue(String.valueOf(values[i]));
            }
        }
        return row;
    }

    private byte[] bytes() {
        try (workbook;
                var out = new ByteArrayOutputStream()) {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
