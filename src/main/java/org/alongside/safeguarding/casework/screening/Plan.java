package org.alongside.safeguarding.casework.screening;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.alongside.safeguarding.Narrative;
import org.jspecify.annotations.Nullable;

/**
 * What a case's plan says to the five questions.
 *
 * @param answers to those that were answered
 * @param at null until something was kept
 * @param version 0 until something was kept
 */
record Plan(
        Map<Question, Narrative> answers,
        @Nullable Instant at,
        @Nullable String by,
        long version) {
    Plan {
        answers = answers.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(answers));
    }

    @Override
    public String toString() {
        return "Plan[version " + version + "]";
    }

    /** What everybody who plans for a young person asks themselves. */
    enum Question {
        NEEDS("needs", "What the young person needs"),
        THINK("think", "What they need us to think about"),
        ACT("act", "What they need us to do"),
        SAFER("safer", "How we will know that they are safer"),
        SUPPORT("support", "What support we need ourselves");

        private final String column;
        private final String recorded;

        Question(String column, String recorded) {
            this.column = column;
            this.recorded = recorded;
        }

        String column() {
            return column;
        }

        String recorded() {
            return recorded;
        }
    }
}
