package org.alongside.safeguarding.casework.keeping;

import java.sql.Date;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.CaseStatus;
import org.alongside.safeguarding.casework.vault.Sealer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases a case by its key and by its rows, as the owner of the tables, in one piece. Which tables hold a part of a case
 * is asked of the database, which knows what points at it: a new one cannot be forgotten. Words of worries that belong to
 * no other case go too; that somebody told something, and when it was opened, stays.
 */
@Component
class Eraser {
    private static final String CASE = "case_file";
    private static final String CONCERN = "concern";
    private static final Narrative GONE = Narrative.of("Erased.");

    private final JdbcClient owner;
    private final TransactionTemplate transaction;
    private final Sealer sealer;

    Eraser(
            @Qualifier("safeguardingOwner") JdbcClient owner,
            @Qualifier("safeguardingOwner") PlatformTransactionManager transactions,
            Sealer sealer) {
        this.owner = owner;
        this.transaction = new TransactionTemplate(transactions);
        this.sealer = sealer;
    }

    /**
     * All of it or nothing, the certificate included.
     *
     * @param asked the asking that this ends
     * @param certificate made of the number of texts that are gone
     * @throws IllegalArgumentException with a message key if the asking was ended meanwhile, or the case is open again, or
     *     it or a worry that would go with it is held
     */
    Certificate erase(CaseId id, UUID asked, LongFunction<Certificate> certificate) {
        return Objects.requireNonNull(transaction.execute(status -> {
            end(asked);
            refuseOpen(id);
            refuseHeld(List.of(id.value()));
            long texts = eraseWorries(id);
            for (var step : steps()) {
                texts += owner.sql(step).param("id", id.value()).update();
            }
            owner.sql("delete from retention where id = :id")
                    .param("id", id.value())
                    .update();
            owner.sql("delete from redaction where copy_id in (select id from subject_copy where case_id = :id)")
                    .param("id", id.value())
                    .update();
            owner.sql("delete from subject_copy where case_id = :id")
                    .param("id", id.value())
                    .update();
            owner.sql("delete from chain_head where chain = :chain")
                    .param("chain", id.chain())
                    .update();
            var left = certificate.apply(texts);
            certify(left);
            return left;
        }));
    }

    /**
     * The words of a worry that belongs to no case; that somebody told something, and when it was opened, stays.
     *
     * @param certificate made of the number of texts that are gone and the digest of what was sealed
     * @throws IllegalArgumentException with a message key if the asking was ended meanwhile, it is held, or in a case by now
     */
    Certificate eraseWorry(UUID worry, UUID asked, BiFunction<Long, String, Certificate> certificate) {
        return Objects.requireNonNull(transaction.execute(status -> {
            end(asked);
            refuseHeld(List.of(worry));
            var digest = owner.sql("select sha2(narrative, 256) from concern where id = :id for update")
                    .param("id", worry)
                    .query(String.class)
                    .single();
            var inCase = owner.sql("select count(*) from case_entry where concern_id = :id")
                    .param("id", worry)
                    .query(Long.class)
                    .single();
            if (inCase > 0) {
                throw new IllegalArgumentException("safeguarding.keeping.in-case");
            }
            var texts = eraseWords(worry, notes());
            owner.sql("delete from retention where id = :id").param("id", worry).update();
            var left = certificate.apply(texts, digest);
            certify(left);
            return left;
        }));
    }

    private void end(UUID asked) {
        var ended = owner.sql("update erasure set ended_at = utc_timestamp(6) where id = :id and ended_at is null")
                .param("id", asked)
                .update();
        if (ended == 0) {
            throw new IllegalArgumentException("safeguarding.keeping.not-asked");
        }
    }

    /** Asked in the moment of erasing and not only before: nobody who opens it again in between finds nothing. */
    private void refuseOpen(CaseId id) {
        var open = owner.sql("select status from case_file where id = :id for update")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .filter(CaseStatus.OPEN.name()::equals);
        if (open.isPresent()) {
            throw new IllegalArgumentException("safeguarding.keeping.open");
        }
    }

    /** The same for a hold; what stands in it is not read. */
    private void refuseHeld(List<UUID> ids) {
        var held = owner.sql("select id from retention where id in (:ids) and hold_reason is not null for update")
                .param("ids", ids)
                .query(UUID.class)
                .list();
        if (!held.isEmpty()) {
            throw new IllegalArgumentException("safeguarding.keeping.held");
        }
    }

