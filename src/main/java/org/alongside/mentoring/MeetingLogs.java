package org.alongside.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Logs and the drafts they come from. */
@Repository
class MeetingLogs {
    private final JdbcClient database;

    MeetingLogs(JdbcClient database) {
        this.database = database;
    }

    /** The log that counts: the last one. */
    Optional<LogEntry> latest(MeetingId meeting) {
        return database.sql("select * from meeting_log where meeting_id = :meeting order by number desc limit 1")
                .param("meeting", meeting.value())
                .query((row, number) -> entry(row, "id"))
                .optional();
    }

    boolean has(MeetingId meeting, UUID log) {
        return database.sql("select count(*) from meeting_log where id = :id and meeting_id = :meeting")
                        .param("id", log)
                        .param("meeting", meeting.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether any log, of whatever meeting, has this id. */
    boolean isUsed(UUID log) {
        return database.sql("select count(*) from meeting_log where id = :id")
                        .param("id", log)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(MeetingId meeting, LogEntry entry, PersonId writer, Instant now) {
        database.sql("""
                        insert into meeting_log
                            (id, meeting_id, number, outcome, minutes, activity, feeling, why, written_by, written_at)
                        select :id, :meeting, coalesce(max(number), 0) + 1, :outcome, :minutes, :activity, :feeling,
                            :why, :writer, :now
                        from meeting_log where meeting_id = :meeting
                        """)
                .param("id", entry.id())
                .param("meeting", meeting.value())
                .param(
                        "outcome",
                        entry.outcome() == null ? null : entry.outcome().name())
                .param("minutes", entry.minutes())
                .param("activity", entry.activity())
                .param("feeling", entry.feeling())
                .param("why", entry.why())
                .param("writer", writer.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<LogEntry> draft(MeetingId meeting, PersonId writer) {
        return database.sql("select * from meeting_draft where meeting_id = :meeting and writer_id = :writer")
                .param("meeting", meeting.value())
                .param("writer", writer.value())
                .query((row, number) -> entry(row, "log_id"))
                .optional();
    }

    void keepDraft(MeetingId meeting, PersonId writer, LogEntry entry, Instant now) {
        database.sql("""
                        insert into meeting_draft
                            (meeting_id, writer_id, log_id, outcome, minutes, activity, feeling, why, saved_at)
                        values (:meeting, :writer, :log, :outcome, :minutes, :activity, :feeling, :why, :now)
                        on duplicate key update log_id = values(log_id), outcome = values(outcome),
                            minutes = values(minutes), activity = values(activity), feeling = values(feeling),
                            why = values(why), saved_at = values(saved_at)
                        """)
                .param("meeting", meeting.value())
                .param("writer", writer.value())
                .param("log", entry.id())
                .param(
                        "outcome",
                        entry.outcome() == null ? null : entry.outcome().name())
                .param("minutes", entry.minutes())
                .param("activity", entry.activity())
                .param("feeling", entry.feeling())
                .param("why", entry.why())
                .param("now", Timestamp.from(now))
                .update();
    }

    void dropDraft(MeetingId meeting, PersonId writer) {
        database.sql("delete from meeting_draft where meeting_id = :meeting and writer_id = :writer")
                .param("meeting", meeting.value())
                .param("writer", writer.value())
                .update();
    }

    private static LogEntry entry(ResultSet row, String id) throws SQLException {
        var outcome = row.getString("outcome");
        return new LogEntry(
                row.getObject(id, UUID.class),
                outcome == null ? null : MeetingState.valueOf(outcome),
                number(row, "minutes"),
                row.getString("activity"),
                number(row, "feeling"),
                row.getString("why"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
