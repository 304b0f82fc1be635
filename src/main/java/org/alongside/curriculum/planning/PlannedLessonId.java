package org.alongside.curriculum.planning;

import java.util.UUID;

/** Names a lesson in the plan of one class; it stays when the lesson moves to another day. */
public record PlannedLessonId(UUID value) {
    /** A new one. */
    public static PlannedLessonId random() {
        return new PlannedLessonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
