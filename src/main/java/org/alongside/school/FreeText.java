package org.alongside.school;

import java.util.List;

/**
 * Where people type words of their own, in which a name may stand that no column leads to. Implemented by every module
 * with such places; when somebody leaves the register, those who decide are shown where their name still stands. Nothing
 * is rewritten by a machine. A test compares this with the columns that there are.
 */
public interface FreeText {
    List<Place> places();

    /**
     * One column.
     *
     * @param words message key of what it is
     * @param path of the page where it can be changed or taken out
     * @param role of whoever opens that page, as {@code base.Roles} calls it
     */
    record Place(String table, String column, String words, String path, String role) {}
}
