package org.alongside.curriculum.delivery;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who still has to meet what, who has since, who is taught elsewhere, and who covers a lesson. */
@Repository
class CatchUps {
    /**
     * One pupil and one lesson that was taught without them.
     *
     * @param elsewhere because the pupil is in alternative provision
     * @param caughtUpOn null while it is still to do
     */
    record Due(
            PlannedLessonId planned,
            ClassId classId,
            LessonId lesson,
            LocalDate day,
            PersonId pupil,
            boolean elsewhere,
            @Nullable LocalDate caughtUpOn) {}

    private static final String ROWS = """
            select d.planned_lesson_id, d.class_id, d.lesson_id, d.day, p.pupil_id, p.why, u.caught_up_on
            from lesson_delivery d
            join lesson_delivery_pupil p on p.delivery_id = d.id and p.why <> 'WITHDRAWN'
            left join lesson_catch_up u on u.planned_lesson_id = d.planned_lesson_id and u.pupil_id = p.pupil_id
            where d.corrected_by is null and d.class_id in (:classes)
                and exists (select 1 from teaching_class_member m where m.class_id = d.class_id
                    and m.person_id = p.pupil_id and m.to_day is null)
            """;

    private final JdbcClient database;

    CatchUps(JdbcClient database) {
        this.database = database;
    }

    /** What the pupils of these classes who are still there have to meet, and what they caught up since this day. */
    List<Due> of(Collection<ClassId> classes, LocalDate caughtUpSince) {
        return classes.isEmpty()
                ? List.of()
                : database.sql(
                                ROWS
                                        + " and (u.caught_up_on is null or u.caught_up_on >= :since) order by d.day, d.class_id, p.pupil_id")
                        .param("classes", classes.stream().map(ClassId::value).toList())
                        .param("since", Date.valueOf(caughtUpSince))
                        .query(CatchUps::due)
                        .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        var done = row.getDate("caught_up_on");
        return new Due(
                new PlannedLessonId(row.getObject("planned_lesson_id", UUID.class)),
                new ClassId(row.getObject("class_id", UUID.class)),
                new LessonId(row.getString("lesson_id")),
                row.getDate("day").toLocalDate(),
                new PersonId(row.getObject("pupil_id", UUID.class)),
                row.getString("why").equals("ELSEWHERE"),
                done == null ? null : done.toLocalDate());
    }

    /** Whether the record that counts says that the pupil was away. */
    boolean isDue(PlannedLessonId lesson, PersonId pupil) {
        return database.sql("""
                        select count(*) from lesson_delivery d
                        join lesson_delivery_pupil p on p.delivery_id = d.id and p.why <> 'WITHDRAWN'
                        where d.planned_lesson_id = :lesson and d.corrected_by is null and p.pupil_id = :pupil
                        """)
                        .param("lesson", lesson.value())
                        .param("pupil", pupil.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void caughtUp(PlannedLessonId lesson, PersonId pupil, LocalDate on, PersonId by, Instant now) {
        database.sql("""
                        insert ignore into lesson_catch_up (planned_lesson_id, pupil_id, caught_up_on, noted_by, noted_at)
                        values (:lesson, :pupil, :on, :by, :now)
                        """)
                .param("lesson", lesson.value())
                .param("pupil", pupil.value())
                .param("on", Date.valueOf(on))
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void notCaughtUp(PlannedLessonId lesson, PersonId pupil) {
        database.sql("delete from lesson_catch_up where planned_lesson_id = :lesson and pupil_id = :pupil")
                .param("lesson", lesson.value())
                .param("pupil", pupil.value())
                .update();
    }

    Set<PersonId> elsewhere(ClassId schoolClass) {
        return new HashSet<>(database.sql("select pupil_id from taught_elsewhere where class_id = :class")
                .param("class", schoolClass.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    void elsewhere(ClassId schoolClass, Set<PersonId> pupils, PersonId by, Instant now) {
        database.sql("delete from taught_elsewhere where class_id = :class")
                .param("class", schoolClass.value())
                .update();
        for (var pupil : pupils) {
            database.sql(
                            "insert into taught_elsewhere (class_id, pupil_id, noted_by, noted_at) values (:class, :pupil, :by, :now)")
                    .param("class", schoolClass.value())
                    .param("pupil", pupil.value())
                    .param("by", by.value())
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    boolean covers(PlannedLessonId lesson, PersonId person) {
        return database.sql(
                                "select count(*) from lesson_cover where planned_lesson_id = :lesson and person_id = :person")
                        .param("lesson", lesson.value())
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void cover(PlannedLessonId lesson, PersonId person, PersonId by, Instant now) {
        database.sql("""
                        insert ignore into lesson_cover (planned_lesson_id, person_id, named_by, named_at)
                        values (:lesson, :person, :by, :now)
                        """)
                .param("lesson", lesson.value())
                .param("person", person.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }
}
