package org.alongside.safeguarding.casework.chain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry in its place.
 *
 * @param chain which record it belongs to, such as "case/…"; entries of one cannot be moved to another
 * @param place 1 for the first
 * @param before the hash of the entry before it, or {@link #start} for the first
 * @param fields what it says, in an order that never changes; words only as their {@link Commitment}
 * @param hash over all of the above
 */
public record Link(String chain, long place, Hash before, List<Field> fields, Hash hash) {
    private static final String KIND = "alongside chain 1";

    /** Keeps its own copy. */
    public Link {
        fields = List.copyOf(fields);
    }

    /** What the first entry of a chain stands on. */
    public static Hash start(String chain) {
        return Hash.of(List.of(KIND, chain));
    }

    /** The next entry after {@code place} others, of which the last has the hash {@code last}. */
    public static Link after(String chain, long place, Hash last, List<Field> fields) {
        return new Link(chain, place + 1, last, fields, digest(chain, place + 1, last, fields));
    }

    /** Whether the hash is that of the rest. */
    boolean holds() {
        return hash.equals(digest(chain, place, before, fields));
    }

    private static Hash digest(String chain, long place, Hash before, List<Field> fields) {
        var texts = new ArrayList<@Nullable String>(List.of(KIND, chain, Long.toString(place), before.hex()));
        texts.add(Integer.toString(fields.size()));
        for (var field : fields) {
            texts.add(field.name());
            texts.add(field.value());
        }
        return Hash.of(texts);
    }
}
