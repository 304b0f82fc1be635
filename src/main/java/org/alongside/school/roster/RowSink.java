package org.alongside.school.roster;

import java.util.List;

/** Takes the rows of a file one by one. */
interface RowSink {
    /** A sheet begins. */
    void sheet(String name);

    /**
     * A row with something in it.
     *
     * @param number as Excel shows it, from 1
     * @param cells texts, stripped; an empty cell is an empty text
     */
    void row(int number, List<String> cells);
}
