package org.alongside.backup.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a dump line by line and, if there is a database to put it into, puts it there. */
final class Refill {
    private static final int ROWS_AT_A_TIME = 500;
    private static final int LETTERS_AT_A_TIME = 4_000_000;

    private final BufferedReader lines;
    private final @Nullable Connection target;
    private final Pace pace;
    private final List<Tally> tallies = new ArrayList<>();

    /** @param target empty and its user's own; null to read only */
    Refill(BufferedReader lines, @Nullable Connection target, Pace pace) {
        this.pace = pace;
        this.lines = lines;
        this.target = target;
    }

    /**
     * Takes in all of it.
     *
     * @return what was read, table by table, as counted here
     * @throws IOException if it does not end as a dump ends, or a table is not what was counted when it was written
     */
    List<Tally> run(String database) throws IOException, SQLException {
        var first = Cells.of(next());
        if (first.size() != 2 || !Snapshot.FORMAT.equals(first.get(0))) {
            throw new IOException("it is of a form that this version does not know");
        }
        if (!database.equals(first.get(1))) {
            throw new IOException("it holds another database");
        }
        prepare();
        while (true) {
            var cells = Cells.of(next());
            switch (String.valueOf(cells.get(0))) {
                case "S" -> sequence(text(cells, 1), text(cells, 2), text(cells, 3));
                case "T" -> table(text(cells, 1), text(cells, 2));
                case "V" -> execute(text(cells, 2));
                case "Z" -> {
                    finish(Integer.parseInt(text(cells, 1)));
                    return List.copyOf(tallies);
                }
                default -> throw new IOException("a line of an unknown kind is in it");
            }
        }
    }

    private void prepare() throws SQLException {
        if (target != null) {
            target.setAutoCommit(false);
        }
        execute("set time_zone = '+00:00'");
        execute("set foreign_key_checks = 0");
        execute("set unique_checks = 0");
        execute("set check_constraint_checks = 0"); // what stood there was let in when it was written
        execute("set sql_mode = 'STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO'");
    }

    private void sequence(String name, String create, String next) throws SQLException {
        execute(create);
        execute("do setval(" + Snapshot.quoted(name) + ", " + Long.parseLong(next) + ", 0)");
    }

    private void table(String name, String create) throws IOException, SQLException {
        execute(create);
        var heads = Cells.of(next());
        var columns = heads.subList(1, heads.size()).stream()
                .map(Objects::requireNonNull)
                .toList();
        var hash = new RunningHash();
        long rows = 0;
        try (var insert = insert(name, columns)) {
            int batch = 0;
            int letters = 0;
            while (true) {
                var line = next();
                if (!line.startsWith("R")) {
                    flush(insert, batch);
                    check(name, Cells.of(line), rows, hash);
                    return;
                }
                hash.add(line);
                rows++;
                if (rows % ROWS_AT_A_TIME == 0) {
                    pace.more(ROWS_AT_A_TIME);
                }
                if (insert != null) {
                    fill(insert, columns, Cells.of(line));
                    batch++;
                    letters += line.length();
                    if (batch == ROWS_AT_A_TIME || letters > LETTERS_AT_A_TIME) {
                        flush(insert, batch);
                        batch = 0;
                        letters = 0;
                    }
                }
            }
        }
    }

    private @Nullable PreparedStatement insert(String table, List<String> columns) throws SQLException {
        if (target == null) {
            return null;
        }
        return target.prepareStatement("insert into %s (%s) values (%s)"
                .formatted(
                        Snapshot.quoted(table),
                        columns.stream()
                                .map(it -> Snapshot.quoted(it.substring(1)))
                                .collect(Collectors.joining(", ")),
                        columns.stream().map(it -> "?").collect(Collectors.joining(", "))));
    }

    private static void fill(PreparedStatement insert, List<String> columns, List<@Nullable String> cells)
            throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            var cell = cells.get(i + 1);
            if (columns.get(i).startsWith("b")) {
                insert.setBytes(i + 1, cell == null ? null : Base64.getDecoder().decode(cell));
            } else {
                insert.setString(i + 1, cell);
            }
        }
        insert.addBatch();
    }

    private static void flush(@Nullable PreparedStatement insert, int batch) throws SQLException {
        if (insert != null && batch > 0) {
            var ignored = insert.executeBatch();
        }
    }

    private void check(String table, List<@Nullable String> end, long rows, RunningHash hash)
            throws IOException, SQLException {
        var tally = new Tally(table, rows, hash.hex());
        if (!"E".equals(end.get(0))
                || !String.valueOf(rows).equals(end.get(1))
                || !tally.hash().equals(end.get(2))) {
            throw new IOException("the table " + table + " is not what was counted when it was written");
        }
        pace.more(rows % ROWS_AT_A_TIME);
        tallies.add(tally);
        if (target != null) {
            target.commit();
        }
    }

    private void finish(int tables) throws IOException, SQLException {
        if (tables != tallies.size()) {
            throw new IOException("tables are missing");
        }
        execute("set check_constraint_checks = 1");
        execute("set foreign_key_checks = 1");
        execute("set unique_checks = 1");
        if (target != null) {
            target.commit();
        }
    }

    private String next() throws IOException {
        var line = lines.readLine();
        if (line == null) {
            throw new IOException("it ends too early");
        }
        return line;
    }

    private static String text(List<@Nullable String> cells, int place) throws IOException {
        var cell = place < cells.size() ? cells.get(place) : null;
        if (cell == null) {
            throw new IOException("a line of it is incomplete");
        }
        return cell;
    }

    private void execute(String sql) throws SQLException {
        if (target != null) {
            try (var statement = target.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
