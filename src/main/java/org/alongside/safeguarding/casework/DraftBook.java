package org.alongside.safeguarding.casework;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.KeptDraft;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.safeguarding.casework.vault.Sealed;
import org.alongside.safeguarding.casework.vault.Sealer;
import org.alongside.school.PersonId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Drafts in the safeguarding database, each answer sealed in a row of its own. Whose they are is sealed with them, so
 * that a row that was given to somebody else by hand shows nothing.
 */
@Component
class DraftBook {
    private static final String TABLE = "concern_draft_answer";
    private static final String ANSWER = "answer";
    private static final String SENDER = "sender";

    private final JdbcClient database;
    private final Sealer sealer;

    DraftBook(@Qualifier("safeguarding") JdbcClient database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    /** In place of what was there. Nothing happens if it has been sent meanwhile, or is somebody else's. */
    @SafeguardingTransaction
    public void keep(PersonId sender, KeptDraft draft) {
        database.sql("""
                        insert into concern_draft (id, sender_id, kept_at)
                        select :id, :sender, :at from dual
                        where not exists (select 1 from concern where idempotency_key = :id)
                        on duplicate key update kept_at = if(sender_id = :sender, :at, kept_at)
                        """)
                .param("id", draft.key())
                .param("sender", sender.value())
                .param("at", utc(draft.keptAt()))
                .update();
        var mine = database.sql("select count(*) from concern_draft where id = :id and sender_id = :sender")
                .param("id", draft.key())
                .param("sender", sender.value())
                .query(Long.class)
                .single();
        if (mine == 0) {
            return;
        }
        database.sql("delete from concern_draft_answer where draft_id = :id")
                .param("id", draft.key())
                .update();
        draft.answers().forEach((field, words) -> add(draft.key(), field, words));
        add(draft.key(), SENDER, sender.value().toString());
    }

    /** As far as it fits: a form that holds more says so itself, and does not lose its other answers for that. */
    private void add(UUID draft, String field, String typed) {
        var words = Narrative.asFarAsItFits(typed);
        if (words.isEmpty()) {
            return;
        }
        var id = UUID.randomUUID();
        database.sql("""
                        insert into concern_draft_answer (id, draft_id, field, answer)
                        values (:id, :draft, :field, :answer)
                        """)
                .param("id", id)
                .param("draft", draft)
                .param("field", field)
                .param(
                        "answer",
                        sealer.seal(words.get(), TABLE, id, ANSWER).ciphertext())
                .update();
    }

    /** The newest since then that has not been sent. */
    @SafeguardingTransaction
    public Optional<KeptDraft> newest(PersonId sender, Instant since) {
        record Found(UUID id, Instant at) {}
        Optional<Found> found = database.sql("""
                        select d.id, d.kept_at from concern_draft d
                        where d.sender_id = :sender and d.kept_at >= :since
                          and not exists (select 1 from concern c where c.idempotency_key = d.id)
                        order by d.kept_at desc, d.id limit 1
                        """)
                .param("sender", sender.value())
                .param("since", utc(since))
                .query((row, number) -> new Found(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .optional();
        return found.flatMap(it -> {
            var answers = answers(it.id());
            return sender.value().toString().equals(answers.remove(SENDER)) && !answers.isEmpty()
                    ? Optional.of(new KeptDraft(it.id(), it.at(), answers))
                    : Optional.empty();
        });
    }

    private Map<String, String> answers(UUID draft) {
        var answers = new HashMap<String, String>();
        database.sql("select id, field, answer from concern_draft_answer where draft_id = :draft")
                .param("draft", draft)
                .query(row -> {
                    answers.put(
                            row.getString("field"),
                            sealer.open(
                                            new Sealed(row.getBytes(ANSWER)),
                                            TABLE,
                                            row.getObject("id", UUID.class),
                                            ANSWER)
                                    .disclose());
                });
        return answers;
    }

    @SafeguardingTransaction
    public void forget(PersonId sender, UUID key) {
        database.sql("delete from concern_draft where id = :id and sender_id = :sender")
                .param("id", key)
                .param("sender", sender.value())
                .update();
    }

    /** Those that are older, and those that have been sent. */
    @SafeguardingTransaction
    public void clear(Instant before) {
        database.sql("""
                        delete from concern_draft where kept_at < :before
                           or id in (select idempotency_key from concern)
                        """).param("before", utc(before)).update();
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
