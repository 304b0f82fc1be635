package org.alongside.safeguarding.casework.screening;

import java.util.Map;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.jspecify.annotations.Nullable;

/**
 * A look that is to be kept.
 *
 * @param key the form's own; sending twice is keeping it once
 * @param judgement what the writer makes of it, in words; there is no screening without
 * @param strengths in words
 * @param childsView what the child thinks, or why nobody has asked yet
 */
record NewScreening(
        UUID key,
        Map<String, Seen> seen,
        @Nullable Narrative judgement,
        @Nullable Narrative strengths,
        @Nullable Narrative childsView) {
    NewScreening {
        seen = Map.copyOf(seen);
    }

    @Override
    public String toString() {
        return "NewScreening[" + key + "]";
    }
}
