package org.alongside.safeguarding.casework.files;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What somebody has begun to write: of exactly this case and this writer, sealed, and gone when it is sent. */
@Service
@ForSafeReaders
class CaseDrafts {
    private static final String TABLE = "case_draft";
    private static final String WORDS = "words";

    private final JdbcClient database;
    private final FileSeal seal;
    private final CaseDoor door;
    private final Pulse pulse;

    CaseDrafts(@Qualifier("safeguarding") JdbcClient database, FileSeal seal, CaseDoor door, Pulse pulse) {
        this.database = database;
        this.seal = seal;
        this.door = door;
        this.pulse = pulse;
    }

    /** What this writer left of this case, by field; nothing of anybody else's. */
    public Map<String, String> mine(CaseId id) {
        door.require(id);
        var key = seal.of(id);
        Map<String, String> fields = new HashMap<>();
        database.sql("select id, field, words from case_draft where case_id = :case and writer_id = :writer")
                .param("case", id.value())
                .param("writer", door.lead().id().value())
                .query(row -> {
                    var words = key.open(row.getBytes(WORDS), TABLE, row.getObject("id", UUID.class), WORDS);
                    fields.put(row.getString("field"), words.disclose());
                });
        return fields;
    }

    /** Keeps a field, or drops it if there is nothing in it. */
    @SafeguardingTransaction
    public void keep(CaseId id, String field, String text) {
        door.require(id);
        var writer = door.lead().id().value();
        if (text.isBlank()) {
            database.sql("delete from case_draft where case_id = :case and writer_id = :writer and field = :field")
                    .param("case", id.value())
                    .param("writer", writer)
                    .param("field", field)
                    .update();
            return;
        }
        var row = UUID.nameUUIDFromBytes((id.value() + "/" + writer + "/" + field).getBytes(StandardCharsets.UTF_8));
        database.sql("""
                        insert into case_draft (id, case_id, writer_id, field, words, saved_at)
                        values (:id, :case, :writer, :field, :words, :now)
                        on duplicate key update words = :words, saved_at = :now
                        """)
                .param("id", row)
                .param("case", id.value())
                .param("writer", writer)
                .param("field", field)
                .param(WORDS, seal.of(id).seal(Narrative.of(text), TABLE, row, WORDS))
                .param("now", CaseBook.utc(pulse.now()))
                .update();
    }

    /** It was sent, or is not wanted any more. */
    @SafeguardingTransaction
    public void drop(CaseId id) {
        door.require(id);
        database.sql("delete from case_draft where case_id = :case and writer_id = :writer")
                .param("case", id.value())
                .param("writer", door.lead().id().value())
                .update();
    }
}
