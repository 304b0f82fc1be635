package org.alongside.curriculum.delivery;

import static java.util.stream.Collectors.toSet;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.curriculum.StatementCode;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.alongside.curriculum.planning.RecordedLessons;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records of planned lessons. Rows are added; the only change of an old row is that it names the one that corrects it. */
@Repository
class Deliveries implements RecordedLessons {
    private final JdbcClient database;
    private final JdbcTemplate batches;

    Deliveries(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    @Override
    public Set<PlannedLessonId> recorded(Collection<PlannedLessonId> lessons) {
        return lessons.isEmpty()
                ? Set.of()
                : database
                        .sql("select planned_lesson_id from lesson_delivery where planned_lesson_id in (:ids)")
                        .param(
                                "ids",
                                lessons.stream().map(PlannedLessonId::value).toList())
                        .query((row, number) -> new PlannedLessonId(row.getObject(1, UUID.class)))
                        .list()
                        .stream()
                        .collect(toSet());
    }

    /** Two people who record the same lesson go one after the other from here to the end of the transaction. */
    void takeTurns(PlannedLessonId lesson) {
        database.sql("select id from planned_lesson where id = :id for update")
                .param("id", lesson.value())
                .query(UUID.class)
                .optional();
    }

    /** The record that counts. */
    Optional<DeliveryRecord> latest(PlannedLessonId lesson) {
        return database.sql(
                        "select * from lesson_delivery where planned_lesson_id = :lesson order by number desc limit 1")
                .param("lesson", lesson.value())
                .query((row, number) -> row(row))
                .optional();
    }

    /** Every record of the lesson, the last one first. */
    List<DeliveryRecord> all(PlannedLessonId lesson) {
        return database.sql("select * from lesson_delivery where planned_lesson_id = :lesson order by number desc")
                .param("lesson", lesson.value())
                .query((row, number) -> row(row))
                .list();
    }

    boolean has(PlannedLessonId lesson, UUID entry) {
        return database.sql("select count(*) from lesson_delivery where id = :id and planned_lesson_id = :lesson")
                        .param("id", entry)
                        .param("lesson", lesson.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether any record, of whatever lesson, has this id. */
    boolean isUsed(UUID entry) {
        return database.sql("select count(*) from lesson_delivery where id = :id")
                        .param("id", entry)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Adds a record after the one that it corrects. */
    void add(
            LessonRow lesson,
            DeliveryEntry entry,
            PersonId writer,
            Instant now,
            Collection<StatementCode> served,
            Set<PersonId> elsewhere,
            Set<PersonId> withdrawn) {
        database.sql("""
                        update lesson_delivery set corrected_by = :id
                        where planned_lesson_id = :lesson and corrected_by is null
                        """)
                .param("id", entry.id())
                .param("lesson", lesson.id().value())
                .update();
        database.sql("""
                        insert into lesson_delivery (id, planned_lesson_id, number, class_id, lesson_id, day, outcome, reason,
                            taught_by, confidence, baseline_not_yet, baseline_partly, baseline_secure, endpoint_not_yet,
                            endpoint_partly, endpoint_secure, recorded_by, recorded_at)
                        values (:id, :planned, :number, :class, :lesson, :day, :outcome, :reason, :taughtBy, :confidence,
                            :b1, :b2, :b3, :e1, :e2, :e3, :writer, :now)
                        """)
                .param("id", entry.id())
                .param("planned", lesson.id().value())
                .param("number", entry.corrects() + 1)
                .param("class", lesson.classId().value())
                .param("lesson", lesson.lesson().value())
                .param("day", Date.valueOf(lesson.day()))
                .param("outcome", String.valueOf(entry.outcome()))
                .param("reason", entry.reason())
                .param(
                        "taughtBy",
                        entry.taughtBy() == null ? null : entry.taughtBy().value())
                .param("confidence", entry.confidence())
                .param("b1", entry.baseline() == null ? null : entry.baseline().notYet())
                .param("b2", entry.baseline() == null ? null : entry.baseline().partly())
                .param("b3", entry.baseline() == null ? null : entry.baseline().secure())
                .param("e1", entry.endpoint() == null ? null : entry.endpoint().notYet())
                .param("e2", entry.endpoint() == null ? null : entry.endpoint().partly())
                .param("e3", entry.endpoint() == null ? null : entry.endpoint().secure())
                .param("writer", writer.value())
                .param("now", Timestamp.from(now))
                .update();
        batches.batchUpdate(
                "insert into lesson_delivery_statement (delivery_id, code) values (?, ?)",
                served.stream()
                        .distinct()
                        .map(it -> new Object[] {entry.id(), it.value()})
                        .toList());
        var pupils = new java.util.HashMap<PersonId, String>();
        entry.away().forEach(it -> pupils.put(it, elsewhere.contains(it) ? "ELSEWHERE" : "AWAY"));
        withdrawn.forEach(it -> pupils.put(it, "WITHDRAWN"));
        batches.batchUpdate(
                "insert into lesson_delivery_pupil (delivery_id, pupil_id, why) values (?, ?, ?)",
                pupils.entrySet().stream()
                        .map(it -> new Object[] {entry.id(), it.getKey().value(), it.getValue()})
                        .toList());
    }

    private Set<PersonId> away(UUID entry) {
        return database
                .sql("select pupil_id from lesson_delivery_pupil where delivery_id = :id and why <> 'WITHDRAWN'")
                .param("id", entry)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(toSet());
    }

    private DeliveryRecord row(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var number = row.getInt("number");
        return new DeliveryRecord(
                new DeliveryEntry(
                        id,
                        number - 1,
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("reason"),
                        person(row, "taught_by"),
                        number(row, "confidence"),
                        away(id),
                        check(row, "baseline"),
                        check(row, "endpoint")),
                number,
                row.getDate("day").toLocalDate(),
                new PersonId(row.getObject("recorded_by", UUID.class)),
                row.getTimestamp("recorded_at").toInstant());
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable CheckResult check(ResultSet row, String check) throws SQLException {
        var notYet = number(row, check + "_not_yet");
        return notYet == null
                ? null
                : new CheckResult(notYet, row.getInt(check + "_partly"), row.getInt(check + "_secure"));
    }
}
