package org.alongside.safeguarding.casework.keeping;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alongside.safeguarding.casework.chain.Field;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a record that proves itself: its chain as it was written, the words that are given, and a signature around
 * it all. Words that are withheld are missing, and their commitments stay, so that the chain still holds.
 *
 * @param school by its name
 * @param record as people call it, such as C-104
 * @param chain the name of its chain
 * @param about whom it is about, by name
 * @param purpose why it was made
 * @param madeAt as ISO 8601 in UTC
 * @param entries all of them, from the first to the last
 * @param last the hash of the last one
 * @param publicKey of the school, in Base64; empty before it is signed
 * @param signature in Base64; empty before it is signed
 */
record Bundle(
        String school,
        String record,
        String chain,
        String about,
        String purpose,
        String madeAt,
        String madeBy,
        List<Entry> entries,
        String last,
        String publicKey,
        String signature) {
    static final String FORMAT = "alongside record 1";

    Bundle {
        entries = List.copyOf(entries);
    }

    /**
     * An entry of the record.
     *
     * @param fields what it says, words as commitments; null if the whole entry is withheld
     * @param parts its words, in the order of the commitments among its fields
     */
    record Entry(
            long place,
            String before,
            String hash,
            @Nullable List<Field> fields,
            List<Part> parts) {
        Entry {
            fields = fields == null ? null : List.copyOf(fields);
            parts = List.copyOf(parts);
        }

        @Nullable
        String field(String name) {
            return fields == null
                    ? null
                    : fields.stream()
                            .filter(it -> it.name().equals(name))
                            .findFirst()
                            .map(Field::value)
                            .orElse(null);
        }

        @Override
        public String toString() {
            return "Entry[" + place + "]";
        }
    }

    /**
     * Words of an entry.
     *
     * @param salt null exactly if the words are
     * @param words null if they are withheld
     * @param withheld why; null if they are given
     */
    record Part(
            String kind,
            String commitment,
            @Nullable String salt,
            @Nullable String words,
            @Nullable String withheld) {
        @Override
        public String toString() {
            return "Part[" + kind + "]";
        }
    }

    Bundle withKey(String key) {
        return new Bundle(school, record, chain, about, purpose, madeAt, madeBy, entries, last, key, "");
    }

    Bundle withSignature(String made) {
        return new Bundle(school, record, chain, about, purpose, madeAt, madeBy, entries, last, publicKey, made);
    }

    /**
     * What the signature is over: each text with its length in bytes before it, so that no other copy has the same
     * bytes. Words themselves are bound by the commitments.
     */
    byte[] signedBytes() {
        var bytes = new ByteArrayOutputStream();
        for (var text : new String[] {
            FORMAT, school, record, chain, about, purpose, madeAt, madeBy, "" + entries.size(), last, publicKey
        }) {
            put(bytes, text);
        }
        for (var entry : entries) {
            put(bytes, "" + entry.place());
            put(bytes, entry.before());
            put(bytes, entry.hash());
            put(bytes, entry.fields() == null ? "withheld" : "given");
            for (var part : entry.parts()) {
                put(bytes, part.kind());
                put(bytes, part.commitment());
                put(bytes, part.words() == null ? "withheld: " + part.withheld() : "given");
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ByteArrayOutputStream bytes, String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes((utf8.length + ":").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(utf8);
        bytes.write(',');
    }

    @Override
    public String toString() {
        return "Bundle[" + record + "]";
    }
}
