package org.alongside.safeguarding.casework.screening;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.alongside.safeguarding.casework.vault.ForSafeguardingLeads;
import org.alongside.safeguarding.casework.vault.Pulse;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.school.NeedsFreshSignIn;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The plan of a case, by five questions. What it said before stays in the chronology. */
@Service
@ForSafeguardingLeads
class Plans {
    private static final String TABLE = "case_plan";
    private static final int LONGEST = 1_900;

    private final JdbcClient database;
    private final FileSeal seal;
    private final CaseFiles files;
    private final Chronology chronology;
    private final Pulse pulse;

    Plans(
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

    /** As it stands; the page has logged its reading. */
    @NeedsFreshSignIn
    public Plan of(CaseId id) {
        files.require(id);
        return database.sql("select * from case_plan where id = :id")
                .param("id", id.value())
                .query((row, number) -> {
                    Map<Plan.Question, Narrative> answers = new EnumMap<>(Plan.Question.class);
                    var key = seal.of(id);
                    for (var question : Plan.Question.values()) {
                        var sealed = row.getBytes(question.column());
                        if (sealed != null) {
                            answers.put(question, key.open(sealed, TABLE, id.value(), question.column()));
                        }
                    }
                    return new Plan(
                            answers,
                            row.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            row.getString("changed_by"),
                            row.getLong("version"));
                })
                .optional()
                .orElse(new Plan(Map.of(), null, null, 0));
    }

    /**
     * Keeps it, as an entry of the case.
     *
     * @throws IllegalArgumentException with a message key if somebody else has changed it since it was read, or nothing
     *     is answered; then nothing is kept
     */
    @SafeguardingTransaction
    public void keep(UUID key, CaseId id, Plan mine) {
        files.require(id);
        if (mine.answers().isEmpty()) {
            throw new IllegalArgumentException("safeguarding.plan.empty");
        }
        var parts = new ArrayList<Part>();
        parts.add(new Part(PartKind.TITLE, Narrative.of("The plan")));
        for (var question : Plan.Question.values()) {
            var words = mine.answers().get(question);
            if (words != null) {
                if (words.disclose().length() > LONGEST) {
                    throw new IllegalArgumentException("safeguarding.plan.too-long");
                }
                parts.add(new Part(PartKind.ACCOUNT, Narrative.of(question.recorded() + ": " + words.disclose())));
            }
        }
        var entry = chronology.append(
                id, new NewEntry(key, EntryKind.DECISION, Happened.at(pulse.now()), parts, null, null));
        var columns = List.of("needs", "think", "act", "safer", "support");
        var sql = mine.version() == 0
                ? "insert ignore into case_plan (id, needs, think, act, safer, support, changed_at, changed_by, version)"
                        + " values (:id, :" + String.join(", :", columns) + ", :at, :by, 1)"
                : """
                  update case_plan set needs = :needs, think = :think, act = :act, safer = :safer, support = :support,
                         changed_at = :at, changed_by = :by, version = version + 1
                  where id = :id and version = :version
                  """;
        var statement = database.sql(sql)
                .param("id", id.value())
                .param("at", LocalDateTime.ofInstant(entry.recordedAt(), ZoneOffset.UTC))
                .param("by", entry.authorName())
                .param("version", mine.version());
        var caseKey = seal.of(id);
        for (var question : Plan.Question.values()) {
            var words = mine.answers().get(question);
            statement = statement.param(
                    question.column(),
                    words == null ? null : caseKey.seal(words, TABLE, id.value(), question.column()));
        }
        if (statement.update() != 1) {
            throw new IllegalArgumentException("safeguarding.plan.other");
        }
    }
}
