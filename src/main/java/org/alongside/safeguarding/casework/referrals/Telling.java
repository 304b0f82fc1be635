package org.alongside.safeguarding.casework.referrals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseFiles;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.Chronology;
import org.alongside.safeguarding.casework.files.EntryKind;
import org.alongside.safeguarding.casework.files.FileSeal;
import org.alongside.safeguarding.casework.files.Happened;
import org.alongside.safeguarding.casework.files.NewEntry;
import org.alongside.safeguarding.casework.files.Part;
import org.alongside.safeguarding.casework.files.PartKind;
import org.alongside.safeguarding.casework.vault.ForSafeReaders;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.school.NeedsFreshSignIn;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What whoever passed it on, the child, the family and the adult of an adult's case may be told. Who reads the case chooses, and says why not. */
@Service
@ForSafeReaders
class Telling {
    private static final String TABLE = "may_be_told";
    private static final String WORDS = "words";
    private static final int LONGEST = 2_000;

    private final JdbcClient database;
    private final FileSeal seal;
    private final CaseFiles files;
    private final Chronology chronology;
    private final Pulse pulse;

    Telling(
            @Qualifier("safeguarding") JdbcClient database,
            FileSeal seal,
            CaseFiles files,
            Chronology chronology,
            Pulse pulse) {
        this.database = database;
        this.seal = seal;
        this.files = files;
        this.chronology = chronology;
        this.pulse = pulse;
    }

    /** What was chosen last for each; whoever nothing was chosen for is not in it. The page has logged its reading. */
    @NeedsFreshSignIn
    public Map<Listener, MayBeTold> of(CaseId id) {
        files.require(id);
        Map<Listener, MayBeTold> chosen = new EnumMap<>(Listener.class);
        database.sql("select * from may_be_told where case_id = :id")
                .param("id", id.value())
                .query(row -> {
                    var who = Listener.valueOf(row.getString("who"));
                    chosen.put(
                            who,
                            new MayBeTold(
                                    who,
                                    MayBeTold.Choice.valueOf(row.getString("choice")),
                                    seal.of(id)
                                            .open(row.getBytes(WORDS), TABLE, row.getObject("id", UUID.class), WORDS),
                                    row.getObject("chosen_at", LocalDateTime.class)
                                            .toInstant(ZoneOffset.UTC),
                                    row.getString("chosen_by"),
                                    row.getLong("version")));
                });
        return chosen;
    }

    /**
     * Chooses, as an entry of the case.
     *
     * @param key the form's own; sending twice is choosing once
     * @throws IllegalArgumentException with a message key if somebody else has chosen since it was read; then nothing is kept
     */
    @SafeguardingTransaction
    public void choose(UUID key, CaseId id, MayBeTold mine) {
        if (!Listener.of(files.require(id).track()).contains(mine.who())) {
            throw new IllegalArgumentException("safeguarding.told.nobody");
        }
        if (mine.words().disclose().length() > LONGEST) {
            throw new IllegalArgumentException("safeguarding.told.too-long");
        }
        var said = "What " + mine.who().recorded() + " " + mine.choice().recorded();
        var kind = mine.choice() == MayBeTold.Choice.YES ? PartKind.OUTCOME : PartKind.REASON;
        var parts = List.of(new Part(PartKind.TITLE, Narrative.of(said)), new Part(kind, mine.words()));
        var entry = chronology.append(
                id, new NewEntry(key, EntryKind.DECISION, Happened.at(pulse.now()), parts, null, null));
        var row = UUID.nameUUIDFromBytes((id.value() + " told " + mine.who()).getBytes(StandardCharsets.UTF_8));
        // the change itself says whether the version still stands: whoever was slower keeps nothing, not even the entry
        var sql = mine.version() == 0 ? """
                  insert ignore into may_be_told (id, case_id, who, choice, words, chosen_at, chosen_by, version)
                  values (:id, :case, :who, :choice, :words, :now, :by, :version + 1)
                  """ : """
                  update may_be_told set choice = :choice, words = :words, chosen_at = :now, chosen_by = :by,
                         version = version + 1
                  where id = :id and case_id = :case and who = :who and version = :version
                  """;
        var kept = database.sql(sql)
                .param("id", row)
                .param("case", id.value())
                .param("who", mine.who().name())
                .param("choice", mine.choice().name())
                .param(WORDS, seal.of(id).seal(mine.words(), TABLE, row, WORDS))
                .param("now", ReferralBook.utc(entry.recordedAt()))
                .param("by", entry.authorName())
                .param("version", mine.version())
                .update();
        if (kept != 1) {
            throw new IllegalArgumentException("safeguarding.told.other");
        }
    }
}
