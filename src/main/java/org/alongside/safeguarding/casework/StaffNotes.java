package org.alongside.safeguarding.casework;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.Attachment;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.StaffAccount;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.safeguarding.casework.vault.Sealed;
import org.alongside.safeguarding.casework.vault.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What staff added to worries, sealed row by row. */
@Component
class StaffNotes {
    private static final String NOTE = "concern_note";
    private static final String FILE = "concern_file";
    private static final String MARK = "MARK";

    private final JdbcClient database;
    private final Sealer sealer;

    StaffNotes(@Qualifier("safeguarding") JdbcClient database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    /** A file in a list. */
    record FileRow(UUID id, Attachment.Kind kind, int bytes, Narrative name) {}

    /** What was added, without the content of the files. */
    record Added(
            StaffAccount.@Nullable Category category,
            Map<StaffAccount.Part, Narrative> parts,
            List<StaffAccount.Mark> marks,
            List<FileRow> files) {
        boolean isEmpty() {
            return category == null && parts.isEmpty() && marks.isEmpty() && files.isEmpty();
        }

        @Override
        public String toString() {
            return "Added[withheld]";
        }
    }

    /** In the transaction of the worry itself. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.MANDATORY)
    public void keep(ConcernId concern, StaffAccount account) {
        if (account.isEmpty()) {
            return;
        }
        var category = account.category();
        database.sql("insert into concern_staff (concern_id, category) values (:concern, :category)")
                .param("concern", concern.value())
                .param("category", category == null ? null : category.name())
                .update();
        var position = 0;
        for (var part : StaffAccount.Part.values()) {
            var words = account.parts().get(part);
            if (words != null) {
                note(concern, part.name(), null, position++, words);
            }
        }
        for (var mark : account.marks()) {
            note(concern, MARK, mark, position++, mark.words());
        }
        for (int i = 0; i < account.files().size(); i++) {
            file(concern, i, account.files().get(i));
        }
    }

    private void note(ConcernId concern, String part, StaffAccount.@Nullable Mark mark, int position, Narrative words) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into concern_note (id, concern_id, part, place, side, position, words)
                        values (:id, :concern, :part, :place, :side, :position, :words)
                        """)
                .param("id", id)
                .param("concern", concern.value())
                .param("part", part)
                .param("place", mark == null ? null : mark.place().name())
                .param("side", mark == null ? null : mark.side().name())
                .param("position", position)
                .param("words", sealer.seal(words, NOTE, id, "words").ciphertext())
                .update();
    }

    private void file(ConcernId concern, int position, Attachment file) {
        var id = UUID.randomUUID();
        var content = file.disclose();
        database.sql("""
                        insert into concern_file (id, concern_id, kind, position, bytes, name, content)
                        values (:id, :concern, :kind, :position, :bytes, :name, :content)
                        """)
                .param("id", id)
                .param("concern", concern.value())
                .param("kind", file.kind().name())
                .param("position", position)
                .param("bytes", content.length)
                .param("name", sealer.seal(file.name(), FILE, id, "name").ciphertext())
                .param("content", sealer.sealBytes(content, FILE, id, "content").ciphertext())
                .update();
    }

    /** Whether this is what was added to it, to the last byte of its files. */
    @SafeguardingTransaction
    public boolean say(ConcernId concern, StaffAccount account) {
        return texts(concern).equals(texts(account));
    }

    /** Everything but the content of the files. */
    @SafeguardingTransaction
    public Added of(ConcernId concern) {
        var category = database.sql("select category from concern_staff where concern_id = :concern")
                .param("concern", concern.value())
                .query((row, number) -> Optional.ofNullable(row.getString(1)).map(StaffAccount.Category::valueOf))
                .optional()
                .flatMap(it -> it);
        var parts = new EnumMap<StaffAccount.Part, Narrative>(StaffAccount.Part.class);
        var marks = new ArrayList<StaffAccount.Mark>();
        database.sql(
                        "select id, part, place, side, words from concern_note where concern_id = :concern order by position")
                .param("concern", concern.value())
                .query(row -> {
                    var words = sealer.open(
                            new Sealed(row.getBytes("words")), NOTE, row.getObject("id", UUID.class), "words");
                    if (MARK.equals(row.getString("part"))) {
                        marks.add(new StaffAccount.Mark(
                                StaffAccount.Place.valueOf(row.getString("place")),
                                StaffAccount.Side.valueOf(row.getString("side")),
                                words));
                    } else {
                        parts.put(StaffAccount.Part.valueOf(row.getString("part")), words);
                    }
                });
        var files = database.sql(
                        "select id, kind, bytes, name from concern_file where concern_id = :concern order by position")
                .param("concern", concern.value())
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new FileRow(
                            id,
                            Attachment.Kind.valueOf(row.getString("kind")),
                            row.getInt("bytes"),
                            sealer.open(new Sealed(row.getBytes("name")), FILE, id, "name"));
                })
                .list();
        return new Added(category.orElse(null), parts, marks, files);
    }

    /** What somebody adds, as texts in an order that never changes; files by the digest of their content. */
    static List<@Nullable String> texts(StaffAccount account) {
        if (account.isEmpty()) {
            return List.of();
        }
        var texts = texts(account.category(), account.parts(), account.marks());
        for (var file : account.files()) {
            texts.addAll(List.of("file", file.kind().name(), file.name().disclose(), digest(file.disclose())));
        }
        return texts;
    }

    /** The same of what was kept with this worry. */
    @SafeguardingTransaction
    public List<@Nullable String> texts(ConcernId concern) {
        var added = of(concern);
        if (added.isEmpty()) {
            return List.of();
        }
        var texts = texts(added.category(), added.parts(), added.marks());
        for (var file : added.files()) {
            var content = content(concern, file.id()).orElseThrow();
            texts.addAll(List.of("file", file.kind().name(), file.name().disclose(), digest(content)));
        }
        return texts;
    }

    private static List<@Nullable String> texts(
            StaffAccount.@Nullable Category category,
            Map<StaffAccount.Part, Narrative> parts,
            List<StaffAccount.Mark> marks) {
        var texts = new ArrayList<@Nullable String>();
        texts.add(category == null ? null : category.name());
        for (var part : StaffAccount.Part.values()) {
            var words = parts.get(part);
            if (words != null) {
                texts.addAll(List.of("part", part.name(), words.disclose()));
            }
        }
        for (var mark : marks) {
            texts.addAll(List.of(
                    "mark",
                    mark.place().name(),
                    mark.side().name(),
                    mark.words().disclose()));
        }
        return texts;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A file of this worry; empty for one that is not there or belongs to another. */
    @SafeguardingTransaction
    public Optional<byte[]> content(ConcernId concern, UUID file) {
        return database.sql("select content from concern_file where id = :id and concern_id = :concern")
                .param("id", file)
                .param("concern", concern.value())
                .query((row, number) -> sealer.openBytes(new Sealed(row.getBytes(1)), FILE, file, "content"))
                .optional();
    }
}
