package org.alongside.curriculum.delivery;

import java.util.List;

/** What became of a planned lesson. */
public enum Outcome {
    /** Taught as planned. */
    DELIVERED(List.of()),
    /** Taught, with changes. */
    ADAPTED(List.of("shorter", "activity", "grouping", "needs", "question", "other")),
    NOT_DELIVERED(List.of("event", "teacher-away", "class-away", "time", "not-ready", "other"));

    private final List<String> reasons;

    Outcome(List<String> reasons) {
        this.reasons = reasons;
    }

    /** What can be said about it: what was changed, or why it was not taught. */
    List<String> reasons() {
        return reasons;
    }

    /** Whether pupils met the lesson. */
    public boolean isTaught() {
        return this != NOT_DELIVERED;
    }
}
