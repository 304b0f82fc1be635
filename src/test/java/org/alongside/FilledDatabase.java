package org.alongside;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Both databases with something in every column of every table, whatever tables there are: letters of many scripts, tabs
 * and line ends, bytes, nothing at all. Chains of records are real ones.
 */
final class FilledDatabase {
    private static final Set<String> CHAINED =
            Set.of("case_entry", "audit_entry", "chain_head", "case_part", "flyway_schema_history", "backup_plan");
    private static final String[] WORDS = {
        "Ellie", "a\tb", "two\nlines\r\n", "back\\slash \\N", "Zoë 🦉 ни слова", "'quoted' \"twice\"", "", " "
    };

    private final Random random = new Random(7);

    /** @param rows in each table, at most */
    void fill(DatabaseLogin login, int rows) throws SQLException {
        fill(login, rows, "set check_constraint_checks = 0");
    }

    /** The same with what the tables' own checks let in: where words are from a list, nothing. */
    void fillWhatIsAllowed(DatabaseLogin login, int rows) throws SQLException {
        fill(login, rows, "set check_constraint_checks = 1");
    }

    private void fill(DatabaseLogin login, int rows, String checks) throws SQLException {
        try (var connection = login.connect()) {
            execute(connection, "set foreign_key_checks = 0");
            execute(connection, checks);
            connection.setAutoCommit(false);
            for (var table : tables(connection)) {
                fill(connection, table, rows);
                connection.commit();
            }
        }
    }

    private record Column(String name, String type, String full, boolean nullable, long length) {}

    private void fill(Connection connection, String table, int rows) throws SQLException {
        var columns = columns(connection, table);
        var sql = "insert ignore into `%s` (%s) values (%s)"
                .formatted(
                        table,
                        columns.stream().map(it -> "`" + it.name() + "`").collect(Collectors.joining(",")),
                        columns.stream().map(it -> "?").collect(Collectors.joining(",")));
        try (var insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < rows; i++) {
                for (int c = 0; c < columns.size(); c++) {
                    set(insert, c + 1, columns.get(c));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void set(PreparedStatement insert, int at, Column column) throws SQLException {
        if (column.nullable() && random.nextInt(4) == 0) {
            insert.setString(at, null);
            return;
        }
        switch (column.type()) {
            case "uuid" -> insert.setString(at, new UUID(random.nextLong(), random.nextLong()).toString());
            case "tinyint" ->
                insert.setInt(at, column.full().equals("tinyint(1)") ? random.nextInt(2) : random.nextInt(100));
            case "smallint", "int", "bigint", "decimal" -> insert.setInt(at, random.nextInt(10_000));
            case "date" -> insert.setString(at, "2024-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10));
            case "time" -> insert.setString(at, "0" + random.nextInt(10) + ":15:00");
            case "datetime", "timestamp" ->
                insert.setString(
                        at,
                        LocalDateTime.of(2022, 3, 27, 1, 30)
                                .plusNanos(random.nextLong(150_000_000_000_000L) * 1000)
                                .toString()
                                .replace('T', ' '));
            case "varbinary", "binary", "longblob" -> insert.setBytes(at, bytes(column));
            default -> insert.setString(at, text(column));
        }
    }

    private byte[] bytes(Column column) {
        var bytes = new byte
                [column.type().equals("binary")
                        ? (int) column.length()
                        : random.nextInt((int) Math.min(column.length(), 300)) + 1];
        random.nextBytes(bytes);
        return bytes;
    }

    private String text(Column column) {
        var text = (random.nextInt(100_000) + WORDS[random.nextInt(WORDS.length)]).strip();
        return text.codePoints()
                .limit(Math.min(column.length(), 40))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A record with entries that hang on each other, and an audit. */
    void chain(DatabaseLogin safeguarding, int entries) throws SQLException {
        try (var connection = safeguarding.connect()) {
            execute(connection, "set foreign_key_checks = 0");
            var file = UUID.randomUUID();
            var last = hash("start");
            for (int place = 1; place <= entries; place++) {
                var next = hash(last + place);
                execute(connection, """
                        insert into case_entry (id, case_id, place, idempotency_key, kind, happened_on, recorded_at, author_id, author_name, previous, hash)
                        values (uuid(), '%s', %d, uuid(), 'NOTE', '2026-01-01', '2026-01-01 10:00:00.123456', uuid(), 'A demo lead', '%s', '%s')""".formatted(file, place, last, next));
                last = next;
            }
            execute(
                    connection,
                    "insert into chain_head (chain, place, hash, mac) values ('case/%s', %d, '%s', '%s')"
                            .formatted(file, entries, last, hash("mac")));
        }
    }

    private static String hash(String of) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'")) {
            while (found.next()) {
                if (!CHAINED.contains(found.getString(1))) {
                    names.add(found.getString(1));
                }
            }
        }
        return names;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var ask = connection.prepareStatement("""
                select column_name, data_type, column_type, is_nullable, coalesce(character_maximum_length, 0)
                from information_schema.columns
                where table_schema = database() and table_name = ? and generation_expression is null""")) {
            ask.setString(1, table);
            try (var found = ask.executeQuery()) {
                while (found.next()) {
                    columns.add(new Column(
                            found.getString(1),
                            found.getString(2),
                            found.getString(3),
                            "YES".equals(found.getString(4)),
                            found.getLong(5)));
                }
            }
        }
        return columns;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
