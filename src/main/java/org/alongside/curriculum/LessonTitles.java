package org.alongside.curriculum;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.springframework.stereotype.Component;

/** What lessons are called: no secret, and known where nobody is signed in. */
@Component
public class LessonTitles {
    private final Map<LessonId, String> titles;

    LessonTitles(Curriculum curriculum) {
        this.titles = curriculum.lessons().stream().collect(toMap(Lesson::id, Lesson::title));
    }

    /** The title of the lesson of this id; the id itself if the files have no such lesson any more. */
    public String of(LessonId id) {
        return titles.getOrDefault(id, id.value());
    }
}
