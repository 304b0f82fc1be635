package org.alongside.school.roster;

import java.util.ArrayList;
import java.util.List;

/** Finds the headings of each sheet: among its first rows the one with most known names, for exports begin with titles. */
final class Headings implements RowSink {
    private static final int LOOK = 10;

    private record Row(int number, List<String> cells, long known) {}

    private final List<ColumnMapping> found = new ArrayList<>();
    private final List<Row> first = new ArrayList<>();
    private String sheet = "";
    private int rows;

    @Override
    public void sheet(String name) {
        finish();
        sheet = name;
    }

    @Override
    public void row(int number, List<String> cells) {
        rows++;
        if (first.size() < LOOK) {
            var known = cells.stream().filter(ColumnNames::knows).count();
            first.add(new Row(number, List.copyOf(cells), known));
        }
    }

    /** What was found, sheets without any row left out. */
    List<ColumnMapping> finish() {
        if (!first.isEmpty()) {
            var best = first.getFirst();
            for (var row : first) {
                best = row.known > best.known ? row : best;
            }
            var above = first.indexOf(best);
            found.add(ColumnMapping.recognise(sheet, best.number, best.cells, rows - above - 1));
        }
        first.clear();
        rows = 0;
        return found;
    }
}
