package org.alongside.safeguarding.casework.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.safeguarding.casework.chain.Field;
import org.alongside.safeguarding.casework.chain.Hash;
import org.alongside.safeguarding.casework.chain.Link;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit, without its reason.
 *
 * @param part which chain: 1, and one more each time that the one before was found broken
 * @param place counts from 1 in each part
 * @param person null for the portal itself
 * @param personName as they were called on that day
 * @param deed the name of a {@link Deed}; as text, because somebody may have written another into the database
 * @param subject such as C-104; null if it was about no single record
 * @param detail numbers and choices; null if there is nothing to say
 * @param commitment to the reason; null if none was asked for
 */
record AuditRow(
        UUID id,
        int part,
        long place,
        Instant doneAt,
        @Nullable UUID person,
        String personName,
        String deed,
        @Nullable String subject,
        @Nullable String detail,
        @Nullable String commitment,
        String before,
        String hash) {

    static String chain(int part) {
        return "audit/" + part;
    }

    /**
     * As a link of its chain.
     *
     * @throws IllegalArgumentException if what stands for a hash is none
     */
    Link link() {
        var fields = fields(doneAt, person, personName, deed, subject, detail, commitment);
        return new Link(chain(part), place, new Hash(before), fields, new Hash(hash));
    }

    /** The order and the names are in every hash: they never change. */
    static List<Field> fields(
            Instant doneAt,
            @Nullable UUID person,
            String personName,
            String deed,
            @Nullable String subject,
            @Nullable String detail,
            @Nullable String commitment) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("done at", doneAt.toString()));
        fields.add(new Field("person", person == null ? null : person.toString()));
        fields.add(new Field("person name", personName));
        fields.add(new Field("deed", deed));
        fields.add(new Field("subject", subject));
        fields.add(new Field("detail", detail));
        fields.add(new Field("reason", commitment));
        return fields;
    }
}
