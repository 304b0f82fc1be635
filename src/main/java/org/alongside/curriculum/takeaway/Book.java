package org.alongside.curriculum.takeaway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A spreadsheet whose cells have types, whose sums are formulas, and in which no text can become a command. */
final class Book {
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle head = workbook.createCellStyle();
    private final CellStyle plain = workbook.createCellStyle();
    private final CellStyle quoted = workbook.createCellStyle();
    private final CellStyle date = workbook.createCellStyle();
    private final CellStyle total = workbook.createCellStyle();
    private final CellStyle yearHead = workbook.createCellStyle();

    Book() {
        var strong = workbook.createFont();
        strong.setBold(true);
        for (var it : List.of(head, yearHead)) {
            it.setFont(strong);
            it.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            it.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            it.setVerticalAlignment(VerticalAlignment.TOP);
            it.setWrapText(true);
        }
        plain.setVerticalAlignment(VerticalAlignment.TOP);
        plain.setWrapText(true);
        quoted.cloneStyleFrom(plain);
        quoted.setQuotePrefixed(true);
        var formats = workbook.createDataFormat();
        date.setDataFormat(formats.getFormat("dd/mm/yyyy"));
        date.setVerticalAlignment(VerticalAlignment.TOP);
        yearHead.setDataFormat(formats.getFormat("\"" + Phrases.say("curriculum.sheet.year") + " \"0"));
        total.setFont(strong);
        total.setBorderTop(BorderStyle.THIN);
    }

    /** @param widths of the columns, in characters */
    Sheet sheet(String name, int... widths) {
        var sheet = workbook.createSheet(name);
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(org.apache.poi.ss.util.CellRangeAddress.valueOf("1:1"));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return new Sheet(sheet, head, plain, quoted, date, total, yearHead);
    }

    /** With every formula worked out, for programs that only show; those that can work them out again do so. */
    byte[] bytes() {
        try (workbook;
                var out = new ByteArrayOutputStream()) {
            XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
            workbook.setForceFormulaRecalculation(true);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
