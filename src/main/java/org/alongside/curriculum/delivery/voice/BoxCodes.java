package org.alongside.curriculum.delivery.voice;

import java.security.SecureRandom;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of codes. One of a day that has passed is thrown away with the next that is made. */
@Repository
class BoxCodes {
    /** Neither vowels, which make words, nor letters and digits that look alike. */
    static final String ALPHABET = "BCDFGHJKMNPQRTVWXZ34679";

    static final int LENGTH = 6;

    /** How many questions one code lets in: three for each of thirty pupils. */
    static final int MOST_QUESTIONS = 90;

    private final JdbcClient database;
    private final SecureRandom chance = new SecureRandom();

    BoxCodes(JdbcClient database) {
        this.database = database;
    }

    /** The lesson, if this person teaches its class, covers it or leads; else as if it did not exist. */
    Optional<BoxLesson> lesson(PlannedLessonId id, PersonId teacher, boolean leads) {
        return database.sql("""
                        select l.id, l.class_id, c.name, c.year_group, c.academic_year_id, l.lesson_id, l.day
                        from planned_lesson l join teaching_class c on c.id = l.class_id
                        where l.id = :id and (:leads
                            or exists (select 1 from teaching_class_teacher t where t.class_id = c.id and t.person_id = :teacher)
                            or exists (select 1 from lesson_cover v where v.planned_lesson_id = l.id and v.person_id = :teacher))
                        """)
                .param("id", id.value())
                .param("teacher", teacher.value())
                .param("leads", leads)
                .query((row, number) -> new BoxLesson(
                        id,
                        new ClassId(row.getObject("class_id", UUID.class)),
                        row.getString("name"),
                        row.getInt("year_group"),
                        row.getObject("academic_year_id", UUID.class),
                        new LessonId(row.getString("lesson_id")),
                        row.getDate("day").toLocalDate()))
                .optional();
    }

    int pupils(ClassId id, LocalDate day) {
        return database.sql("""
                        select count(distinct person_id) from teaching_class_member
                        where class_id = :class and from_day <= :day and (to_day is null or to_day >= :day)
                        """)
                .param("class", id.value())
                .param("day", Date.valueOf(day))
                .query(Integer.class)
                .single();
    }

    Optional<BoxCode> of(PlannedLessonId id, LocalDate today) {
        return database.sql(
                        "select code, title from box_code where planned_lesson_id = :id and valid_on = :today and not closed")
                .param("id", id.value())
                .param("today", Date.valueOf(today))
                .query((row, number) -> new BoxCode(row.getString(1), row.getString(2)))
                .optional();
    }

    Optional<BoxCode> open(String code, LocalDate today) {
        return database.sql("select code, title from box_code where code = :code and valid_on = :today and not closed")
                .param("code", code)
                .param("today", Date.valueOf(today))
                .query((row, number) -> new BoxCode(row.getString(1), row.getString(2)))
                .optional();
    }

    /** A code that nobody has; one that the lesson had before does not work any more. */
    BoxCode make(BoxLesson lesson, String title, PersonId by) {
        database.sql("delete from box_code where valid_on < :today or planned_lesson_id = :id")
                .param("today", Date.valueOf(lesson.day()))
                .param("id", lesson.id().value())
                .update();
        while (true) {
            var code = chance.ints(LENGTH, 0, ALPHABET.length())
                    .mapToObj(it -> String.valueOf(ALPHABET.charAt(it)))
                    .collect(Collectors.joining());
            var made = database.sql("""
                            insert ignore into box_code (planned_lesson_id, code, class_id, academic_year, year_group, title, valid_on,
                                                         opened_by, left_over)
                            values (:id, :code, :class, :year, :group, :title, :day, :by, :most)
                            """)
                    .param("id", lesson.id().value())
                    .param("code", code)
                    .param("class", lesson.classId().value())
                    .param("year", lesson.academicYear())
                    .param("group", lesson.yearGroup())
                    .param("title", title)
                    .param("day", Date.valueOf(lesson.day()))
                    .param("by", by.value())
                    .param("most", MOST_QUESTIONS)
                    .update();
            if (made == 1) {
                return new BoxCode(code, title);
            }
            var theirs = of(lesson.id(), lesson.day()); // two teachers at once get one code
            if (theirs.isPresent()) {
                return theirs.get();
            }
        }
    }

    void close(PlannedLessonId id) {
        database.sql("update box_code set closed = true where planned_lesson_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Takes one of the questions that the code lets in; false when it is shut, over or used up. */
    boolean use(String code, LocalDate today) {
        return database.sql("""
                                update box_code set left_over = left_over - 1
                                where code = :code and valid_on = :today and not closed and left_over > 0
                                """)
                        .param("code", code)
                        .param("today", Date.valueOf(today))
                        .update()
                == 1;
    }

    /** Where a question goes that is written with this code. */
    record Way(ClassId classId, int yearGroup, UUID academicYear) {}

    Optional<Way> way(String code) {
        return database.sql("select class_id, year_group, academic_year from box_code where code = :code")
                .param("code", code)
                .query((row, number) ->
                        new Way(new ClassId(row.getObject(1, UUID.class)), row.getInt(2), row.getObject(3, UUID.class)))
                .optional();
    }
}
