package org.alongside.reporting.spi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Numbers as a spreadsheet: every sheet has its head frozen and prints one page wide, numbers are numbers, days are days,
 * and a text that a spreadsheet would take for a command stays a text.
 */
public final class Spreadsheet {
    private static final String COMMANDS = "=+-@\t\r";
    private static final int WIDTH_OF_A_LETTER = 256;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle head = workbook.createCellStyle();
    private final CellStyle plain = workbook.createCellStyle();
    private final CellStyle quoted = workbook.createCellStyle();
    private final Map<String, CellStyle> formats = new HashMap<>();

    /** Without a sheet. */
    public Spreadsheet() {
        var strong = workbook.createFont();
        strong.setBold(true);
        head.setFont(strong);
        head.setWrapText(true);
        plain.setWrapText(true);
        quoted.setWrapText(true);
        quoted.setQuotePrefixed(true);
    }

    /**
     * A sheet whose first row will be its head.
     *
     * @param widths of its first columns, in letters
     */
    public XSSFSheet sheet(String name, int... widths) {
        var sheet = workbook.createSheet(name);
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * WIDTH_OF_A_LETTER);
        }
        sheet.createFreezePane(0, 1);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return sheet;
    }

    /** The next row: a {@link Double} with one place, other numbers whole, a {@link LocalDate} as a day, all else as text. */
    public Row row(XSSFSheet sheet, Object... values) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < values.length; i++) {
            var cell = row.createCell(i);
            cell.setCellStyle(row.getRowNum() == 0 ? head : plain);
            switch (values[i]) {
                case Double number -> {
                    cell.setCellValue(number);
                    cell.setCellStyle(format("0.0"));
                }
                case Number number -> cell.setCellValue(number.doubleValue());
                case LocalDate date -> {
                    cell.setCellValue(date);
                    cell.setCellStyle(format("dd/mm/yyyy"));
                }
                default -> {
                    var words = String.valueOf(values[i]);
                    cell.setCellValue(words);
                    if (!words.isEmpty() && COMMANDS.indexOf(words.charAt(0)) >= 0) {
                        cell.setCellStyle(quoted);
                    }
                }
            }
        }
        return row;
    }

    /**
     * A cell that is worked out from others.
     *
     * @param format as spreadsheets write it, such as {@code 0%}
     */
    public void formula(Row row, int column, String formula, String format) {
        var cell = row.createCell(column);
        cell.setCellFormula(formula);
        cell.setCellStyle(format(format));
    }

    private CellStyle format(String format) {
        return formats.computeIfAbsent(format, it -> {
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(it));
            return style;
        });
    }

    /** The finished file, with every formula worked out; nothing can be added after it. */
    public byte[] bytes() {
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
