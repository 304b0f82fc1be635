package org.alongside.school.roster;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers of a workbook as text: dates always as 2011-03-12, whatever order of day and month the cell shows. */
final class CellText extends DataFormatter {
    private final boolean from1904;

    CellText(boolean from1904) {
        super(Locale.UK);
        this.from1904 = from1904;
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format) {
        if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
            return DateUtil.getLocalDateTime(value, from1904).toLocalDate().toString();
        }
        return "General".equals(format)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : super.formatRawCellContents(value, formatIndex, format);
    }
}
