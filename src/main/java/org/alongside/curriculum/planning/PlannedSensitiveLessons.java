package org.alongside.curriculum.planning;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.curriculum.AllLessons;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.SensitiveLessons;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sensitive lessons out of the plans of all classes. */
@Component
class PlannedSensitiveLessons implements SensitiveLessons {
    private final JdbcClient database;
    private final AllLessons all;

    PlannedSensitiveLessons(JdbcClient database, AllLessons all) {
        this.database = database;
        this.all = all;
    }

    @Override
    public List<Ahead> ahead(Collection<PersonId> pupils, LocalDate from, LocalDate to) {
        var sensitive = ids();
        if (pupils.isEmpty() || sensitive.isEmpty()) {
            return List.of();
        }
        record Hour(LessonId lesson, LocalDate day) {}
        return database
                .sql("""
                        select distinct l.lesson_id, l.day
                        from planned_lesson l join teaching_class_member m on m.class_id = l.class_id
                        where l.day between :from and :to and l.lesson_id in (:lessons) and m.person_id in (:pupils)
                          and m.from_day <= l.day and (m.to_day is null or m.to_day >= l.day)
                        order by l.day, l.lesson_id
                        """)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .param("lessons", sensitive)
                .param("pupils", pupils.stream().map(PersonId::value).toList())
                .query((row, number) ->
                        new Hour(new LessonId(row.getString(1)), row.getDate(2).toLocalDate()))
                .list()
                .stream()
                .map(it ->
                        new Ahead(it.lesson(), all.title(it.lesson()), it.day().with(DayOfWeek.MONDAY)))
                .distinct()
                .toList();
    }

    /** Ids of all lessons that are marked as sensitive. */
    Set<String> ids() {
        return all.lessons().stream()
                .filter(it -> it.sensitivity() == Lesson.Sensitivity.SENSITIVE)
                .map(it -> it.id().value())
                .collect(Collectors.toSet());
    }
}
