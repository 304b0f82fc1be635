package org.alongside.curriculum.planning;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.LessonId;
import org.alongside.curriculum.LessonTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lessons that the school has made its own, as they are now. An edition never changes, so it is read once. */
@Component
public class SchoolLessons {
    private final JdbcClient database;
    private final LessonTexts texts;
    private final Map<UUID, Optional<Lesson>> read = new ConcurrentHashMap<>();

    SchoolLessons(JdbcClient database, LessonTexts texts) {
        this.database = database;
        this.texts = texts;
    }

    /** The newest school copy of each lesson that has one; a lesson without one is missing. */
    public Map<LessonId, Lesson> current() {
        var newest = new HashMap<LessonId, UUID>();
        database.sql("select lesson_id, id from lesson_edition where owner_id = :school order by lesson_id, number")
                .param("school", EditionOwner.SCHOOL.value())
                .query(row -> {
                    newest.put(new LessonId(row.getString(1)), row.getObject(2, UUID.class));
                });
        read.keySet().retainAll(newest.values());
        var lessons = new HashMap<LessonId, Lesson>();
        newest.forEach((lesson, edition) ->
                read.computeIfAbsent(edition, id -> text(lesson, id)).ifPresent(it -> lessons.put(lesson, it)));
        return lessons;
    }

    private Optional<Lesson> text(LessonId lesson, UUID edition) {
        return database.sql("select text from lesson_edition where id = :id")
                .param("id", edition)
                .query(String.class)
                .optional()
                .flatMap(it -> texts.read(lesson, it));
    }
}
