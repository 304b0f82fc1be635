package org.alongside.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done, and what the school wants done. */
@Component
class BackupBook {
    private final JdbcClient database;
    private final Clock clock;

    BackupBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    BackupPlan plan() {
        return database.sql("select nightly, at_hour, keep, rehearse, version from backup_plan where id = 1")
                .query((row, number) -> new BackupPlan(
                        row.getBoolean(1), row.getInt(2), row.getInt(3), row.getBoolean(4), row.getLong(5)))
                .single();
    }

    /** @return false if somebody else changed it meanwhile; then nothing was */
    boolean change(BackupPlan plan) {
        return database.sql("""
                        update backup_plan set nightly = :nightly, at_hour = :hour, keep = :keep, rehearse = :rehearse,
                          version = version + 1 where id = 1 and version = :version""")
                        .param("nightly", plan.nightly())
                        .param("hour", plan.hour())
                        .param("keep", plan.keep())
                        .param("rehearse", plan.rehearse())
                        .param("version", plan.version())
                        .update()
                == 1;
    }

    /** True for exactly one of all nodes. */
    boolean takeNight(LocalDate night) {
        return database.sql("update backup_plan set night = :night where id = 1 and (night is null or night < :night)")
                        .param("night", night)
                        .update()
                == 1;
    }

    UUID begin(BackupRun.Kind what) {
        var id = UUID.randomUUID();
        database.sql("insert into backup_run (id, what, began_at) values (:id, :what, :now)")
                .param("id", id)
                .param("what", what.name())
                .param("now", utc(clock.instant()))
                .update();
        return id;
    }

    void succeeded(UUID id, String file, long bytes, int tables, long rows) {
        database.sql("""
                        update backup_run set ended_at = :now, ok = true, file = :file, bytes = :bytes,
                          table_count = :tables, row_count = :rows where id = :id""")
                .param("id", id)
                .param("now", utc(clock.instant()))
                .param("file", file)
                .param("bytes", bytes)
                .param("tables", tables)
                .param("rows", rows)
                .update();
    }

    void failed(UUID id, String problem) {
        database.sql("update backup_run set ended_at = :now, problem = :problem where id = :id")
                .param("id", id)
                .param("now", utc(clock.instant()))
                .param("problem", problem.substring(0, Math.min(500, problem.length())))
                .update();
    }

    /** It was stopped by somebody: neither a backup nor a failure. */
    void forget(UUID id) {
        database.sql("delete from backup_run where id = :id").param("id", id).update();
    }

    /** The newest of this kind, whatever became of it. */
    Optional<BackupRun> latest(BackupRun.Kind what) {
        return database.sql("select * from backup_run where what = :what order by began_at desc limit 1")
                .param("what", what.name())
                .query(BackupBook::run)
                .optional();
    }

    /** The newest of this kind that went well. */
    Optional<BackupRun> latestGood(BackupRun.Kind what) {
        return database.sql("select * from backup_run where what = :what and ok order by began_at desc limit 1")
                .param("what", what.name())
                .query(BackupBook::run)
                .optional();
    }

    /** The newest first. */
    List<BackupRun> page(int from, int most) {
        return database.sql("select * from backup_run order by began_at desc, id limit :most offset :from")
                .param("most", most)
                .param("from", from)
                .query(BackupBook::run)
                .list();
    }

    private static BackupRun run(ResultSet row, int number) throws SQLException {
        return new BackupRun(
                row.getObject("id", UUID.class),
                BackupRun.Kind.valueOf(row.getString("what")),
                row.getObject("began_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                instant(row.getObject("ended_at", LocalDateTime.class)),
                row.getBoolean("ok"),
                row.getString("file"),
                row.getLong("bytes"),
                row.getLong("row_count"),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
