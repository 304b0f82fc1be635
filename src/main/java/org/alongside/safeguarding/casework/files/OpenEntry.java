package org.alongside.safeguarding.casework.files;

import java.util.List;
import java.util.Optional;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.chain.Commitment;
import org.alongside.safeguarding.casework.chain.Hash;
import org.jspecify.annotations.Nullable;

/** An entry whose words somebody has in front of them. */
public record OpenEntry(EntryRow row, List<Words> parts) {
    /** Keeps its own copy. */
    public OpenEntry {
        parts = List.copyOf(parts);
    }

    /** The first words of this kind. */
    public Optional<Narrative> words(PartKind kind) {
        return parts.stream()
                .filter(it -> it.kind() == kind)
                .flatMap(it -> Optional.ofNullable(it.words()).stream())
                .findFirst();
    }

    /** Whether all words that are still kept are those that the entry commits to. */
    public boolean wordsHold() {
        return parts.stream().allMatch(Words::hold);
    }

    @Override
    public String toString() {
        return "OpenEntry[" + row.id() + "]";
    }

    /**
     * Words of an entry.
     *
     * @param words null if they do not open, or are gone: somebody changed or took them by hand
     * @param salt goes wherever the words go, and nowhere else; null with them
     */
    public record Words(
            PartKind kind,
            Hash commitment,
            @Nullable Narrative words,
            @Nullable String salt) {
        boolean hold() {
            return words == null
                    || salt == null
                    || Commitment.to(salt, words.disclose()).equals(commitment);
        }

        @Override
        public String toString() {
            return "Words[" + kind + "]";
        }
    }
}
