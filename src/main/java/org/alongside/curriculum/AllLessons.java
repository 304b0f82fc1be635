package org.alongside.curriculum;

import java.util.List;
import org.springframework.stereotype.Component;

/** The lessons for code that nobody has called, such as clocks; people ask {@link SpiralCurriculum}. */
@Component
public class AllLessons {
    private final Curriculum curriculum;

    AllLessons(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    /** Every lesson in the order of the spiral. */
    public List<Lesson> lessons() {
        return curriculum.lessons();
    }

    /** What a lesson is called; its id when there is no such lesson. */
    public String title(LessonId id) {
        return curriculum.lessons().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(Lesson::title)
                .orElse(id.value());
    }
}
