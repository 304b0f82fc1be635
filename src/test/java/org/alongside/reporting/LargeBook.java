package org.alongside.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;

/** A spreadsheet several times as long as the longest that a school can have. */
public final class LargeBook {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private LargeBook() {}

    /** Writes it; how many bytes it has. */
    public static int write() {
        var figures = new LinkedHashMap<String, Count>();
        for (int i = 0; i < 200; i++) {
            figures.put("figure-" + i, new Count.Shown(i));
        }
        var tables = new LinkedHashMap<String, Table>();
        for (int i = 0; i < 20; i++) {
            var rows = new ArrayList<Table.Row>();
            for (int week = 0; week < 5 * 39; week++) {
                rows.add(new Table.Row(
                        DAY.minusWeeks(week).toString(),
                        List.of(new Count.Shown(400), new Count.Shown(350), new Count.Shown(20), Count.UNTOLD)));
            }
            tables.put("t" + i, new Table("t" + i, Table.By.WEEK, List.of("planned", "held", "tried", "missed"), rows));
        }
        var told = new Told(new Span(DAY.minusYears(5), DAY), figures, tables);
        return HeadBook.of(told, new Saying((key, locale, values) -> key), DAY).length;
    }
}
