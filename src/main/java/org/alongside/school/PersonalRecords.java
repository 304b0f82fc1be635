package org.alongside.school;

import java.util.List;

/**
 * What one module's tables hold about a person, for that person's right to see it. Implemented by every module that keeps
 * anything about people; casework answers by its own copies. A test compares this with the tables that there are.
 */
public interface PersonalRecords {
    /** The module's tables, in the order in which somebody would like to read them. */
    List<Table> tables();

    /**
     * One table of the copy.
     *
     * @param name of the table that it reads
     * @param words key of its heading and the headings of its columns, with {@code |} between them
     * @param sql reads it for {@code :person}; no name and no words of anybody else may be in it
     */
    record Table(String name, String words, String sql) {}
}
