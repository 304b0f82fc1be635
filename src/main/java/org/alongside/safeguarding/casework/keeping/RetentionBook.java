package org.alongside.safeguarding.casework.keeping;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseRow;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.safeguarding.casework.vault.Sealed;
import org.alongside.safeguarding.casework.vault.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided about how long cases are kept. */
@Component
class RetentionBook {
    private static final String TABLE = "retention";
    private static final String HOLD = "hold_reason";
    private static final String ERASURE = "erasure";
    private static final String REASON = "reason";

    private final JdbcClient database;
    private final Sealer sealer;

    RetentionBook(@Qualifier("safeguarding") JdbcClient database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    /** Of one case: when the child was born, and what stands against erasing. */
    record Decided(@Nullable LocalDate bornOn, Kept.@Nullable Hold hold) {
        static final Decided NOTHING = new Decided(null, null);
    }

    Map<UUID, Decided> all() {
        Map<UUID, Decided> all = new HashMap<>();
        database.sql("select * from retention").query(row -> {
            var id = row.getObject("id", UUID.class);
            var born = row.getDate("born_on");
            var hold = row.getBytes(HOLD);
            all.put(
                    id,
                    new Decided(
                            born == null ? null : born.toLocalDate(),
                            hold == null
                                    ? null
                                    : new Kept.Hold(
                                            sealer.open(new Sealed(hold), TABLE, id, HOLD),
                                            GivingBook.instant(row, "held_at"),
                                            row.getString("held_name"))));
        });
        return all;
    }

    @SafeguardingTransaction
    void born(UUID caseId, LocalDate on) {
        database.sql("insert into retention (id, born_on) values (:id, :on) on duplicate key update born_on = :on")
                .param("id", caseId)
                .param("on", Date.valueOf(on))
                .update();
    }

    @SafeguardingTransaction
    void hold(UUID caseId, Narrative reason, Lead by, Instant now) {
        database.sql("""
                        insert into retention (id, hold_reason, held_at, held_name) values (:id, :reason, :now, :name)
                        on duplicate key update hold_reason = :reason, held_at = :now, held_name = :name
                        """)
                .param("id", caseId)
                .param(REASON, sealer.seal(reason, TABLE, caseId, HOLD).ciphertext())
                .param("now", GivingBook.utc(now))
                .param("name", by.name())
                .update();
    }

    @SafeguardingTransaction
    void release(UUID caseId) {
        database.sql("update retention set hold_reason = null, held_at = null, held_name = null where id = :id")
                .param("id", caseId)
                .update();
    }

    /** Those that nobody has confirmed or withdrawn, by case. */
    Map<UUID, Kept.Asked> asked() {
        Map<UUID, Kept.Asked> asked = new HashMap<>();
        database.sql("select * from erasure where ended_at is null order by asked_at")
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    asked.put(
                            row.getObject("case_id", UUID.class),
                            new Kept.Asked(
                                    id,
                                    row.getObject("asked_by", UUID.class),
                                    row.getString("asked_name"),
                                    GivingBook.instant(row, "asked_at"),
                                    sealer.open(new Sealed(row.getBytes(REASON)), ERASURE, id, REASON)));
                });
        return asked;
    }

    @SafeguardingTransaction
    void ask(CaseRow row, Narrative reason, Lead by, Instant now) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into erasure (id, case_id, case_reference, reason, asked_at, asked_by, asked_name)
                        values (:id, :case, :reference, :reason, :now, :by, :name)
                        """)
                .param("id", id)
                .param("case", row.id().value())
                .param("reference", row.reference())
                .param(REASON, sealer.seal(reason, ERASURE, id, REASON).ciphertext())
                .param("now", GivingBook.utc(now))
                .param("by", by.id().value())
                .param("name", by.name())
                .update();
    }

    /** True for whoever ends it first. */
    @SafeguardingTransaction
    boolean end(UUID erasure, Instant now) {
        return database.sql("update erasure set ended_at = :now where id = :id and ended_at is null")
                        .param("now", GivingBook.utc(now))
                        .param("id", erasure)
                        .update()
                == 1;
    }

    /** Since when another school has had the record, of those of which one has said so. */
    Map<UUID, LocalDate> receipts() {
        Map<UUID, LocalDate> receipts = new HashMap<>();
        database.sql(
                        "select case_id, min(receipt_on) as receipt_on from handover where receipt_on is not null group by case_id")
                .query(row -> {
                    receipts.put(
                            row.getObject("case_id", UUID.class),
                            row.getDate("receipt_on").toLocalDate());
                });
        return receipts;
    }

    /** What was erased with a certificate, by the references of the cases. */
    Set<String> erased() {
        return database.sql("select case_reference from erasure_certificate")
                .query(String.class)
                .set();
    }

    /** The latest first. */
    List<Certificate> certificates(int most) {
        return database.sql("select * from erasure_certificate order by erased_at desc, id limit :most")
                .param("most", most)
                .query((row, number) -> new Certificate(
                        row.getObject("id", UUID.class),
                        row.getString("case_reference"),
                        row.getLong("entries"),
                        row.getString("last_hash"),
                        row.getLong("texts"),
                        row.getDate("due_on").toLocalDate(),
                        row.getString("asked_name"),
                        row.getString("confirmed_name"),
                        row.getObject("erased_at", LocalDateTime.class).toInstant(java.time.ZoneOffset.UTC)))
                .list();
    }
}
