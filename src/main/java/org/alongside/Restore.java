package org.alongside;

import static org.alongside.SchoolDatabases.MAIN;
import static org.alongside.SchoolDatabases.SAFEGUARDING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.backup.Rehearsed;
import org.alongside.backup.file.BackupFile;
import org.alongside.backup.file.BackupKey;
import org.alongside.backup.file.BackupProblem;
import org.alongside.backup.file.Pace;
import org.alongside.backup.file.Records;
import org.alongside.backup.file.Snapshot;
import org.alongside.backup.file.Tally;

/** Puts one backup into two databases and compares what stands there afterwards with what was written. */
final class Restore {
    private final BackupFile backup;
    private final Map<String, BackupKey> keys = new LinkedHashMap<>();

    /** @throws BackupProblem if the file is damaged or a key is missing */
    Restore(Path file, Path keyFolder) {
        backup = BackupFile.open(file);
        ProgramVersions.refuseNewer(backup.header());
        backup.header().keys().keySet().forEach(it -> keys.put(it, BackupKey.of(keyFolder, it)));
    }

    BackupFile backup() {
        return backup;
    }

    /** Opens and reads everything, so that what is there is not touched for a backup that is no good. */
    Map<String, List<Tally>> readAll() {
        var tallies = new LinkedHashMap<String, List<Tally>>();
        keys.forEach((part, key) -> tallies.put(part, backup.check(part, key)));
        return tallies;
    }

    /** @throws BackupProblem if anything is not the same afterwards */
    Rehearsed into(SchoolDatabases databases) {
        return into(databases, Pace.UNWATCHED);
    }

    /** The same; the pace hears of every row twice, when it is put in and when it is compared. */
    Rehearsed into(SchoolDatabases databases, Pace pace) {
        int tables = 0;
        long rows = 0;
        for (var part : List.of(SAFEGUARDING, MAIN)) {
            var login = part.equals(MAIN) ? databases.main() : databases.safeguarding();
            var written = into(part, login, pace);
            tables += written.size();
            rows += written.stream().mapToLong(Tally::rows).sum();
        }
        try (var safeguarding = databases.safeguarding().connect()) {
            var records = Records.in(safeguarding);
            if (records.broken() > 0) {
                throw new BackupProblem(
                        "In %d places the safeguarding records do not hang together; they did not when the backup was made either, for every row is the same. See Safeguarding, Audit in the portal."
                                .formatted(records.broken()));
            }
            return new Rehearsed(tables, rows, records.chains());
        } catch (SQLException e) {
            throw databases.safeguarding().because(e);
        }
    }

    private List<Tally> into(String part, DatabaseLogin login, Pace pace) {
        var key = need(part);
        try {
            try (var target = login.connect()) {
                empty(target);
            }
            List<Tally> written;
            try (var target = login.connect()) {
                written = backup.restore(part, key, target, pace);
            }
            try (var now = Snapshot.of(part, login.connect(), key)) {
                now.watch(pace);
                var differences = BackupFile.differences(written, now.tallies());
                if (!differences.isEmpty()) {
                    throw new BackupProblem("The %s database was put back and is not the same: %s."
                            .formatted(part, String.join("; ", differences)));
                }
            }
            return written;
        } catch (SQLException e) {
            throw login.because(e);
        }
    }

    private BackupKey need(String part) {
        var key = keys.get(part);
        if (key == null) {
            throw new BackupProblem("The backup has no %s database in it.".formatted(part));
        }
        return key;
    }

    /** Takes out what is there, thing by thing: rights and users stay as they are. */
    private static void empty(Connection connection) throws SQLException {
        var drops = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select table_name, table_type from information_schema.tables where table_schema = database()")) {
            while (found.next()) {
                var kind = switch (found.getString(2)) {
                    case "VIEW" -> "view";
                    case "SEQUENCE" -> "sequence";
                    default -> "table";
                };
                drops.add("drop " + kind + " `" + found.getString(1).replace("`", "``") + "`");
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (var drop : drops) {
                statement.execute(drop);
            }
        }
    }

    /** Whether people live in this database: an account, somebody in the register, or a school that opened. */
    static boolean isLivedIn(DatabaseLogin main) {
        try (var connection = main.connect();
                var statement = connection.createStatement()) {
            try (var tables = statement.executeQuery(
                    "select count(*) from information_schema.tables where table_schema = database() and table_name in ('person', 'account', 'school_settings')")) {
                if (!tables.next() || tables.getInt(1) < 3) {
                    return false;
                }
            }
            try (var people = statement.executeQuery(
                    "select exists (select 1 from person) or exists (select 1 from account) or exists (select 1 from school_settings where live)")) {
                return people.next() && people.getBoolean(1);
            }
        } catch (SQLException e) {
            throw main.because(e);
        }
    }

    /** The server's program lies in the school's folder and is not unpacked twice. */
    static Path linkedServer(Path mariadbHome, Path scratch) throws IOException {
        var to = Files.createDirectories(scratch.resolve("mariadb"));
        if (Files.isDirectory(mariadbHome)) {
            try (var inside = Files.list(mariadbHome)) {
                for (var version : inside.filter(it -> Files.exists(it.resolve(".complete")))
                        .toList()) {
                    Files.createSymbolicLink(to.resolve(version.getFileName()), version.toRealPath());
                }
            }
        }
        return to;
    }
}
