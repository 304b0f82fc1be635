package org.alongside.backup.file;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column that holds a value of its own; what the server computes from others is left to it.
 *
 * @param binary whether its bytes are no text
 * @param inKey whether it is part of the table's key
 */
record Column(String name, boolean binary, boolean inKey) {
    private static final Set<String> BINARY =
            Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "bit", "geometry");

    static List<Column> of(Connection connection, String table) throws SQLException {
        try (var ask = connection.prepareStatement("""
                select column_name, data_type, column_key from information_schema.columns
                where table_schema = database() and table_name = ? and generation_expression is null
                order by ordinal_position""")) {
            ask.setString(1, table);
            try (var found = ask.executeQuery()) {
                var columns = new ArrayList<Column>();
                while (found.next()) {
                    columns.add(new Column(
                            found.getString(1),
                            BINARY.contains(found.getString(2)),
                            "PRI".equals(found.getString(3))));
                }
                return List.copyOf(columns);
            }
        }
    }

    /** Everything in the order of the key, text as the server itself writes it. */
    static String select(String table, List<Column> columns) {
        var key = columns.stream().filter(Column::inKey).toList();
        var place = Snapshot.quoted(table) + "."; // the column itself and not its text of the same name
        return "select "
                + columns.stream()
                        .map(it -> it.binary() ? it.quoted() : "cast(" + it.quoted() + " as char)")
                        .collect(Collectors.joining(", "))
                + " from " + Snapshot.quoted(table) + " order by "
                + (key.isEmpty() ? columns : key)
                        .stream().map(it -> place + it.quoted()).collect(Collectors.joining(", "));
    }

    private String quoted() {
        return Snapshot.quoted(name);
    }
}
