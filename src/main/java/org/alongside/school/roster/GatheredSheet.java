package org.alongside.school.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A sheet that is put together from a file without sheets. A column that nobody has anything in is left out, because an
 * empty cell would clear what the school knows.
 */
final class GatheredSheet {
    private record Row(int number, List<String> cells) {}

    private final String name;
    private final List<String> headings;
    private final int always;
    private final List<Row> rows = new ArrayList<>();

    /** @param always how many columns, from the left, are there even when they are empty */
    GatheredSheet(String name, List<String> headings, int always) {
        this.name = name;
        this.headings = headings;
        this.always = always;
    }

    /** @param number where it stands in the file; above that of the headings */
    void add(int number, List<String> cells) {
        rows.add(new Row(number, cells));
    }

    /** @param headingRow the number that the headings get */
    void feed(RowSink sink, int headingRow) {
        if (rows.isEmpty()) {
            return;
        }
        var columns = IntStream.range(0, headings.size())
                .filter(column -> column < always
                        || rows.stream().anyMatch(it -> !it.cells().get(column).isEmpty()))
                .boxed()
                .toList();
        sink.sheet(name);
        sink.row(headingRow, columns.stream().map(headings::get).toList());
        rows.forEach(row ->
                sink.row(row.number(), columns.stream().map(row.cells()::get).toList()));
    }
}
