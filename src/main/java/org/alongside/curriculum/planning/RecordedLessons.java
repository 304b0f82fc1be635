package org.alongside.curriculum.planning;

import java.util.Collection;
import java.util.Set;

/** Which planned lessons somebody has recorded; they stay where they are. Implemented by whoever keeps the records. */
public interface RecordedLessons {
    /** Those of these that are recorded as taught or as not taught; one query. */
    Set<PlannedLessonId> recorded(Collection<PlannedLessonId> lessons);
}
