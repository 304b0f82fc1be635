package org.alongside.curriculum.takeaway;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** One sheet of a scheme of work by the words at its head, wherever somebody has moved the columns. */
final class SchemeSheet {
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 100;

    private final String name;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /** @throws FileRefused when it has more rows than any scheme of work, or two columns of one name */
    SchemeSheet(Sheet sheet) {
        this.name = sheet.getSheetName();
        if (sheet.getLastRowNum() > MOST_ROWS) {
            throw new FileRefused("curriculum.bring.refused.too-many-rows");
        }
        var head = sheet.getRow(0);
        for (int i = 0; head != null && i < Math.min(MOST_COLUMNS, head.getLastCellNum()); i++) {
            var word = text(head.getCell(i)).toLowerCase(Locale.UK);
            if (!word.isEmpty() && columns.put(word, i) != null) {
                throw new FileRefused("curriculum.bring.refused.columns");
            }
        }
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            var row = sheet.getRow(i);
            if (row != null) {
                lines.add(new Line(row));
            }
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** @param key of the word at the head, under {@code curriculum.sheet} */
    boolean has(String key) {
        return columns.containsKey(heading(key));
    }

    private static String heading(String key) {
        return Phrases.say("curriculum.sheet." + key).toLowerCase(Locale.UK);
    }

    /** One row. */
    final class Line {
        private final Row row;

        private Line(Row row) {
            this.row = row;
        }

        /** What the cell under this heading shows; empty where there is none. */
        String text(String key) {
            return SchemeSheet.text(cell(key));
        }

        /** Whether the cell shows an error such as #REF!. */
        boolean isBroken(String key) {
            var cell = cell(key);
            return cell != null && type(cell) == CellType.ERROR;
        }

        private @Nullable Cell cell(String key) {
            var column = columns.get(heading(key));
            return column == null ? null : row.getCell(column);
        }

        CellFault fault(String key, String what, Object... details) {
            var column = Objects.requireNonNullElse(columns.get(heading(key)), 0);
            return new CellFault(
                    name,
                    CellReference.convertNumToColString(column) + (row.getRowNum() + 1),
                    what,
                    java.util.Arrays.stream(details).map(String::valueOf).toList());
        }
    }

    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    /** Of a formula only the value counts that was saved with it; a whole number has no point. */
    private static String text(@Nullable Cell cell) {
        return cell == null
                ? ""
                : switch (type(cell)) {
                    case STRING -> cell.getStringCellValue().strip();
                    case NUMERIC ->
                        BigDecimal.valueOf(cell.getNumericCellValue())
                                .stripTrailingZeros()
                                .toPlainString();
                    case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
                    default -> "";
                };
    }
}
