package org.alongside.reporting;

import java.util.List;

/**
 * A report on paper, whatever it is written as: page, print and PDF are made from this and from nothing else.
 *
 * @param letterhead the school, and up to which day
 * @param title a sentence or a name
 * @param lead of which days, and of which school
 * @param notes what each number means, what is hidden
 */
record Paper(String letterhead, String title, String lead, List<Section> sections, String notesHeading, List<Note> notes) {

    /** @param text a sentence that says what the tables show; may be empty */
    record Section(String heading, String text, List<Grid> grids) {}

    /** @param head as long as every row; the first column names the row */
    record Grid(String caption, List<String> head, List<List<String>> rows) {
        Grid {
            for (var row : rows) {
                if (row.size() != head.size()) {
                    throw new IllegalArgumentException(caption + ": a cell for every column");
                }
            }
        }
    }

    /** A word and what it means. */
    record Note(String name, String meaning) {}
}
