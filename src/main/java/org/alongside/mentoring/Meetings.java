package org.alongside.mentoring;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The weekly meetings of all pairings. */
@Repository
class Meetings {
    private static final String ROWS = """
            select m.*, p.mentor_id, p.mentee_id from meeting m join pairing p on p.id = m.pairing_id where
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Meetings(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** A meeting that has just been planned, before it has a row. */
    record NewMeeting(
            PairingId pairing,
            LocalDate day,
            int period,
            java.time.LocalTime starts,
            java.time.LocalTime ends,
            String room,
            PersonId adult) {}

    void add(List<NewMeeting> meetings) {
        batches.batchUpdate(
                "insert into meeting (id, pairing_id, day, period, starts, ends, room, adult_id) values (?, ?, ?, ?, ?, ?, ?, ?)",
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(java.sql.PreparedStatement statement, int i) throws SQLException {
                        var it = meetings.get(i);
                        statement.setObject(1, UUID.randomUUID());
                        statement.setObject(2, it.pairing().value());
                        statement.setDate(3, Date.valueOf(it.day()));
                        statement.setInt(4, it.period());
                        statement.setTime(5, Time.valueOf(it.starts()));
                        statement.setTime(6, Time.valueOf(it.ends()));
                        statement.setString(7, it.room());
                        statement.setObject(8, it.adult().value());
                    }

                    @Override
                    public int getBatchSize() {
                        return meetings.size();
                    }
                });
    }

    /** When and where somebody meets already. */
    record Appointment(LocalDate day, int period, String room, PersonId adult, PersonId mentor, PersonId mentee) {}

    /** All meetings of running pairings between two days, both included, of whatever scheme; cancelled ones take nothing. */
    List<Appointment> appointments(LocalDate from, LocalDate to) {
        return database.sql(ROWS + " p.ended_on is null and m.state <> 'CANCELLED' and m.day between :from and :to")
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query((row, number) -> new Appointment(
                        row.getDate("day").toLocalDate(),
                        row.getInt("period"),
                        row.getString("room"),
                        new PersonId(row.getObject("adult_id", UUID.class)),
                        new PersonId(row.getObject("mentor_id", UUID.class)),
                        new PersonId(row.getObject("mentee_id", UUID.class))))
                .list();
    }

    /** Any meeting that has not been cancelled. */
    Optional<MeetingRow> find(MeetingId id) {
        return database.sql(ROWS + " m.id = :id and m.state <> 'CANCELLED'")
                .param("id", id.value())
                .query(Meetings::row)
                .optional();
    }

    /** A mentor's meetings of running pairings between two days, both included, in order. */
    List<MeetingRow> ofMentor(PersonId mentor, LocalDate from, LocalDate to) {
        return database.sql(
                        ROWS
                                + " p.mentor_id = :mentor and p.ended_on is null and m.state <> 'CANCELLED' and m.day between :from and :to order by m.day, m.starts")
                .param("mentor", mentor.value())
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query(Meetings::row)
                .list();
    }

    /** A mentee's next meetings from this day on, in order. */
    List<MeetingRow> ofMentee(PersonId mentee, LocalDate from, int most) {
        return database.sql(
                        ROWS
                                + " p.mentee_id = :mentee and p.ended_on is null and m.day >= :from and m.state = 'PLANNED' order by m.day, m.starts limit :most")
                .param("mentee", mentee.value())
                .param("from", Date.valueOf(from))
                .param("most", most)
                .query(Meetings::row)
                .list();
    }

    List<MeetingRow> ofPairing(PairingId pairing) {
        return database.sql(ROWS + " m.pairing_id = :pairing and m.state <> 'CANCELLED' order by m.day, m.starts")
                .param("pairing", pairing.value())
                .query(Meetings::row)
                .list();
    }

    void become(MeetingId id, MeetingState state) {
        database.sql("update meeting set state = :state, version = version + 1 where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    private static MeetingRow row(ResultSet row, int number) throws SQLException {
        return new MeetingRow(
                new MeetingId(row.getObject("id", UUID.class)),
                new PairingId(row.getObject("pairing_id", UUID.class)),
                new PersonId(row.getObject("mentor_id", UUID.class)),
                new PersonId(row.getObject("mentee_id", UUID.class)),
                row.getDate("day").toLocalDate(),
                row.getTime("starts").toLocalTime(),
                row.getTime("ends").toLocalTime(),
                row.getString("room"),
                new PersonId(row.getObject("adult_id", UUID.class)),
                MeetingState.valueOf(row.getString("state")));
    }
}
