package org.alongside.curriculum.takeaway;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet, written row by row. Rows count from 1, as people see them. */
final class Sheet {
    /** Text that a spreadsheet would take for a command when somebody edits or pastes it. */
    private static final String COMMANDS = "=+-@\t\r";

    private final XSSFSheet sheet;
    private final CellStyle head;
    private final CellStyle plain;
    private final CellStyle quoted;
    private final CellStyle date;
    private final CellStyle total;
    private final CellStyle yearHead;
    private int rows;

    Sheet(
            XSSFSheet sheet,
            CellStyle head,
            CellStyle plain,
            CellStyle quoted,
            CellStyle date,
            CellStyle total,
            CellStyle yearHead) {
        this.sheet = sheet;
        this.head = head;
        this.plain = plain;
        this.quoted = quoted;
        this.date = date;
        this.total = total;
        this.yearHead = yearHead;
    }

    /** A formula, without its equals sign. */
    record Formula(String words) {}

    /** The number of the last row. */
    int rows() {
        return rows;
    }

    /** The headings; a number stands for a year group and can be counted by. */
    void head(List<?> headings) {
        var row = next();
        for (int i = 0; i < headings.size(); i++) {
            var cell = row.createCell(i);
            fill(cell, headings.get(i));
            cell.setCellStyle(headings.get(i) instanceof Integer ? yearHead : head);
        }
    }

    /** Texts, numbers, dates and formulas. */
    void row(Object... values) {
        var row = next();
        for (int i = 0; i < values.length; i++) {
            var cell = row.createCell(i);
            cell.setCellStyle(plain);
            fill(cell, values[i]);
        }
    }

    /** The same at the foot. */
    void total(Object... values) {
        var row = next();
        for (int i = 0; i < values.length; i++) {
            var cell = row.createCell(i);
            fill(cell, values[i]);
            cell.setCellStyle(total);
        }
    }

    /** Lets people choose by column, over all rows so far. */
    void choosable(int columns) {
        sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, columns - 1));
    }

    private XSSFRow next() {
        return sheet.createRow(rows++);
    }

    private void fill(XSSFCell cell, Object value) {
        switch (value) {
            case Formula formula -> cell.setCellFormula(formula.words());
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
            default -> {
                var words = String.valueOf(value);
                cell.setCellValue(words);
                if (!words.isEmpty() && COMMANDS.indexOf(words.charAt(0)) >= 0) {
                    cell.setCellStyle(quoted);
                }
            }
        }
    }
}
