package org.alongside.safeguarding.casework.clerk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.vault.Lead;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of meetings that are booked. Who may see which is asked before, or by the view that a clerk has. */
@Component
class GatheringBook {
    private static final String NO_VIEW = """
            select m.*, c.number,
                   (select group_concat(a.agency_name order by a.agency_name separator ', ')
                    from case_meeting_agency a where a.meeting_id = m.id) as asked
            from case_meeting m
            join case_file f on f.id = m.case_id
            join case_file c on c.id = coalesce(f.merged_into, f.id)
            """;

    private final JdbcClient database;

    GatheringBook(@Qualifier("safeguarding") JdbcClient database) {
        this.database = database;
    }

    /** An agency of the directory that can be asked. */
    record Agency(UUID id, String name, String address) {}

    /** Those in use, by name. */
    List<Agency> agencies() {
        return database.sql("select id, name, address from agency where in_use order by name, id")
                .query((row, number) -> new Agency(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    /** False if it was booked before with this key. */
    boolean insert(CaseId id, Booking booking, Lead by, Instant now) {
        var first = database.sql("""
                        insert ignore into case_meeting (id, case_id, on_day, at_time, place, booked_at, booked_by, booked_name)
                        values (:id, :case, :day, :time, :place, :now, :by, :name)
                        """)
                        .param("id", booking.key())
                        .param("case", id.value())
                        .param("day", booking.day())
                        .param("time", booking.time())
                        .param("place", booking.place())
                        .param("now", utc(now))
                        .param("by", by.id().value())
                        .param("name", by.name())
                        .update()
                == 1;
        if (first) {
            ask(booking);
        }
        return first;
    }

    /** Whether this is what was booked with this key. */
    boolean says(CaseId id, Booking booking) {
        return database.sql("""
                                select count(*) from case_meeting
                                where id = :id and case_id = :case and on_day = :day and at_time = :time and place = :place
                                """)
                                .param("id", booking.key())
                                .param("case", id.value())
                                .param("day", booking.day())
                                .param("time", booking.time())
                                .param("place", booking.place())
                                .query(Integer.class)
                                .single()
                        > 0
                && Set.copyOf(asked(booking.key()).stream().map(Agency::id).toList())
                        .equals(booking.agencies());
    }

    private void ask(Booking booking) {
        for (var agency : booking.agencies()) {
            database.sql("""
                            insert ignore into case_meeting_agency (meeting_id, agency_id, agency_name)
                            select :meeting, id, name from agency where id = :agency
                            """)
                    .param("meeting", booking.key())
                    .param("agency", agency)
                    .update();
        }
    }

    /** False if somebody else has moved or cancelled it since. */
    boolean move(Booking to, long version, Lead by, Instant now) {
        var moved = database.sql("""
                        update case_meeting set on_day = :day, at_time = :time, place = :place, booked_at = :now,
                               booked_by = :by, booked_name = :name, version = version + 1
                        where id = :id and version = :version and cancelled_at is null
                        """)
                        .param("id", to.key())
                        .param("day", to.day())
                        .param("time", to.time())
                        .param("place", to.place())
                        .param("now", utc(now))
                        .param("by", by.id().value())
                        .param("name", by.name())
                        .param("version", version)
                        .update()
                == 1;
        if (moved) {
            database.sql("delete from case_meeting_agency where meeting_id = :id")
                    .param("id", to.key())
                    .update();
            ask(to);
        }
        return moved;
    }

    /** True for whoever does it first. */
    boolean cancel(UUID meeting, Lead by, Instant now) {
        return database.sql("""
                        update case_meeting set cancelled_at = :now, cancelled_name = :name, version = version + 1
                        where id = :id and cancelled_at is null
                        """)
                        .param("id", meeting)
                        .param("now", utc(now))
                        .param("name", by.name())
                        .update()
                == 1;
    }

    List<Agency> asked(UUID meeting) {
        return database.sql("""
                        select a.id, a.name, a.address from case_meeting_agency m join agency a on a.id = m.agency_id
                        where m.meeting_id = :id order by a.name, a.id
                        """)
                .param("id", meeting)
                .query((row, number) -> new Agency(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    /** Those to come, the next one first. */
    List<Gathering> forClerk(LocalDate from) {
        return database.sql("select * from clerk_meeting where on_day >= :from order by on_day, at_time, id limit 200")
                .param("from", from)
                .query((row, number) -> row(row))
                .list();
    }

    /** Of a case that clerks work on. */
    Optional<CaseId> caseForClerk(UUID meeting) {
        return caseOf("select case_id from clerk_meeting where id = :id", meeting);
    }

    /** Of a task that clerks work on. */
    Optional<CaseId> caseOfTask(UUID task) {
        return caseOf("select case_id from clerk_task where id = :id", task);
    }

    /** Of a meeting of whatever desk. */
    Optional<CaseId> caseOf(UUID meeting) {
        return caseOf(
                "select coalesce(f.merged_into, f.id) from case_meeting m join case_file f on f.id = m.case_id where m.id = :id",
                meeting);
    }

    private Optional<CaseId> caseOf(String sql, UUID id) {
        return database.sql(sql).param("id", id).query(UUID.class).optional().map(CaseId::new);
    }

    Optional<Gathering> find(UUID meeting) {
        return database.sql(NO_VIEW + "where m.id = :id")
                .param("id", meeting)
                .query((row, number) -> row(row))
                .optional();
    }

    /** Those of a case that are to come, the next one first. */
    List<Gathering> of(CaseId id, LocalDate from) {
        return database.sql(NO_VIEW + """
                        where (f.id = :id or f.merged_into = :id) and m.cancelled_at is null and m.on_day >= :from
                        order by m.on_day, m.at_time, m.id limit 20
                        """)
                .param("id", id.value())
                .param("from", from)
                .query((row, number) -> row(row))
                .list();
    }

    private static Gathering row(ResultSet row) throws SQLException {
        var asked = row.getString("asked");
        return new Gathering(
                row.getObject("id", UUID.class),
                "C-" + row.getLong("number"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("at_time", LocalTime.class),
                row.getString("place"),
                asked == null ? "" : asked,
                row.getString("booked_name"),
                row.getLong("version"));
    }

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
