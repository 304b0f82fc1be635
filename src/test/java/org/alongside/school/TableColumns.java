package org.alongside.school;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every column of every table of the main database, for tests that must forget none. */
public final class TableColumns {
    /** The longest that a test fills. */
    private static final int LONGEST = 200;

    private TableColumns() {}

    /**
     * One column.
     *
     * @param generated whether the database fills it by itself
     * @param length of texts, at most 200; 0 for others
     */
    public record Column(String table, String name, String type, boolean generated, int length) {
        /** With its table and a dot. */
        public String both() {
            return table + "." + name;
        }

        public boolean isText() {
            return Set.of("char", "varchar", "text", "mediumtext", "longtext").contains(type);
        }
    }

    /** In their order. */
    public static List<Column> of(JdbcClient database) {
        return database.sql("""
                        select c.table_name, c.column_name, c.data_type, c.is_generated = 'ALWAYS' or c.extra like '%auto%',
                               coalesce(least(c.character_maximum_length, :longest), 0)
                        from information_schema.columns c join information_schema.tables t
                          on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = database() and t.table_type = 'BASE TABLE'
                          and c.table_name <> 'flyway_schema_history' order by 1, c.ordinal_position
                        """)
                .param("longest", LONGEST)
                .query((row, number) -> new Column(
                        row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getInt(5)))
                .list();
    }
}
