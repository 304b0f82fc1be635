package org.alongside.safeguarding.casework.files;

import java.util.List;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.jspecify.annotations.Nullable;

/**
 * What is to be added to a chronology.
 *
 * @param key the form's own; sending twice is adding once
 * @param parts none for an entry that says all by its kind
 * @param corrects the place of the entry in the same case that this one corrects; null if none
 * @param concern the worry that it comes from; null if none
 */
public record NewEntry(
        UUID key,
        EntryKind kind,
        Happened happened,
        List<Part> parts,
        @Nullable Long corrects,
        @Nullable UUID concern) {
    /** Keeps its own copy. */
    public NewEntry {
        parts = List.copyOf(parts);
    }

    /** With these words as what happened. */
    public static NewEntry of(EntryKind kind, Happened happened, Narrative account) {
        return new NewEntry(
                UUID.randomUUID(), kind, happened, List.of(new Part(PartKind.ACCOUNT, account)), null, null);
    }

    /** With a few words above it. */
    public static NewEntry of(EntryKind kind, Happened happened, Narrative title, Narrative account) {
        return new NewEntry(
                UUID.randomUUID(),
                kind,
                happened,
                List.of(new Part(PartKind.TITLE, title), new Part(PartKind.ACCOUNT, account)),
                null,
                null);
    }

    /** The same under another key. */
    public NewEntry withKey(UUID other) {
        return new NewEntry(other, kind, happened, parts, corrects, concern);
    }
}
