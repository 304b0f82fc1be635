package org.alongside.safeguarding.casework.files;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.chain.Commitment;
import org.alongside.safeguarding.casework.chain.Hash;
import org.alongside.safeguarding.casework.chain.Verdict;
import org.alongside.safeguarding.casework.vault.ChainHeads;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.safeguarding.casework.vault.WordsDoNotOpen;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of chronologies: adds them, link by link, and reads them. It has no way to change one. */
@Component
class EntryBook {
    static final String PART = "case_part";
    static final String WORDS = "words";
    static final String SALT = "salt";

    private final JdbcClient database;
    private final ChainHeads heads;
    private final FileSeal seal;

    EntryBook(@Qualifier("safeguarding") JdbcClient database, ChainHeads heads, FileSeal seal) {
        this.database = database;
        this.heads = heads;
        this.seal = seal;
    }

    /**
     * Adds an entry in the surrounding transaction, which has held the chain before it read anything. Other words under
     * a key that was used are another entry: somebody changed them after an answer that got lost.
     *
     * @return the entry with this key that says this, whether it is new or was kept before
     */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.MANDATORY)
    EntryRow append(CaseId caseId, Lead author, NewEntry entry, Instant recordedAt) {
        heads.hold(caseId.chain());
        var key = entry.key();
        for (var before = byKey(key); before.isPresent(); before = byKey(key)) {
            if (says(before.get(), caseId, entry)) {
                return before.get();
            }
            key = UUID.nameUUIDFromBytes((key + "/" + caseId.value()).getBytes(StandardCharsets.UTF_8));
        }
        var kept = entry.parts().stream().map(Keep::new).toList();
        var committed = kept.stream().map(Keep::committed).toList();
        var fields = EntryRow.fields(
                entry.kind(),
                entry.happened(),
                recordedAt,
                author.id(),
                author.name(),
                entry.corrects(),
                entry.concern(),
                committed);
        var link = heads.append(caseId.chain(), fields);
        var row = new EntryRow(
                new EntryId(UUID.randomUUID()),
                caseId,
                link.place(),
                entry.kind(),
                entry.happened(),
                recordedAt,
                author.id(),
                author.name(),
                entry.corrects(),
                entry.concern(),
                committed,
                link.before(),
                link.hash());
        insert(row, key);
        insert(row, kept);
        return row;
    }

    /** Words that do not open any more say something else, so that nothing that is sent again is lost. */
    private boolean says(EntryRow kept, CaseId caseId, NewEntry entry) {
        if (!kept.caseId().equals(caseId)
                || kept.kind() != entry.kind()
                || !kept.happened().on().equals(entry.happened().on())
                || !Objects.equals(kept.corrects(), entry.corrects())
                || !Objects.equals(kept.concern(), entry.concern())) {
            return false;
        }
        var said = open(caseId, List.of(kept)).getFirst().parts().stream()
                .map(it -> it.kind() + " " + (it.words() == null ? null : it.words().disclose()))
                .toList();
        return entry.concern() != null
                || said.equals(entry.parts().stream()
                        .map(it -> it.kind() + " " + it.words().disclose())
                        .toList());
    }

    private void insert(EntryRow row, UUID key) {
        database.sql("""
                        insert into case_entry
                            (id, case_id, place, idempotency_key, kind, happened_on, happened_at, happened_part,
                             recorded_at, author_id, author_name, corrects, concern_id, previous, hash)
                        values (:id, :case, :place, :key, :kind, :on, :at, :part,
                                :recorded, :author, :name, :corrects, :concern, :previous, :hash)
                        """)
                .param("id", row.id().value())
                .param("case", row.caseId().value())
                .param("place", row.place())
                .param("key", key)
                .param("kind", row.kind().name())
                .param("on", row.happened().on())
                .param("at", row.happened().at())
                .param("part", name(row.happened().part()))
                .param("recorded", LocalDateTime.ofInstant(row.recordedAt(), ZoneOffset.UTC))
                .param("author", row.author().value())
                .param("name", row.authorName())
                .param("corrects", row.corrects())
                .param("concern", row.concern())
                .param("previous", row.before().hex())
                .param("hash", row.hash().hex())
                .update();
    }

    private void insert(EntryRow row, List<Keep> parts) {
        if (parts.isEmpty()) {
            return;
        }
        var key = seal.of(row.caseId());
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var id = part.committed().id();
            database.sql("""
                            insert into case_part (id, entry_id, position, kind, commitment, words, salt)
                            values (:id, :entry, :position, :kind, :commitment, :words, :salt)
                            """)
                    .param("id", id)
                    .param("entry", row.id().value())
                    .param("position", i + 1)
                    .param("kind", part.committed().kind().name())
                    .param("commitment", part.committed().commitment().hex())
                    .param(WORDS, key.seal(part.words(), PART, id, WORDS))
                    .param(SALT, key.seal(Narrative.of(part.salt()), PART, id, SALT))
                    .update();
        }
    }

    Optional<EntryRow> byKey(UUID key) {
        return rows("where idempotency_key = :id", key).stream().findFirst();
    }

    /** In the order in which they were written down. */
    List<EntryRow> rows(CaseId id) {
        return rows("where case_id = :id order by place", id.value());
    }

    /**
     * The latest ones, the latest first.
     *
     * @param below only entries before this place
     */
    List<EntryRow> latest(CaseId id, long below, int most) {
        return rows(
                        "where case_id = :id and place < %d and place >= %d order by place"
                                .formatted(below, Math.max(1, below - most)),
                        id.value())
                .reversed();
    }

    /** How many there are. */
    long count(CaseId id) {
        return database.sql("select coalesce(max(place), 0) from case_entry where case_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    /** Meetings and decisions of which nothing says, then or later, what the child was told; by their places. */
    List<Long> untold(CaseId id) {
        return database.sql("""
                        select e.place from case_entry e
                        where e.case_id = :id and e.kind in ('MEETING', 'DECISION')
                          and not exists (select 1 from case_part p where p.entry_id = e.id and p.kind = 'TOLD')
                          and not exists (select 1 from case_entry t
                                          where t.case_id = e.case_id and t.kind = 'TOLD' and t.place > e.place)
                        order by e.place
                        """).param("id", id.value()).query(Long.class).list();
    }

    private List<EntryRow> rows(String which, UUID id) {
        Map<UUID, List<EntryRow.Committed>> parts = new LinkedHashMap<>();
        database.sql("""
                        select p.id, p.entry_id, p.kind, p.commitment from case_part p
                        join case_entry e on e.id = p.entry_id
                        """ + which.replace(" order by place", " order by p.entry_id, p.position"))
                .param("id", id)
                .query(row -> {
                    parts.computeIfAbsent(row.getObject("entry_id", UUID.class), it -> new ArrayList<>())
                            .add(new EntryRow.Committed(
                                    row.getObject("id", UUID.class),
                                    PartKind.valueOf(row.getString("kind")),
                                    new Hash(row.getString("commitment"))));
                });
        return database.sql("select e.* from case_entry e " + which)
                .param("id", id)
                .query((row, number) -> row(row, parts.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /** The words of these entries, all of one case; one question for all of them. */
    List<OpenEntry> open(CaseId id, List<EntryRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var places = rows.stream().mapToLong(EntryRow::place).summaryStatistics();
        var sealed = sealed(id, places.getMin(), places.getMax());
        var key = seal.findIfItOpens(id);
        return rows.stream()
                .map(row -> new OpenEntry(
                        row,
                        row.parts().stream()
                                .map(it -> openOrNone(it, key, sealed.get(it.id())))
                                .toList()))
                .toList();
    }

    /** Without its words if they do not open: the other entries are read all the same. */
    private static OpenEntry.Words openOrNone(
            EntryRow.Committed part, Optional<FileSeal.CaseSeal> key, @Nullable Sealed sealed) {
        try {
            return open(part, key, sealed);
        } catch (WordsDoNotOpen changedByHand) {
            return open(part, key, null);
        }
    }

    private static OpenEntry.Words open(
            EntryRow.Committed part, Optional<FileSeal.CaseSeal> key, @Nullable Sealed sealed) {
        return key.isEmpty() || sealed == null
                ? new OpenEntry.Words(part.kind(), part.commitment(), null, null)
                : new OpenEntry.Words(
                        part.kind(),
                        part.commitment(),
                        key.get().open(sealed.words(), PART, part.id(), WORDS),
                        key.get().open(sealed.salt(), PART, part.id(), SALT).disclose());
    }

    private Map<UUID, Sealed> sealed(CaseId id, long first, long last) {
        Map<UUID, Sealed> sealed = new HashMap<>();
        database.sql("""
                        select p.id, p.words, p.salt from case_part p
                        join case_entry e on e.id = p.entry_id
                        where e.case_id = :id and e.place between :first and :last
                          and p.words is not null and p.salt is not null
                        """)
                .param("id", id.value())
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    sealed.put(row.getObject("id", UUID.class), new Sealed(row.getBytes(WORDS), row.getBytes(SALT)));
                });
        return sealed;
    }

    /** Every link, every word and the head. Erasing takes the whole record: one that is there has all its words. */
    @SafeguardingTransaction // links and head of one moment: somebody may be adding
    Verdict verify(CaseId id) {
        var verification = heads.verification(id.chain());
        var sealed = sealed(id, 1, Long.MAX_VALUE);
        var key = seal.findIfItOpens(id);
        for (var row : rowsAsFarAsTheyCanBeRead(id)) {
            verification.next(row.link());
            if (row.parts().stream().anyMatch(it -> key.isEmpty() || sealed.get(it.id()) == null)) {
                verification.wordsGone();
            } else if (!row.parts().stream().allMatch(it -> holds(it, key, sealed.get(it.id())))) {
                verification.wordsChanged();
            }
        }
        return heads.verdict(id.chain(), verification);
    }

    private static boolean holds(EntryRow.Committed part, Optional<FileSeal.CaseSeal> key, @Nullable Sealed sealed) {
        try {
            return open(part, key, sealed).hold();
        } catch (IllegalStateException notWhatWasSealed) {
            return false;
        }
    }

    /** A row with a kind that no program wrote ends the list: the head then says that it goes on. */
    private List<EntryRow> rowsAsFarAsTheyCanBeRead(CaseId id) {
        try {
            return rows(id);
        } catch (IllegalArgumentException notWhatAnyProgramWrote) {
            var readable = new ArrayList<EntryRow>();
            for (long place = 1; ; place++) {
                try {
                    readable.addAll(rows("where case_id = :id and place = " + place, id.value()));
                } catch (IllegalArgumentException thisOne) {
                    return readable;
                }
                if (readable.size() < place) {
                    return readable;
                }
            }
        }
    }

    private static EntryRow row(ResultSet row, List<EntryRow.Committed> parts) throws SQLException {
        var part = row.getString("happened_part");
        return new EntryRow(
                new EntryId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getLong("place"),
                EntryKind.valueOf(row.getString("kind")),
                new Happened(
                        row.getObject("happened_on", LocalDate.class),
                        row.getObject("happened_at", LocalTime.class),
                        part == null ? null : DayPart.valueOf(part)),
                row.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getString("author_name"),
                row.getObject("corrects", Long.class),
                row.getObject("concern_id", UUID.class),
                parts,
                new Hash(row.getString("previous")),
                new Hash(row.getString("hash")));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    @SuppressWarnings("ArrayRecordComponent") // two columns as they are, compared by nobody
    private record Sealed(byte[] words, byte[] salt) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /** Words on their way into the book, with the salt that is drawn for them. */
    private record Keep(EntryRow.Committed committed, String salt, Narrative words) {
        Keep(Part part) {
            this(part, Commitment.salt());
        }

        private Keep(Part part, String salt) {
            this(
                    new EntryRow.Committed(
                            UUID.randomUUID(),
                            part.kind(),
                            Commitment.to(salt, part.words().disclose())),
                    salt,
                    part.words());
        }
    }
}
