package org.alongside.backup.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A column that holds a value of its own; what the server computes from others is left to it.
 *
 * @param binary whether its bytes are no text
 */
record Column(String name, boolean binary) {
    private static final Set<String> BINARY =
            Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "bit", "geometry");
    private static final Pattern COLUMN = Pattern.compile("^\\s+`((?:[^`]|``)+)` ([a-z]+)(.*)$", Pattern.MULTILINE);
    private static final Pattern KEY = Pattern.compile("^\\s+PRIMARY KEY \\((.+?)\\)", Pattern.MULTILINE);

    /**
     * Those of a table, from the server's own description of it: to ask the information schema makes the server write
     * temporary tables, and MariaDB 11.4.5 was seen to crash over one.
     *
     * @param create as {@code show create table} says it
     */
    static List<Column> of(String create) {
        var columns = new ArrayList<Column>();
        var line = COLUMN.matcher(create);
        while (line.find()) {
            var rest = line.group(3).split(" COMMENT '", 2)[0];
            if (!rest.contains(" GENERATED ALWAYS AS ")) {
                columns.add(new Column(line.group(1).replace("``", "`"), BINARY.contains(line.group(2))));
            }
        }
        return List.copyOf(columns);
    }

    /** Everything in the order of the table's key, text as the server itself writes it. */
    static String select(String table, String create, List<Column> columns) {
        var key = KEY.matcher(create);
        var all = columns.stream().map(Column::quoted).toList();
        var order = key.find() ? List.of(key.group(1).split(",", -1)) : all;
        var place = Snapshot.quoted(table) + "."; // the column itself and not its text of the same name
        return "select "
                + columns.stream()
                        .map(it -> it.binary() ? it.quoted() : "cast(" + it.quoted() + " as char)")
                        .collect(Collectors.joining(", "))
                + " from " + Snapshot.quoted(table) + " order by "
                + order.stream().map(it -> place + it).collect(Collectors.joining(", "));
    }

    private String quoted() {
        return Snapshot.quoted(name);
    }
}
