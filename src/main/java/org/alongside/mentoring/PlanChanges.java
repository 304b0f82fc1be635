package org.alongside.mentoring;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of plan with their steps. Nothing is deleted: what was discarded stays as discarded. */
@Repository
class PlanChanges {
    private static final int BATCH = 200;
    private static final String CHANGES = """
            select c.*, (select count(*) from plan_change_step s where s.change_id = c.id) steps from plan_change c
            """;
    private static final String STEPS = """
            select s.* from plan_change_step s
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Obstacles obstacles;

    PlanChanges(JdbcClient database, JdbcTemplate batches, Obstacles obstacles) {
        this.database = database;
        this.batches = batches;
        this.obstacles = obstacles;
    }

    void add(SchemeId scheme, PlanChange change, List<PlanStep> steps) {
        var obstacle = change.obstacle();
        database.sql("""
                        insert into plan_change (id, scheme_id, obstacle_id, lifts, state, plan_version, stays, too_few, made_by, made_at)
                        values (:id, :scheme, :obstacle, :lifts, 'PROPOSED', :version, :stays, :few, :by, :at)
                        """)
                .param("id", change.id())
                .param("scheme", scheme.value())
                .param("obstacle", obstacle == null ? null : obstacle.id())
                .param("lifts", change.lifts())
                .param("version", change.planVersion())
                .param("stays", change.stays())
                .param("few", change.tooFew())
                .param("by", change.madeBy().value())
                .param("at", utc(change.madeAt()))
                .update();
        batches.batchUpdate(
                """
                        insert into plan_change_step (change_id, number, kind, why, pairing_id, meeting_id, meeting_version,
                            old_day, old_period, old_starts, old_ends, old_room, old_adult_id,
                            new_day, new_period, new_starts, new_ends, new_room, new_adult_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """, java.util.stream.IntStream.range(0, steps.size()).boxed().toList(), BATCH, (statement, number) -> {
                    var it = steps.get(number);
                    statement.setObject(1, change.id());
                    statement.setInt(2, number + 1);
                    statement.setString(3, it.kind().name());
                    statement.setString(4, it.why().name());
                    statement.setObject(5, it.pairing().value());
                    statement.setObject(6, it.meeting().value());
                    statement.setLong(7, it.version());
                    place(statement, 8, it.before());
                    place(statement, 14, it.after());
                });
    }

    private static void place(PreparedStatement statement, int first, @Nullable Place place) throws SQLException {
        if (place == null) {
            for (int i = 0; i < 6; i++) {
                statement.setNull(first + i, Types.NULL);
            }
            return;
        }
        statement.setObject(first, place.day());
        statement.setInt(first + 1, place.period());
        statement.setTime(first + 2, Time.valueOf(place.starts()));
        statement.setTime(first + 3, Time.valueOf(place.ends()));
        statement.setString(first + 4, place.room());
        statement.setObject(first + 5, place.adult().value());
    }

    Optional<PlanChange> find(SchemeId scheme, UUID id) {
        return known(database.sql(CHANGES + " where c.scheme_id = :scheme and c.id = :id")
                        .param("scheme", scheme.value())
                        .param("id", id))
                .stream()
                .findFirst();
    }

    /** The latest first; what waits for a word before what is decided. */
    List<PlanChange> latest(SchemeId scheme, int offset, int limit) {
        return known(database.sql(CHANGES + """
                         where c.scheme_id = :scheme and c.state <> 'DISCARDED'
                        order by c.state = 'PROPOSED' desc, c.made_at desc, c.id limit :limit offset :offset
                        """)
                .param("scheme", scheme.value())
                .param("limit", limit)
                .param("offset", offset));
    }

    private List<PlanChange> known(JdbcClient.StatementSpec query) {
        record Row(PlanChange change, @Nullable UUID obstacle) {}
        var rows = query.query((row, number) -> new Row(row(row), row.getObject("obstacle_id", UUID.class)))
                .list();
        var known = obstacles.find(rows.stream()
                .map(Row::obstacle)
                .filter(java.util.Objects::nonNull)
                .toList());
        return rows.stream()
                .map(it -> it.obstacle() == null ? it.change() : it.change().about(known.get(it.obstacle())))
                .toList();
    }

    List<PlanStep> steps(UUID change, int offset, int limit) {
        return database.sql(STEPS + " where s.change_id = :change order by s.number limit :limit offset :offset")
                .param("change", change)
                .param("limit", limit)
                .param("offset", offset)
                .query(PlanChanges::step)
                .list();
    }

    /** What approved changes since that moment do to this person's meetings from that day on, the latest change of each. */
    List<PlanStep> told(PersonId person, LocalDateTime since, LocalDate from) {
        return database.sql(STEPS + """
                         join plan_change c on c.id = s.change_id
                         join pairing p on p.id = s.pairing_id
                        where c.state = 'APPROVED' and c.decided_at >= :since
                          and coalesce(s.new_day, s.old_day) >= :from
                          and (p.mentor_id = :person or p.mentee_id = :person or s.old_adult_id = :person or s.new_adult_id = :person)
                          and not exists (select 1 from plan_change_step later join plan_change d on d.id = later.change_id
                                          where later.meeting_id = s.meeting_id and d.state = 'APPROVED' and d.decided_at > c.decided_at)
                        order by coalesce(s.new_day, s.old_day), s.number
                        """)
                .param("person", person.value())
                .param("since", since)
                .param("from", from)
                .query(PlanChanges::step)
                .list();
    }

    /** True for exactly one of all who decide at the same time. */
    boolean decide(UUID id, long version, PlanChange.State state, PersonId by, Instant now) {
        return database.sql("""
                                update plan_change set state = :state, decided_by = :by, decided_at = :now, version = version + 1
                                where id = :id and version = :version and state = 'PROPOSED'
                                """)
                        .param("state", state.name())
                        .param("by", by.value())
                        .param("now", utc(now))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static PlanChange row(ResultSet row) throws SQLException {
        var decidedBy = row.getObject("decided_by", UUID.class);
        var decidedAt = row.getObject("decided_at", LocalDateTime.class);
        return new PlanChange(
                row.getObject("id", UUID.class),
                null,
                row.getBoolean("lifts"),
                PlanChange.State.valueOf(row.getString("state")),
                row.getLong("plan_version"),
                row.getInt("stays"),
                row.getInt("too_few"),
                row.getInt("steps"),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                decidedBy == null ? null : new PersonId(decidedBy),
                decidedAt == null ? null : decidedAt.toInstant(ZoneOffset.UTC),
                row.getLong("version"));
    }

    private static PlanStep step(ResultSet row, int number) throws SQLException {
        return new PlanStep(
                PlanStep.Kind.valueOf(row.getString("kind")),
                Hitch.valueOf(row.getString("why")),
                new PairingId(row.getObject("pairing_id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                row.getLong("meeting_version"),
                place(row, "old_"),
                place(row, "new_"));
    }

    private static @Nullable Place place(ResultSet row, String which) throws SQLException {
        var day = row.getObject(which + "day", LocalDate.class);
        return day == null
                ? null
                : new Place(
                        day,
                        row.getInt(which + "period"),
                        row.getObject(which + "starts", LocalTime.class),
                        row.getObject(which + "ends", LocalTime.class),
                        row.getString(which + "room"),
                        new PersonId(row.getObject(which + "adult_id", UUID.class)));
    }
}
