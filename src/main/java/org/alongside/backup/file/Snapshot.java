package org.alongside.backup.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One database as it was at one moment, however long reading it takes and whatever is written meanwhile. Whoever is
 * handed one can have it sealed or tallied, and cannot read it.
 */
public final class Snapshot implements AutoCloseable {
    static final String FORMAT = "ALONGSIDE-DUMP 1";
    private static final int ROWS_AT_A_TIME = 500;

    private final String database;
    private final Connection connection;
    private final BackupKey key;
    private final String zoneBefore;
    private Pace pace = Pace.UNWATCHED;

    private Snapshot(String database, Connection connection, BackupKey key, String zoneBefore) {
        this.database = database;
        this.connection = connection;
        this.key = key;
        this.zoneBefore = zoneBefore;
    }

    /**
     * The moment is now.
     *
     * @param database its name in backups
     * @param connection used by nobody else until this is closed; it is closed with it
     * @param key seals it
     */
    public static Snapshot of(String database, Connection connection, BackupKey key) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            var zone = one(connection, "select @@session.time_zone", 1);
            statement.execute("set time_zone = '+00:00'");
            statement.execute("start transaction with consistent snapshot, read only");
            return new Snapshot(database, connection, key, zone);
        }
    }

    /** From now on this hears of every row that is read. */
    public void watch(Pace watcher) {
        pace = watcher;
    }

    /** Its name in backups. */
    public String database() {
        return database;
    }

    /** The number of the key that seals it. */
    public String keyNumber() {
        return key.number();
    }

    /** The newest change of the tables that this database has; empty if it has none. */
    public String version() throws SQLException {
        if (tables("BASE TABLE").stream().noneMatch("flyway_schema_history"::equals)) {
            return "";
        }
        return one(
                connection,
                "select coalesce(max(version), '') from flyway_schema_history where success and version is not null",
                1);
    }

    /**
     * Writes all of it, sealed.
     *
     * @param context what it is bound to: it opens with the same context only
     * @return what was written, table by table
     */
    List<Tally> writeSealedTo(OutputStream out, String context) throws IOException, SQLException {
        try (var lines = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(key.sealing(out, context), 65_536), StandardCharsets.UTF_8),
                65_536)) {
            return write(lines);
        }
    }

    /** What stands in each table. */
    public List<Tally> tallies() throws SQLException {
        try {
            return write(Writer.nullWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written
        }
    }

    private List<Tally> write(Writer lines) throws IOException, SQLException {
        var all = new ArrayList<Tally>();
        say(lines, List.of(FORMAT, database));
        for (var sequence : tables("SEQUENCE")) {
            var next = one(connection, "select next_not_cached_value from " + quoted(sequence), 1);
            say(lines, List.of("S", sequence, one(connection, "show create sequence " + quoted(sequence), 2), next));
        }
        for (var table : tables("BASE TABLE")) {
            all.add(write(table, lines));
        }
        for (var view : tables("VIEW")) {
            say(lines, List.of("V", view, viewSql(view)));
        }
        say(lines, List.of("Z", String.valueOf(all.size())));
        lines.flush();
        return List.copyOf(all);
    }

    private Tally write(String table, Writer lines) throws IOException, SQLException {
        var create = one(connection, "show create table " + quoted(table), 2);
        var columns = Column.of(create);
        say(lines, List.of("T", table, create));
        var heads = new ArrayList<String>();
        heads.add("C");
        columns.forEach(it -> heads.add((it.binary() ? "b" : "t") + it.name()));
        say(lines, heads);
        var hash = new RunningHash();
        long rows = 0;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (var row = statement.executeQuery(Column.select(table, create, columns))) {
                while (row.next()) {
                    var line = Cells.line(cells(row, columns));
                    hash.add(line);
                    lines.write(line);
                    lines.write('\n');
                    rows++;
                    if (rows % ROWS_AT_A_TIME == 0) {
                        pace.more(ROWS_AT_A_TIME);
                    }
                }
            }
        }
        pace.more(rows % ROWS_AT_A_TIME);
        var tally = new Tally(table, rows, hash.hex());
        say(lines, List.of("E", String.valueOf(rows), tally.hash()));
        return tally;
    }

    private static List<@Nullable String> cells(ResultSet row, List<Column> columns) throws SQLException {
        var cells = new ArrayList<@Nullable String>(columns.size() + 1);
        cells.add("R");
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).binary()) {
                var bytes = row.getBytes(i + 1);
                cells.add(bytes == null ? null : Base64.getEncoder().encodeToString(bytes));
            } else {
                cells.add(row.getString(i + 1));
            }
        }
        return cells;
    }

    /** Without whoever made it and without the database's name, which may both be others where it is put back. */
    private String viewSql(String view) throws SQLException {
        return one(connection, "show create view " + quoted(view), 2)
                .replaceFirst("(?i) DEFINER=\\S+", "")
                .replace(quoted(connection.getCatalog()) + ".", "");
    }

    private List<String> tables(String kind) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("show full tables")) {
            var names = new ArrayList<String>();
            while (found.next()) {
                if (kind.equals(found.getString(2))) {
                    names.add(found.getString(1));
                }
            }
            names.sort(null);
            return names;
        }
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static String one(Connection connection, String sql, int column) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            if (!answer.next()) {
                throw new SQLException("no answer to " + sql);
            }
            return String.valueOf(answer.getString(column));
        }
    }

    private static void say(Writer lines, List<String> cells) throws IOException {
        lines.write(Cells.line(cells));
        lines.write('\n');
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("rollback");
            statement.execute("set time_zone = '" + zoneBefore + "'");
        }
    }
}
