package org.alongside.reporting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Spreadsheet;
import org.alongside.reporting.spi.Table;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The report as a spreadsheet: numbers are numbers, every table has its sheet with the head frozen, weeks have a chart
 * that follows its cells, and the first sheet says what each number means, what is hidden and of which day it is.
 */
final class HeadBook {
    private final Spreadsheet book = new Spreadsheet();
    private final Saying say;

    private HeadBook(Saying say) {
        this.say = say;
    }

    static byte[] of(Told told, Saying say, LocalDate today) {
        return of(told, new LinkedHashMap<>(), say, today);
    }

    /** @param compared the single figures of other times, by their names */
    static byte[] of(Told told, SequencedMap<String, Told> compared, Saying say, LocalDate today) {
        var book = new HeadBook(say);
        book.figures(told);
        book.compared(compared);
        told.tables().values().forEach(book::table);
        book.notes(told, today);
        return book.book.bytes();
    }

    private void figures(Told told) {
        var sheet = book.sheet(say.say("reporting.sheet.figures"), 44, 14, 14, 70);
        book.row(
                sheet,
                say.say("reporting.sheet.figure"),
                say.say("reporting.sheet.number"),
                say.say("reporting.sheet.as-of"),
                say.say("reporting.sheet.meaning"));
        told.figures()
                .forEach((key, count) -> book.row(
                        sheet,
                        say.figure(key),
                        value(count),
                        told.asOf().getOrDefault(key, told.span().to()),
                        say.meaning(key)));
    }

    /** Every figure of every time, side by side. */
    private void compared(SequencedMap<String, Told> compared) {
        if (compared.isEmpty()) {
            return;
        }
        var sheet = book.sheet(say.say("reporting.sheet.compared"), 44, 16, 16, 16);
        var headings = new java.util.ArrayList<Object>();
        headings.add(say.say("reporting.sheet.figure"));
        headings.addAll(compared.keySet());
        book.row(sheet, headings.toArray());
        compared.firstEntry().getValue().figures().keySet().forEach(key -> {
            var values = new java.util.ArrayList<Object>();
            values.add(say.figure(key));
            compared.values().forEach(it -> values.add(value(it.figure(key))));
            book.row(sheet, values.toArray());
        });
    }

    private void table(Table table) {
        var sheet = book.sheet(say.tab(table.key()), 26, 14, 14, 14, 14, 14);
        var headings = new java.util.ArrayList<Object>();
        headings.add(say.by(table.by()));
        table.columns().forEach(it -> headings.add(say.column(it)));
        var planned = table.columns().indexOf("planned");
        var held = table.columns().indexOf("held");
        if (planned >= 0 && held >= 0) {
            headings.add(say.say("reporting.sheet.share"));
        }
        book.row(sheet, headings.toArray());
        if (table.rows().isEmpty()) {
            book.row(sheet, say.say("reporting.sheet.nothing"));
        }
        for (var line : table.rows()) {
            var values = new java.util.ArrayList<Object>();
            values.add(say.row(table.by(), line.key()));
            line.cells().forEach(it -> values.add(value(it)));
            var row = book.row(sheet, values.toArray());
            if (planned >= 0 && held >= 0) {
                book.formula(
                        row,
                        values.size(),
                        "IF(ISNUMBER(%1$s%3$d),IF(%1$s%3$d>0,%2$s%3$d/%1$s%3$d,\"\"),\"\")"
                                .formatted(letter(planned), letter(held), row.getRowNum() + 1),
                        "0%");
            }
        }
        if (table.by() == Table.By.WEEK && table.rows().size() > 1 && planned >= 0 && held >= 0) {
            chart(sheet, table, planned, held);
        }
    }

    private void chart(XSSFSheet sheet, Table table, int planned, int held) {
        var place = sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, 7, 1, 17, 20);
        var chart = sheet.getDrawingPatriarch().createChart(place);
        chart.setTitleText(say.table(table.key()));
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        var across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var up = chart.createValueAxis(AxisPosition.LEFT);
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        up.setMinimum(0);
        var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, across, up);
        var last = table.rows().size();
        var labels = XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(1, last, 0, 0));
        for (var column : new int[] {planned, held}) {
            var series = (XDDFLineChartData.Series) data.addSeries(
                    labels,
                    XDDFDataSourcesFactory.fromNumericCellRange(
                            sheet, new CellRangeAddress(1, last, column + 1, column + 1)));
            series.setTitle(say.column(table.columns().get(column)), null);
            series.setSmooth(false);
        }
        chart.plot(data);
    }

    private void notes(Told told, LocalDate today) {
        var sheet = book.sheet(say.say("reporting.sheet.notes"), 50, 90);
        book.row(sheet, say.say("reporting.sheet.about"), "");
        book.row(sheet, say.say("reporting.sheet.made"), today);
        book.row(sheet, say.say("reporting.sheet.from"), told.span().from());
        book.row(sheet, say.say("reporting.sheet.to"), told.span().to());
        book.row(sheet, say.say("reporting.sheet.hidden"), say.say("reporting.head.hidden"));
        Meanings.of(told, say).forEach((name, meaning) -> book.row(sheet, name, meaning));
    }

    private Object value(Count count) {
        return count instanceof Count.Shown it ? it.n() : say.count(count);
    }

    private static String letter(int column) {
        return org.apache.poi.ss.util.CellReference.convertNumToColString(column + 1);
    }
}
