package org.alongside.safeguarding.casework.vault;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every column of the safeguarding database whose comment begins with "sealed". The database itself says which they
 * are, so that no list has to be kept beside it and none can be forgotten.
 */
final class SealedColumns {
    private final JdbcClient database;
    private final String tables;

    SealedColumns(JdbcClient database) {
        this(database, "%");
    }

    /** @param tables only those, as SQL's like has it */
    SealedColumns(JdbcClient database, String tables) {
        this.database = database;
        this.tables = tables;
    }

    /** In the order of their names; every such table has a uuid column called id. */
    List<Column> all() {
        return database.sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = database() and column_comment like 'sealed%' and table_name like :tables
                        order by table_name, column_name
                        """)
                .param("tables", tables)
                .query((row, number) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }

    long rows(Column column) {
        return database.sql(
                        "select count(*) from `%s` where `%s` is not null".formatted(column.table(), column.field()))
                .query(Long.class)
                .single();
    }

    /** How many texts there are under each key, by the number that stands at their heads. */
    Map<Integer, Long> textsByKey() {
        Map<Integer, Long> texts = new HashMap<>();
        for (var column : all()) {
            database.sql("select substring(`%2$s`, 1, 5) head, count(*) from `%1$s` where `%2$s` is not null group by head"
                            .formatted(column.table(), column.field()))
                    .query((row, number) -> texts.merge(new Sealed(row.getBytes(1)).keyNumber(), row.getLong(2), Long::sum))
                    .list();
        }
        return texts;
    }

    /** Every row in which something is sealed, in the order of their ids. */
    List<UUID> rowsOf(Column column) {
        return database.sql("select id from `%1$s` where `%2$s` is not null order by id"
                        .formatted(column.table(), column.field()))
                .query(UUID.class)
                .list();
    }

    /** The row that sorts first, or last, by its id, which is drawn by lot. */
    Optional<Probe> outermost(Column column, boolean last) {
        return database.sql("select id, `%2$s` from `%1$s` where `%2$s` is not null order by id %3$s limit 1"
                        .formatted(column.table(), column.field(), last ? "desc" : "asc"))
                .query((row, number) ->
                        new Probe(column, row.getObject("id", UUID.class), new Sealed(row.getBytes(column.field()))))
                .optional();
    }

    /** How many texts in it were sealed with another key than this one. */
    long sealedWithAnother(Column column, int key) {
        return database.sql("select count(*) from `%1$s` where `%2$s` is not null and substring(`%2$s`, 2, 4) <> :key"
                        .formatted(column.table(), column.field()))
                .param("key", bytes(key))
                .query(Long.class)
                .single();
    }

    /**
     * Some of their rows, in the order of their ids; what stands in them may be large and is read one by one.
     *
     * @param after only rows behind this one; null for the first
     */
    List<UUID> sealedWithAnother(Column column, int key, @Nullable UUID after, int most) {
        return database.sql("""
                        select id from `%1$s`
                        where `%2$s` is not null and substring(`%2$s`, 2, 4) <> :key and (:after is null or id > :after)
                        order by id limit :most
                        """.formatted(column.table(), column.field()))
                .param("key", bytes(key))
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** What stands in one row; empty if it is gone. */
    Optional<Probe> find(Column column, UUID row) {
        return database.sql("select `%2$s` from `%1$s` where id = :id and `%2$s` is not null"
                        .formatted(column.table(), column.field()))
                .param("id", row)
                .query((found, number) -> new Probe(column, row, new Sealed(found.getBytes(1))))
                .optional();
    }

    /** True if the field still held what was read; whoever wrote it meanwhile is left alone. */
    boolean replace(Probe old, Sealed next) {
        return database.sql("update `%1$s` set `%2$s` = :next where id = :id and `%2$s` = :old"
                                .formatted(old.column().table(), old.column().field()))
                        .param("next", next.ciphertext())
                        .param("id", old.row())
                        .param("old", old.words().ciphertext())
                        .update()
                == 1;
    }

    private static byte[] bytes(int key) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(key).array();
    }

    /** A column with sealed words. */
    record Column(String table, String field) {}

    /** What is sealed in one field of one row. */
    record Probe(Column column, UUID row, Sealed words) {}
}
