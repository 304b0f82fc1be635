package org.alongside.safeguarding.casework.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.WordsDoNotOpen;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of actions. Who may see which is asked before. */
@Component
class ActionBook {
    private static final String TABLE = "case_action";
    private static final String WORDS = "words";
    private static final String SELECT =
            "select a.*, c.number from case_action a join case_file c on c.id = a.case_id ";

    private final JdbcClient database;
    private final FileSeal seal;

    ActionBook(@Qualifier("safeguarding") JdbcClient database, FileSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** Whether anything of this case is not done. */
    boolean isAnyOpen(CaseId id) {
        return database.sql("select count(*) from case_action where case_id = :id and done_at is null")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What was set with this key, with its words. */
    Optional<ActionRow> byKey(UUID key) {
        return rows(SELECT + "where a.idempotency_key = :key", Map.of("key", key), true).stream()
                .findFirst();
    }

    void insert(
            UUID key,
            CaseId id,
            Task task,
            @Nullable Narrative words,
            Lead owner,
            LocalDate due,
            Lead by,
            Instant now) {
        var action = UUID.randomUUID();
        database.sql("""
                        insert into case_action (id, case_id, idempotency_key, task, words, owner_id, owner_name,
                                                 due_on, added_at, added_by)
                        values (:id, :case, :key, :task, :words, :owner, :name, :due, :now, :by)
                        """)
                .param("id", action)
                .param("case", id.value())
                .param("key", key)
                .param("task", task.name())
                .param(WORDS, words == null ? null : seal.of(id).seal(words, TABLE, action, WORDS))
                .param("owner", owner.id().value())
                .param("name", owner.name())
                .param("due", due)
                .param("now", CaseBook.utc(now))
                .param("by", by.id().value())
                .update();
    }

    /** True for whoever does it first. */
    boolean done(UUID id, Lead by, Instant now) {
        return database.sql("""
                        update case_action set done_at = :now, done_by = :by, done_name = :name, version = version + 1
                        where id = :id and done_at is null
                        """)
                        .param("now", CaseBook.utc(now))
                        .param("by", by.id().value())
                        .param("name", by.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** What is open goes on in another case, sealed with its key. */
    void move(CaseId from, CaseId into) {
        var key = seal.of(into);
        // all of them: a list that is shown may leave some out
        for (var row : rows(SELECT + "where a.case_id = :id and a.done_at is null", Map.of("id", from.value()), true)) {
            var words = row.words();
            if (words == WordsDoNotOpen.SAID) {
                database.sql("update case_action set case_id = :into where id = :id")
                        .param("into", into.value())
                        .param("id", row.id())
                        .update();
                continue;
            }
            database.sql("update case_action set case_id = :into, words = :words where id = :id")
                    .param("into", into.value())
                    .param(WORDS, words == null ? null : key.seal(words, TABLE, row.id(), WORDS))
                    .param("id", row.id())
                    .update();
        }
    }

    Optional<ActionRow> find(UUID id) {
        return rows(SELECT + "where a.id = :id", Map.of("id", id), true).stream()
                .findFirst();
    }

    /** The same for a clerk: of cases on the leads' desk only, and without its words. */
    Optional<ActionRow> findForClerk(UUID id) {
        return rows(SELECT + "where a.id = :id and c.track = 'LEADS'", Map.of("id", id), false).stream()
                .findFirst();
    }

    /** Open ones by date, and the last few that are done. */
    List<ActionRow> of(CaseId id) {
        return rows(
                SELECT
                        + "where a.case_id = :id order by a.done_at is not null, a.done_at desc, a.due_on, a.added_at limit 30",
                Map.of("id", id.value()),
                true);
    }

    /** What is open in cases of these tracks and due by this day, the oldest first. */
    List<ActionRow> open(List<String> tracks, LocalDate until, int most, boolean withWords) {
        return tracks.isEmpty()
                ? List.of()
                : rows(SELECT + """
                                where a.done_at is null and a.due_on <= :until and c.track in (:tracks)
                                order by a.due_on, a.added_at limit :most
                                """, Map.of("until", until, "tracks", tracks, "most", most), withWords);
    }

    /** The first day on which something is due in each case of these tracks. */
    Map<CaseId, LocalDate> firstDue(List<String> tracks) {
        Map<CaseId, LocalDate> first = new HashMap<>();
        if (!tracks.isEmpty()) {
            database.sql("""
                            select a.case_id, min(a.due_on) as due from case_action a join case_file c on c.id = a.case_id
                            where a.done_at is null and c.track in (:tracks) group by a.case_id
                            """).param("tracks", tracks).query(row -> {
                first.put(new CaseId(row.getObject("case_id", UUID.class)), row.getObject("due", LocalDate.class));
            });
        }
        return first;
    }

    private List<ActionRow> rows(String sql, Map<String, ?> params, boolean withWords) {
        Map<CaseId, Optional<FileSeal.CaseSeal>> keys = new HashMap<>();
        return database.sql(sql)
                .params(params)
                .query((row, number) -> row(row, withWords, keys))
                .list();
    }

    private ActionRow row(ResultSet row, boolean withWords, Map<CaseId, Optional<FileSeal.CaseSeal>> keys)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var caseId = new CaseId(row.getObject("case_id", UUID.class));
        var sealed = row.getBytes(WORDS);
        var words = !withWords || sealed == null
                ? null
                : keys.computeIfAbsent(caseId, seal::findIfItOpens)
                        .map(it -> WordsDoNotOpen.orSay(() -> it.open(sealed, TABLE, id, WORDS)))
                        .orElse(null);
        return new ActionRow(
                id,
                caseId,
                "C-" + row.getLong("number"),
                Task.valueOf(row.getString("task")),
                words,
                new PersonId(row.getObject("owner_id", UUID.class)),
                row.getString("owner_name"),
                row.getObject("due_on", LocalDate.class),
                CaseBook.instant(row.getObject("done_at", LocalDateTime.class)),
                row.getString("done_name"),
                row.getLong("version"));
    }
}
