package org.alongside.curriculum.delivery;

import java.util.Collection;
import java.util.Set;
import org.alongside.curriculum.planning.PlannedLessonId;
import org.alongside.curriculum.planning.RecordedLessons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Planned lessons of which there is a record, so that no plan moves them. */
@Component
class RecordedDeliveries implements RecordedLessons {
    private final JdbcClient database;

    RecordedDeliveries(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<PlannedLessonId> recorded(Collection<PlannedLessonId> lessons) {
        return lessons.isEmpty()
                ? Set.of()
                : database.sql(
                                "select distinct planned_lesson_id from lesson_delivery where planned_lesson_id in (:ids)")
                        .param(
                                "ids",
                                lessons.stream().map(PlannedLessonId::value).toList())
                        .query((row, number) -> new PlannedLessonId(row.getObject(1, java.util.UUID.class)))
                        .set();
    }
}
