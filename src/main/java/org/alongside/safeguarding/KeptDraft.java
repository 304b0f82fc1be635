package org.alongside.safeguarding;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A form that is not finished.
 *
 * @param key the form's own, as in {@link NewConcern#key()}
 * @param keptAt when it was typed
 * @param answers the fields' names with what stands in them; those that are blank are not kept
 */
public record KeptDraft(UUID key, Instant keptAt, Map<String, String> answers) {
    /** A copy. */
    public KeptDraft {
        answers = Map.copyOf(answers);
    }

    @Override
    public String toString() {
        return "KeptDraft[withheld]";
    }
}
