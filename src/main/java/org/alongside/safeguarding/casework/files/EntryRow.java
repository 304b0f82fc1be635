package org.alongside.safeguarding.casework.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.safeguarding.casework.chain.Field;
import org.alongside.safeguarding.casework.chain.Hash;
import org.alongside.safeguarding.casework.chain.Link;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An entry without its words: all that its hash covers.
 *
 * @param place counts from 1 in each case
 * @param recordedAt when it was written down, whenever it happened
 * @param authorName as they were called on that day
 * @param parts what is committed to, in their order
 */
public record EntryRow(
        EntryId id,
        CaseId caseId,
        long place,
        EntryKind kind,
        Happened happened,
        Instant recordedAt,
        PersonId author,
        String authorName,
        @Nullable Long corrects,
        @Nullable UUID concern,
        List<Committed> parts,
        Hash before,
        Hash hash) {
    /** Keeps its own copy. */
    public EntryRow {
        parts = List.copyOf(parts);
    }

    /** As a link of the case's chain; whether it holds is for a verification to say. */
    public Link link() {
        var fields = fields(kind, happened, recordedAt, author, authorName, corrects, concern, parts);
        return new Link(caseId.chain(), place, before, fields, hash);
    }

    /** The order and the names are in every hash: they never change. */
    static List<Field> fields(
            EntryKind kind,
            Happened happened,
            Instant recordedAt,
            PersonId author,
            String authorName,
            @Nullable Long corrects,
            @Nullable UUID concern,
            List<Committed> parts) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("kind", kind.name()));
        fields.add(new Field("happened on", happened.on().toString()));
        fields.add(new Field("happened at", text(happened.at())));
        fields.add(new Field("happened part", text(happened.part())));
        fields.add(new Field("recorded at", recordedAt.toString()));
        fields.add(new Field("author", author.value().toString()));
        fields.add(new Field("author name", authorName));
        fields.add(new Field("corrects", text(corrects)));
        fields.add(new Field("concern", text(concern)));
        for (var part : parts) {
            fields.add(new Field("part", part.kind().name()));
            fields.add(new Field("words", part.commitment().hex()));
        }
        return fields;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * Words that the entry commits to.
     *
     * @param id of the part
     */
    public record Committed(UUID id, PartKind kind, Hash commitment) {}
}
