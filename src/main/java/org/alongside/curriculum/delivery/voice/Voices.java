package org.alongside.curriculum.delivery.voice;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.UnitId;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counters of answers, the list of who has answered, and what the school did about it. */
@Repository
class Voices {
    /** A lesson that a pupil sat in and has not been asked about. */
    record Taught(PlannedLessonId planned, LessonId lesson, LocalDate day) {}

    /** What pupils said and what was done. */
    record YouSaid(UUID id, UnitId unit, String said, String did, LocalDate day) {}

    private final JdbcClient database;

    Voices(JdbcClient database) {
        this.database = database;
    }

    /** Lessons since this day that were taught to the pupil, who was there and has not answered yet; the last one first. */
    List<Taught> toSay(PersonId pupil, LocalDate since) {
        return database.sql("""
                        select d.planned_lesson_id, d.lesson_id, d.day from lesson_delivery d
                        where d.day >= :since and d.corrected_by is null and d.outcome <> 'NOT_DELIVERED'
                            and d.class_id in (select class_id from teaching_class_member m where m.person_id = :pupil
                                and m.from_day <= d.day and (m.to_day is null or m.to_day >= d.day))
                            and not exists (select 1 from lesson_delivery_pupil p
                                where p.delivery_id = d.id and p.pupil_id = :pupil)
                            and not exists (select 1 from voice_ballot b
                                where b.planned_lesson_id = d.planned_lesson_id and b.pupil_id = :pupil)
                        order by d.day desc limit 3
                        """)
                .param("since", Date.valueOf(since))
                .param("pupil", pupil.value())
                .query((row, number) -> new Taught(
                        new PlannedLessonId(row.getObject(1, UUID.class)),
                        new LessonId(row.getString(2)),
                        row.getDate(3).toLocalDate()))
                .list();
    }

    /** Every lesson since this day that was taught to a class of the pupil. */
    List<LessonId> taughtTo(PersonId pupil, LocalDate since) {
        return database.sql("""
                        select distinct d.lesson_id from lesson_delivery d
                        where d.day >= :since and d.corrected_by is null and d.outcome <> 'NOT_DELIVERED'
                            and d.class_id in (select class_id from teaching_class_member m where m.person_id = :pupil
                                and m.from_day <= d.day and (m.to_day is null or m.to_day >= d.day))
                        """)
                .param("since", Date.valueOf(since))
                .param("pupil", pupil.value())
                .query((row, number) -> new LessonId(row.getString(1)))
                .list();
    }

    /** Notes that the pupil has answered; false if that was noted before. */
    boolean cast(PlannedLessonId lesson, PersonId pupil) {
        return database.sql("insert ignore into voice_ballot (planned_lesson_id, pupil_id) values (:lesson, :pupil)")
                        .param("lesson", lesson.value())
                        .param("pupil", pupil.value())
                        .update()
                == 1;
    }

    void count(PlannedLessonId lesson, Ballot question, String answer) {
        database.sql("""
                        insert into voice_count (planned_lesson_id, question, answer, n)
                        values (:lesson, :question, :answer, 1) on duplicate key update n = n + 1
                        """)
                .param("lesson", lesson.value())
                .param("question", question.name())
                .param("answer", answer)
                .update();
    }

    /** All answers of these days by lesson of the spiral, over all classes. */
    Map<LessonId, Map<Ballot, Map<String, Integer>>> counted(LocalDate from, LocalDate to) {
        var counted = new HashMap<LessonId, Map<Ballot, Map<String, Integer>>>();
        database.sql("""
                        select d.lesson_id, v.question, v.answer, sum(v.n) as n from voice_count v
                        join lesson_delivery d on d.planned_lesson_id = v.planned_lesson_id and d.corrected_by is null
                        where d.day between :from and :to
                        group by d.lesson_id, v.question, v.answer
                        """)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query(row -> {
                    counted.computeIfAbsent(new LessonId(row.getString(1)), it -> new EnumMap<>(Ballot.class))
                            .computeIfAbsent(Ballot.valueOf(row.getString(2)), it -> new HashMap<>())
                            .put(row.getString(3), row.getInt(4));
                });
        return counted;
    }

    void add(YouSaid entry, PersonId by) {
        database.sql(
                        "insert into you_said (id, unit_id, said, did, day, written_by) values (:id, :unit, :said, :did, :day, :by)")
                .param("id", entry.id())
                .param("unit", entry.unit().value())
                .param("said", entry.said())
                .param("did", entry.did())
                .param("day", Date.valueOf(entry.day()))
                .param("by", by.value())
                .update();
    }

    /** What was done for these units, the newest first. */
    List<YouSaid> youSaid(Collection<UnitId> units) {
        return units.isEmpty()
                ? List.of()
                : database.sql(
                                "select id, unit_id, said, did, day from you_said where unit_id in (:units) order by day desc, id limit 30")
                        .param("units", units.stream().map(UnitId::value).toList())
                        .query((row, number) -> new YouSaid(
                                row.getObject("id", UUID.class),
                                new UnitId(row.getString("unit_id")),
                                row.getString("said"),
                                row.getString("did"),
                                row.getDate("day").toLocalDate()))
                        .list();
    }
}
