package org.alongside.safeguarding.casework.vault;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every column of the safeguarding database whose comment begins with "sealed". The database itself says which they
 * are, so that no list has to be kept beside it and none can be forgotten.
 */
final class SealedColumns {
    private final JdbcClient database;

    SealedColumns(JdbcClient database) {
        this.database = database;
    }

    /** In the order of their names; every such table has a uuid column called id. */
    List<Column> all() {
        return database.sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = database() and column_comment like 'sealed%'
                        order by table_name, column_name
                        """)
                .query((row, number) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }

    long rows(Column column) {
        return database.sql(
                        "select count(*) from `%s` where `%s` is not null".formatted(column.table(), column.field()))
                .query(Long.class)
                .single();
    }

    /** The row that sorts first, or last, by its id, which is drawn by lot. */
    Optional<Probe> outermost(Column column, boolean last) {
        return database.sql("select id, `%2$s` from `%1$s` where `%2$s` is not null order by id %3$s limit 1"
                        .formatted(column.table(), column.field(), last ? "desc" : "asc"))
                .query((row, number) ->
                        new Probe(column, row.getObject("id", UUID.class), new Sealed(row.getBytes(column.field()))))
                .optional();
    }

    /** A column with sealed words. */
    record Column(String table, String field) {}

    /** What is sealed in one field of one row. */
    record Probe(Column column, UUID row, Sealed words) {}
}
