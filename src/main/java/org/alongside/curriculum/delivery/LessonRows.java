package org.alongside.curriculum.delivery;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.alongside.school.PersonId;
import org.alongside.school.SchoolDay;
import org.alongside.school.SchoolYear;
import org.alongside.school.Week;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Planned lessons with what became of them, for callers who have asked whether they may. One query a list. */
@Repository
class LessonRows {
    private static final String ROWS = """
            select l.id, l.class_id, c.name, c.year_group, l.lesson_id, l.day, l.period, l.part, l.parts, l.seating, l.visitor, d.outcome,
                coalesce(l.room, case :a when true then a.room else b.room end, a.room, b.room) as room
            from planned_lesson l
            join teaching_class c on c.id = l.class_id
            left join teaching_class_slot a on a.class_id = l.class_id and a.week = 'A'
                and a.weekday = weekday(l.day) + 1 and a.period = l.period
            left join teaching_class_slot b on b.class_id = l.class_id and b.week = 'B'
                and b.weekday = weekday(l.day) + 1 and b.period = l.period
            left join lesson_delivery d on d.planned_lesson_id = l.id and d.corrected_by is null
                and not (d.outcome = 'NOT_DELIVERED' and d.day < l.day)
            """;
    private static final String THEIRS = """
             (l.class_id in (select class_id from teaching_class_teacher where person_id = :person)
                or l.id in (select planned_lesson_id from lesson_cover where person_id = :person))
            """;

    private final JdbcClient database;
    private final SchoolYear school;

    LessonRows(JdbcClient database, SchoolYear school) {
        this.database = database;
        this.school = school;
    }

    /** The lessons of one day that this person teaches or covers, in order. */
    List<LessonRow> ofTeacher(PersonId person, LocalDate day) {
        return database.sql(ROWS + " where l.day = :day and " + THEIRS + " order by l.period, c.name, l.place")
                .param("a", isWeekA(day))
                .param("day", Date.valueOf(day))
                .param("person", person.value())
                .query(LessonRows::row)
                .list();
    }

    /** The lessons of one day in the whole school, in order. */
    List<LessonRow> ofSchool(LocalDate day) {
        return database.sql(ROWS + " where l.day = :day order by l.period, c.year_group, c.name, l.place")
                .param("a", isWeekA(day))
                .param("day", Date.valueOf(day))
                .query(LessonRows::row)
                .list();
    }

    /** What this person teaches or covers on these days, both included, and nobody has recorded, oldest first. */
    List<LessonRow> unrecorded(PersonId person, LocalDate from, LocalDate to) {
        return database.sql(ROWS + " where l.day between :from and :to and d.id is null and " + THEIRS
                        + " order by l.day, l.period, c.name, l.place limit 60")
                .param("a", true)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .param("person", person.value())
                .query(LessonRows::row)
                .list();
    }

    Optional<LessonRow> find(PlannedLessonId id) {
        return database.sql(ROWS + " where l.id = :id")
                .param("a", true)
                .param("id", id.value())
                .query(LessonRows::row)
                .optional();
    }

    /** The next days on which this person teaches, as far as planned; empty when nothing is. */
    Optional<LocalDate> nextDay(PersonId person, LocalDate after) {
        return database.sql("select min(l.day) from planned_lesson l where l.day > :day and " + THEIRS)
                .param("day", Date.valueOf(after))
                .param("person", person.value())
                .query((row, number) -> Optional.ofNullable(row.getDate(1)).map(Date::toLocalDate))
                .single();
    }

    boolean isTeacher(ClassId schoolClass, PersonId person) {
        return database.sql(
                                "select count(*) from teaching_class_teacher where class_id = :class and person_id = :person")
                        .param("class", schoolClass.value())
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<PersonId> membersOn(ClassId schoolClass, LocalDate day) {
        return database.sql("""
                        select person_id from teaching_class_member
                        where class_id = :class and from_day <= :day and (to_day is null or to_day >= :day)
                        """)
                .param("class", schoolClass.value())
                .param("day", Date.valueOf(day))
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    private boolean isWeekA(LocalDate day) {
        return school.days(day, day).stream().map(SchoolDay::week).findFirst().orElse(Week.A) == Week.A;
    }

    private static LessonRow row(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new LessonRow(
                new PlannedLessonId(row.getObject("id", UUID.class)),
                new ClassId(row.getObject("class_id", UUID.class)),
                row.getString("name"),
                row.getInt("year_group"),
                new LessonId(row.getString("lesson_id")),
                row.getDate("day").toLocalDate(),
                row.getInt("period"),
                row.getString("room"),
                row.getInt("part"),
                row.getInt("parts"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("seating").equals("SINGLE_SEX"),
                row.getString("visitor"));
    }
}
