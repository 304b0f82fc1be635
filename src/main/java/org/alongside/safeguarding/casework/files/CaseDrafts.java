package org.alongside.safeguarding.casework.files;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.safeguarding.casework.vault.WordsDoNotOpen;
import org.alongside.school.NeedsFreshSignIn;
import org.alongside.school.StaleSignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What somebody has begun to write: of exactly this case, this form of it and this writer, sealed, and gone when it is
 * sent. A row that was moved to another form or another writer by hand gives out nothing.
 *
 * @see "Decision 0047"
 */
@Service
@ForSafeReaders
public class CaseDrafts {
    /** The form of a new entry. */
    static final String ENTRY = "entry";

    private static final Logger LOG = LoggerFactory.getLogger(CaseDrafts.class);
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

    /**
     * A form of this case with what this writer left in it; nothing of anybody else's.
     *
     * @param form which one, up to 60 characters; for something of the case its id as well
     * @throws StaleSignIn if they signed in too long ago
     */
    @NeedsFreshSignIn
    public CaseDraft open(CaseId id, String form) {
        return new CaseDraft(this, id, form, mine(id, form));
    }

    /** What this writer left of a new entry, by field. */
    Map<String, String> mine(CaseId id) {
        return mine(id, ENTRY);
    }

    Map<String, String> mine(CaseId id, String form) {
        door.require(id);
        var key = seal.findIfItOpens(id).orElse(null);
        var writer = door.lead().id().value();
        Map<String, String> fields = new HashMap<>();
        database.sql("""
                        select id, field, words from case_draft
                        where case_id = :case and writer_id = :writer and form = :form
                        """)
                .param("case", id.value())
                .param("writer", writer)
                .param("form", form)
                .query(row -> {
                    var found = row.getObject("id", UUID.class);
                    var field = row.getString("field");
                    if (key != null && found.equals(row(id, writer, form, field))) {
                        try {
                            var words = key.open(row.getBytes(WORDS), TABLE, found, WORDS);
                            fields.put(field, words.disclose());
                        } catch (WordsDoNotOpen changedByHand) {
                            LOG.warn("A field of what was begun does not open and is left out");
                        }
                    }
                });
        return fields;
    }

    /** Keeps a field of a new entry, or drops it if there is nothing in it. */
    void keep(CaseId id, String field, String text) {
        keep(id, ENTRY, field, text);
    }

    /** Keeps a field, or drops it if there is nothing in it. */
    @SafeguardingTransaction
    void keep(CaseId id, String form, String field, String text) {
        door.require(id);
        var writer = door.lead().id().value();
        var words = Narrative.asFarAsItFits(text);
        if (words.isEmpty()) {
            database.sql("""
                            delete from case_draft
                            where case_id = :case and writer_id = :writer and form = :form and field = :field
                            """)
                    .param("case", id.value())
                    .param("writer", writer)
                    .param("form", form)
                    .param("field", field)
                    .update();
            return;
        }
        var row = row(id, writer, form, field);
        database.sql("""
                        insert into case_draft (id, case_id, writer_id, form, field, words, saved_at)
                        values (:id, :case, :writer, :form, :field, :words, :now)
                        on duplicate key update words = :words, saved_at = :now
                        """)
                .param("id", row)
                .param("case", id.value())
                .param("writer", writer)
                .param("form", form)
                .param("field", field)
                .param(WORDS, seal.of(id).seal(words.get(), TABLE, row, WORDS))
                .param("now", CaseBook.utc(pulse.now()))
                .update();
    }

    /** The id is sealed with the words: it says of what case, writer, form and field they are. */
    private static UUID row(CaseId id, UUID writer, String form, String field) {
        var of = id.value() + "/" + writer + "/" + (form.equals(ENTRY) ? "" : form + "/") + field;
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }

    /** The new entry was sent, or is not wanted any more. */
    void drop(CaseId id) {
        drop(id, ENTRY);
    }

    /** It was sent, or is not wanted any more. */
    @SafeguardingTransaction
    void drop(CaseId id, String form) {
        door.require(id);
        database.sql("delete from case_draft where case_id = :case and writer_id = :writer and form = :form")
                .param("case", id.value())
                .param("writer", door.lead().id().value())
                .param("form", form)
                .update();
    }
}
