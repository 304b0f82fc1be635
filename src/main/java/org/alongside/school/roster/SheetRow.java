package org.alongside.school.roster;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * A row of a file.
 *
 * @param number as Excel shows it, from 1
 * @param cells texts without what cannot be seen; an empty cell is an empty text
 */
@NamedInterface("files")
public record SheetRow(int number, List<String> cells) {
    /** The text of a column; empty beyond the end of the row. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
