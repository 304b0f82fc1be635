package org.alongside.curriculum.delivery;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is being filled in: one draft for a writer and a planned lesson. */
@Repository
class DeliveryDrafts {
    private final JdbcClient database;

    DeliveryDrafts(JdbcClient database) {
        this.database = database;
    }

    Optional<DeliveryEntry> find(PlannedLessonId lesson, PersonId writer) {
        return database.sql(
                        "select * from lesson_delivery_draft where planned_lesson_id = :lesson and writer_id = :writer")
                .param("lesson", lesson.value())
                .param("writer", writer.value())
                .query((row, number) -> {
                    var outcome = row.getString("outcome");
                    return new DeliveryEntry(
                            row.getObject("entry_id", UUID.class),
                            row.getInt("corrects"),
                            outcome == null ? null : Outcome.valueOf(outcome),
                            row.getString("reason"),
                            Deliveries.person(row, "taught_by"),
                            Deliveries.number(row, "confidence"),
                            Arrays.stream(row.getString("away").split(",", -1))
                                    .filter(it -> !it.isEmpty())
                                    .map(it -> new PersonId(UUID.fromString(it)))
                                    .collect(toSet()),
                            CheckResult.read(row.getString("baseline")),
                            CheckResult.read(row.getString("endpoint")));
                })
                .optional();
    }

    void keep(PlannedLessonId lesson, PersonId writer, DeliveryEntry entry, Instant now) {
        database.sql("""
                        replace into lesson_delivery_draft (planned_lesson_id, writer_id, entry_id, corrects, outcome, reason,
                            taught_by, confidence, away, baseline, endpoint, saved_at)
                        values (:lesson, :writer, :id, :corrects, :outcome, :reason, :taughtBy, :confidence, :away,
                            :baseline, :endpoint, :now)
                        """)
                .param("lesson", lesson.value())
                .param("writer", writer.value())
                .param("id", entry.id())
                .param("corrects", entry.corrects())
                .param(
                        "outcome",
                        entry.outcome() == null ? null : entry.outcome().name())
                .param("reason", entry.reason())
                .param(
                        "taughtBy",
                        entry.taughtBy() == null ? null : entry.taughtBy().value())
                .param("confidence", entry.confidence())
                .param(
                        "away",
                        entry.away().stream()
                                .map(it -> it.value().toString())
                                .sorted()
                                .collect(joining(",")))
                .param(
                        "baseline",
                        entry.baseline() == null ? null : entry.baseline().kept())
                .param(
                        "endpoint",
                        entry.endpoint() == null ? null : entry.endpoint().kept())
                .param("now", Timestamp.from(now))
                .update();
    }

    void drop(PlannedLessonId lesson, PersonId writer) {
        database.sql("delete from lesson_delivery_draft where planned_lesson_id = :lesson and writer_id = :writer")
                .param("lesson", lesson.value())
                .param("writer", writer.value())
                .update();
    }
}
