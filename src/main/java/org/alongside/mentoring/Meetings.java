package org.alongside.mentoring;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The weekly meetings of all pairings. */
@Repository
class Meetings {
    private static final String ROWS = """
            select m.*, p.mentor_id, p.mentee_id from meeting m join pairing p on p.id = m.pairing_id where
            """;

    /**
     * Joined to {@code meeting m}: the log that counts, {@code l}, if it says that the two met at another time than planned.
     */
    static final String OTHER_TIME = """
             left join meeting_log l on l.meeting_id = m.id and m.state = 'HELD' and l.held_at is not null
                and l.number = (select max(x.number) from meeting_log x where x.meeting_id = m.id)
            """;

    /** When and where they met, else are to meet; where they met on another day nobody has said. With {@link #OTHER_TIME}. */
    static final String AS_IT_WAS = """
             coalesce(date(l.held_at), m.day) day, coalesce(time(l.held_at), m.starts) starts,
             if(l.held_at is null, m.ends, least(cast('23:59' as time), addtime(time(l.held_at), sec_to_time(60
                * coalesce(l.minutes, timestampdiff(minute, timestamp(m.day, m.starts), timestamp(m.day, m.ends))))))) ends,
             if(date(l.held_at) <> m.day, '', m.room) room
            """;

    private static final String ROWS_AS_IT_WAS = "select m.id, m.pairing_id, m.adult_id, m.state, m.period, m.sequence,"
            + " p.mentor_id, p.mentee_id," + AS_IT_WAS + " from meeting m join pairing p on p.id = m.pairing_id"
            + OTHER_TIME
            + " where";

    private static final int BATCH = 200;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Meetings(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** A meeting that has just been planned, before it has a row. */
    record NewMeeting(MeetingId id, PairingId pairing, Place place) {}

    void add(List<NewMeeting> meetings) {
        batches.batchUpdate(
                "insert into meeting (id, pairing_id, day, period, starts, ends, room, adult_id) values (?, ?, ?, ?, ?, ?, ?, ?)",
                meetings,
                BATCH,
                (statement, it) -> {
                    statement.setObject(1, it.id().value());
                    statement.setObject(2, it.pairing().value());
                    place(statement, 3, it.place());
                });
    }

    /**
     * A meeting as a plan sees it.
     *
     * @param version of its row
     */
    record Standing(MeetingId id, PairingId pairing, MeetingState state, long version, Place place) {}

    /** All meetings of a scheme's running pairings that have not been cancelled, in order. */
    List<Standing> standing(SchemeId scheme) {
        return database.sql(
                        ROWS
                                + " p.scheme_id = :scheme and p.ended_on is null and m.state <> 'CANCELLED' order by m.day, m.starts, m.id")
                .param("scheme", scheme.value())
                .query((row, number) -> new Standing(
                        new MeetingId(row.getObject("id", UUID.class)),
                        new PairingId(row.getObject("pairing_id", UUID.class)),
                        MeetingState.valueOf(row.getString("state")),
                        row.getLong("version"),
                        place(row)))
                .list();
    }

    /**
     * Another time, room or adult for meetings that are still planned; what each of them was stays in the history.
     *
     * @param places by meeting and the version of its row on which the change was decided
     * @return whether all of them were still as they had been
     */
    boolean move(Map<Standing, Place> places, LocalDateTime now) {
        remember(List.copyOf(places.keySet()), now);
        var changed = batches.batchUpdate("""
                        update meeting set day = ?, period = ?, starts = ?, ends = ?, room = ?, adult_id = ?,
                            sequence = sequence + 1, changed_at = ?, version = version + 1
                        where id = ? and version = ? and state = 'PLANNED'
                        """, List.copyOf(places.entrySet()), BATCH, (statement, it) -> {
            place(statement, 1, it.getValue());
            statement.setObject(7, now);
            statement.setObject(8, it.getKey().id().value());
            statement.setLong(9, it.getKey().version());
        });
        return all(changed);
    }

    /**
     * Calls off meetings that are still planned.
     *
     * @return whether all of them were still as they had been
     */
    boolean cancel(List<Standing> meetings, LocalDateTime now) {
        remember(meetings, now);
        var changed = batches.batchUpdate("""
                        update meeting set state = 'CANCELLED', sequence = sequence + 1, changed_at = ?, version = version + 1
                        where id = ? and version = ? and state = 'PLANNED'
                        """, meetings, BATCH, (statement, it) -> {
            statement.setObject(1, now);
            statement.setObject(2, it.id().value());
            statement.setLong(3, it.version());
        });
        return all(changed);
    }

    private void remember(List<Standing> meetings, LocalDateTime now) {
        for (int from = 0; from < meetings.size(); from += BATCH) {
            database.sql("""
                            insert into meeting_past (meeting_id, sequence, day, period, starts, ends, room, adult_id, state, changed_at)
                            select id, sequence, day, period, starts, ends, room, adult_id, state, :now from meeting where id in (:ids)
                            """)
                    .param("now", now)
                    .param(
                            "ids",
                            meetings.subList(from, Math.min(from + BATCH, meetings.size())).stream()
                                    .map(it -> it.id().value())
                                    .toList())
                    .update();
        }
    }

    private static boolean all(int[][] changed) {
        return Arrays.stream(changed).flatMapToInt(Arrays::stream).allMatch(it -> it == 1);
    }

    private static void place(PreparedStatement statement, int first, Place place) throws SQLException {
        statement.setDate(first, Date.valueOf(place.day()));
        statement.setInt(first + 1, place.period());
        statement.setTime(first + 2, Time.valueOf(place.starts()));
        statement.setTime(first + 3, Time.valueOf(place.ends()));
        statement.setString(first + 4, place.room());
        statement.setObject(first + 5, place.adult().value());
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getDate("day").toLocalDate(),
                row.getInt("period"),
                row.getTime("starts").toLocalTime(),
                row.getTime("ends").toLocalTime(),
                row.getString("room"),
                new PersonId(row.getObject("adult_id", UUID.class)));
    }

