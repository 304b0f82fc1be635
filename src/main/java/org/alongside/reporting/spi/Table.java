package org.alongside.reporting.spi;

import java.util.List;

/**
 * Numbers along one dimension.
 *
 * @param key names the table and, as {@code reporting.table.<key>}, its words
 * @param by what the rows are, and so how their keys are written and said
 * @param columns each with words and definition as {@code reporting.column.<column>}
 * @param rows in the order in which people read them; every row has as many cells as there are columns
 */
public record Table(String key, By by, List<String> columns, List<Row> rows) {

    /** What the rows of a table are. */
    public enum By {
        /** The Monday of a week as an ISO date. */
        WEEK,
        /** A month such as 2026-10. */
        MONTH,
        /** First day of a half-term as an ISO date. */
        HALF_TERM,
        /** The first day of a half-term and year groups of it: {@code 2026-09-01/9+10}. */
        HALF_TERM_YEARS,
        /** A year group, or several that are told together: {@code 9} or {@code 9+10}. */
        YEAR_GROUP,
        /** A word of the module, said as {@code reporting.row.<word>}. */
        WORD
    }

    /** One line of numbers. */
    public record Row(String key, List<Count> cells) {
        /** Keeps its own copy. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @throws IllegalArgumentException if a row has another number of cells than there are columns */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(key + ", row " + row.key() + ": a cell for every column");
            }
        }
    }

    /** The numbers of one column, row by row. */
    public List<Count> column(String column) {
        var place = columns.indexOf(column);
        return rows.stream().map(it -> it.cells().get(place)).toList();
    }
}