    private void certify(Certificate it) {
        owner.sql("""
                        insert into erasure_certificate
                            (id, case_reference, entries, last_hash, texts, due_on, asked_name, confirmed_name, erased_at, track, not_to)
                        values (:id, :reference, :entries, :hash, :texts, :due, :asked, :confirmed, :at, :track, :notTo)
                        """)
                .param("id", it.id())
                .param("reference", it.caseReference())
                .param("entries", it.entries())
                .param("hash", it.lastHash())
                .param("texts", it.texts())
                .param("due", Date.valueOf(it.dueOn()))
                .param("asked", it.askedName())
                .param("confirmed", it.confirmedName())
                .param("at", GivingBook.utc(it.erasedAt()))
                .param("track", it.track().name())
                .param("notTo", it.notTo() == null ? null : it.notTo().value())
                .update();
    }

    private long eraseWorries(CaseId id) {
        var worries = owner.sql("""
                        select distinct e.concern_id from case_entry e
                        where e.case_id = :id and e.concern_id is not null
                          and not exists (select 1 from case_entry o where o.concern_id = e.concern_id and o.case_id <> :id)
                        """).param("id", id.value()).query(UUID.class).list();
        if (!worries.isEmpty()) {
            refuseHeld(worries);
        }
        var notes = notes();
        for (var worry : worries) {
            var ignored = eraseWords(worry, notes);
        }
        return worries.size();
    }

    /** What deletes what stands beside a worry, for every table that points at worries and has words. */
    private List<String> notes() {
        return owner.sql("""
                        select distinct k.table_name, k.column_name from information_schema.key_column_usage k
                        join information_schema.columns c
                          on c.table_schema = k.table_schema and c.table_name = k.table_name
                        where k.table_schema = database() and k.referenced_table_name = 'concern'
                          and c.column_comment like 'sealed%'
                        """)
                .query((row, number) ->
                        "delete from `%s` where `%s` = :worry".formatted(row.getString(1), row.getString(2)))
                .list();
    }

    private long eraseWords(UUID worry, List<String> notes) {
        long texts = 1;
        for (var step : notes) {
            texts += owner.sql(step).param("worry", worry).update();
        }
        owner.sql("""
                        update concern set narrative = :gone, details = null, message_to_sender = null,
                               message_at = null, message_by = null, message_name = null, version = version + 1
                        where id = :id
                        """)
                .param("gone", sealer.seal(GONE, CONCERN, worry, "narrative").ciphertext())
                .param("id", worry)
                .update();
        // without its salt nobody can try whether they guess the words
        owner.sql("update concern_link set salt = null where id = :id")
                .param("id", worry)
                .update();
        owner.sql("update concern_step set salt = null where worry_id = :id")
                .param("id", worry)
                .update();
        return texts;
    }

    private record Reference(String table, String column, String parent, String parentColumn) {}

    /** A delete for each table that points at cases, whatever way round, the farthest first; the case itself last. */
    private List<String> steps() {
        var references = owner.sql("""
                        select table_name, column_name, referenced_table_name, referenced_column_name
                        from information_schema.key_column_usage
                        where table_schema = database() and referenced_table_schema = database()
                          and table_name <> referenced_table_name
                        """)
                .query((row, number) ->
                        new Reference(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        var steps = new ArrayDeque<String>();
        record Reached(String table, String where) {}
        var waiting = new ArrayDeque<Reached>();
        var seen = new LinkedHashSet<String>();
        waiting.add(new Reached(CASE, "id = :id"));
        while (!waiting.isEmpty()) {
            var reached = waiting.poll();
            steps.push("delete from `%s` where %s".formatted(reached.table(), reached.where()));
            for (var it : references) {
                var path = it.table() + "." + it.column() + " of " + reached.table();
                if (it.parent().equals(reached.table()) && seen.add(path)) {
                    waiting.add(new Reached(
                            it.table(),
                            "`%s` in (select `%s` from `%s` where %s)"
                                    .formatted(it.column(), it.parentColumn(), it.parent(), reached.where())));
                }
            }
        }
        var all = new ArrayList<String>();
        all.add("update case_file set merged_into = null where merged_into = :id");
        all.addAll(steps);
        return all;
    }
}