    /** When and where somebody meets already. */
    record Appointment(
            PairingId pairing,
            LocalDate day,
            int period,
            String room,
            PersonId adult,
            PersonId mentor,
            PersonId mentee) {}

    /** All meetings of running pairings between two days, both included, of whatever scheme; cancelled ones take nothing. */
    List<Appointment> appointments(LocalDate from, LocalDate to) {
        return database.sql(ROWS + " p.ended_on is null and m.state <> 'CANCELLED' and m.day between :from and :to")
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query((row, number) -> new Appointment(
                        new PairingId(row.getObject("pairing_id", UUID.class)),
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

    /** All that are not cancelled, in order, on the days on which they took place. */
    List<MeetingRow> ofPairing(PairingId pairing) {
        return database.sql(ROWS_AS_IT_WAS + " m.pairing_id = :pairing and m.state <> 'CANCELLED' order by day, starts")
                .param("pairing", pairing.value())
                .query(Meetings::row)
                .list();
    }

    /** Meetings of all these pairings that are not cancelled, in order. */
    List<MeetingRow> ofPairings(List<PairingId> pairings) {
        return pairings.isEmpty()
                ? List.of()
                : database.sql(ROWS
                                + " m.pairing_id in (:pairings) and m.state <> 'CANCELLED' order by m.day, m.starts")
                        .param(
                                "pairings",
                                pairings.stream().map(PairingId::value).toList())
                        .query(Meetings::row)
                        .list();
    }

    /**
     * Meetings of anybody that are planned between two days, both included, as mentor, mentee or adult; cancelled ones
     * among them, and those that took place on another day on that day.
     */
    List<MeetingRow> ofAnybody(PersonId person, LocalDate from, LocalDate to) {
        return database.sql(
                        ROWS_AS_IT_WAS
                                + " (p.mentor_id = :person or p.mentee_id = :person or m.adult_id = :person) and m.day between :from and :to order by day, starts, m.id")
                .param("person", person.value())
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query(Meetings::row)
                .list();
    }

    boolean isInvolved(SchemeId scheme, PersonId person) {
        return database.sql(
                                "select exists (select 1 from pairing where scheme_id = :scheme and (mentor_id = :person or mentee_id = :person))")
                        .param("scheme", scheme.value())
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Meetings of a scheme between two days, both included, of running pairings; cancelled ones are left out. */
    List<MeetingRow> between(SchemeId scheme, LocalDate from, LocalDate to) {
        return database.sql(
                        ROWS
                                + " p.scheme_id = :scheme and p.ended_on is null and m.state <> 'CANCELLED' and m.day between :from and :to order by m.day, m.starts, m.id")
                .param("scheme", scheme.value())
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query(Meetings::row)
                .list();
    }

    /** Where each of these meetings was before it was last changed. */
    Map<MeetingId, Place> before(List<MeetingId> meetings) {
        var places = new HashMap<MeetingId, Place>();
        if (!meetings.isEmpty()) {
            database.sql("""
                            select b.meeting_id, b.day, b.period, b.starts, b.ends, b.room, b.adult_id
                            from meeting_past b join meeting m on m.id = b.meeting_id and b.sequence = m.sequence - 1
                            where m.id in (:ids)
                            """)
                    .param("ids", meetings.stream().map(MeetingId::value).toList())
                    .query(row -> {
                        places.put(new MeetingId(row.getObject("meeting_id", UUID.class)), place(row));
                    });
        }
        return places;
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
                MeetingState.valueOf(row.getString("state")),
                row.getInt("period"),
                row.getInt("sequence"));
    }
}
