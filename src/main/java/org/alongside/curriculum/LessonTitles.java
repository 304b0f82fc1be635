package org.alongside.curriculum;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What a lesson is called and which unit it belongs to: all that pupils see of the curriculum here. */
@Service
@PreAuthorize("isAuthenticated()")
public class LessonTitles {
    private final Map<LessonId, Lesson> lessons;

    LessonTitles(Curriculum curriculum) {
        this.lessons = curriculum.lessons().stream().collect(toMap(Lesson::id, it -> it));
    }

    /** The title, or the id of a lesson that is not in the files any more. */
    public String title(LessonId id) {
        return Optional.ofNullable(lessons.get(id)).map(Lesson::title).orElse(id.value());
    }

    /** The unit of the lesson; empty for one that is not in the files any more. */
    public Optional<UnitId> unit(LessonId id) {
        return Optional.ofNullable(lessons.get(id)).map(Lesson::unit);
    }
}
