package org.alongside.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Logs and the drafts they come from. */
@Repository
class MeetingLogs {
    private static final String TICKS = " outcome = :outcome, minutes = :minutes, activity = :activity,"
            + " feeling = :feeling, why = :why, next_step = :step, held_at = :held ";

    private final JdbcClient database;

    MeetingLogs(JdbcClient database) {
        this.database = database;
    }

    /** Every version of a meeting's log, the one that counts first. */
    List<StoredLog> all(MeetingId meeting) {
        return database.sql("select * from meeting_log where meeting_id = :meeting order by number desc")
                .param("meeting", meeting.value())
                .query((row, number) -> new StoredLog(
                        row.getInt("number"),
                        entry(row, "id"),
                        new PersonId(row.getObject("written_by", UUID.class)),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    /** Whoever saves waits here for whoever saves this meeting's log at the same moment. */
    void waitForOthers(MeetingId meeting) {
        var ignored = database.sql("select id from meeting where id = :id for update")
                .param("id", meeting.value())
                .query(UUID.class)
                .optional();
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
        ticks(database.sql("""
                        insert into meeting_log
                            (id, meeting_id, number, outcome, minutes, activity, feeling, why, next_step, held_at, written_by, written_at)
                        select :id, :meeting, coalesce(max(number), 0) + 1, :outcome, :minutes, :activity, :feeling,
                            :why, :step, :held, :writer, :now
                        from meeting_log where meeting_id = :meeting
                        """), entry)
                .param("id", entry.id())
                .param("meeting", meeting.value())
                .param("writer", writer.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<KeptDraft> draft(MeetingId meeting, PersonId writer) {
        return database.sql("select * from meeting_draft where meeting_id = :meeting and writer_id = :writer")
                .param("meeting", meeting.value())
                .param("writer", writer.value())
                .query((row, number) -> new KeptDraft(
                        entry(row, "log_id"),
                        row.getInt("edition"),
                        row.getInt("based_on"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /** @return whether there was none */
    boolean beginDraft(MeetingId meeting, PersonId writer, LogEntry entry, int basedOn, Instant now) {
        return ticks(database.sql("""
                        insert ignore into meeting_draft (meeting_id, writer_id, log_id, outcome, minutes, activity, feeling,
                            why, next_step, held_at, based_on, saved_at)
                        values (:meeting, :writer, :log, :outcome, :minutes, :activity, :feeling, :why, :step, :held, :based, :now)
                        """), entry)
                        .param("meeting", meeting.value())
                        .param("writer", writer.value())
                        .param("log", entry.id())
                        .param("based", basedOn)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return whether the draft was still in this edition */
    boolean changeDraft(MeetingId meeting, PersonId writer, LogEntry entry, int edition, Instant now) {
        return ticks(
                                database.sql(
                                        "update meeting_draft set log_id = :log, saved_at = :now, edition = edition + 1,"
                                                + TICKS
                                                + "where meeting_id = :meeting and writer_id = :writer and edition = :edition"),
                                entry)
                        .param("meeting", meeting.value())
                        .param("writer", writer.value())
                        .param("log", entry.id())
                        .param("edition", edition)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void dropDraft(MeetingId meeting, PersonId writer) {
        database.sql("delete from meeting_draft where meeting_id = :meeting and writer_id = :writer")
                .param("meeting", meeting.value())
                .param("writer", writer.value())
                .update();
    }

    /** Meetings of which this writer has something that is not saved. */
    Set<MeetingId> drafted(PersonId writer) {
        return database.sql("select meeting_id from meeting_draft where writer_id = :writer")
                .param("writer", writer.value())
                .query((row, number) -> new MeetingId(row.getObject(1, UUID.class)))
                .set();
    }

    /** What each of these pairings planned to do next time, when they last met. */
    Map<PairingId, String> nextSteps(List<PairingId> pairings, PersonId writer) {
        var steps = new HashMap<PairingId, String>();
        if (!pairings.isEmpty()) {
            database.sql("""
                            select pairing_id, next_step from (
                                select m.pairing_id, l.next_step,
                                    row_number() over (partition by m.pairing_id order by m.day desc, l.number desc) as place
                                from meeting m join meeting_log l on l.meeting_id = m.id
                                where m.pairing_id in (:pairings) and l.written_by = :writer) latest
                            where place = 1 and next_step is not null
                            """)
                    .param("pairings", pairings.stream().map(PairingId::value).toList())
                    .param("writer", writer.value())
                    .query(row -> {
                        steps.put(new PairingId(row.getObject(1, UUID.class)), row.getString(2));
                    });
        }
        return steps;
    }

    /** Whether another meeting of the same pair lies on this day, or was held on it as its log says. */
    boolean isTaken(MeetingId meeting, LocalDate day) {
        return database.sql("""
                        select exists (select 1 from meeting t join meeting m on m.pairing_id = t.pairing_id and m.id <> t.id
                            left join meeting_log l on l.meeting_id = m.id
                                and l.number = (select max(x.number) from meeting_log x where x.meeting_id = m.id)
                            where t.id = :meeting and m.state <> 'CANCELLED' and (date(l.held_at) = :day
                                or m.day = :day and l.held_at is null and m.state in ('PLANNED', 'HELD')))
                        """)
                .param("meeting", meeting.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private static JdbcClient.StatementSpec ticks(JdbcClient.StatementSpec statement, LogEntry entry) {
        return statement
                .param(
                        "outcome",
                        entry.outcome() == null ? null : entry.outcome().name())
                .param("minutes", entry.minutes())
                .param("activity", entry.activity())
                .param("feeling", entry.feeling())
                .param("why", entry.why())
                .param("step", entry.nextStep())
                .param("held", entry.heldAt());
    }

    private static LogEntry entry(ResultSet row, String id) throws SQLException {
        var outcome = row.getString("outcome");
        return new LogEntry(
                row.getObject(id, UUID.class),
                outcome == null ? null : MeetingState.valueOf(outcome),
                number(row, "minutes"),
                row.getString("activity"),
                number(row, "feeling"),
                row.getString("why"),
                row.getString("next_step"),
                row.getObject("held_at", LocalDateTime.class));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
