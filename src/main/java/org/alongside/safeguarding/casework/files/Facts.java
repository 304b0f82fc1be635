package org.alongside.safeguarding.casework.files;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.alongside.safeguarding.Narrative;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a child now.
 *
 * @param words what is not known is missing
 * @param changedBy null if nobody has written anything yet
 * @param version as it was read; 0 if nobody has written anything yet
 */
record Facts(
        Set<Flag> flags,
        Map<Fact, Narrative> words,
        @Nullable Instant changedAt,
        @Nullable String changedBy,
        long version) {
    Facts {
        flags = Set.copyOf(flags);
        words = Map.copyOf(words);
    }

    static final Facts NONE = new Facts(Set.of(), Map.of(), null, null, 0);

    String text(Fact fact) {
        var known = words.get(fact);
        return known == null ? "" : known.disclose();
    }

    @Override
    public String toString() {
        return "Facts[version " + version + "]";
    }
}
