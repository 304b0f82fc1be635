package org.alongside.safeguarding.casework.keeping;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.files.CaseId;
import org.alongside.safeguarding.casework.files.CaseRow;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.SafeguardingTransaction;
import org.alongside.safeguarding.casework.vault.Sealed;
import org.alongside.safeguarding.casework.vault.Sealer;
import org.alongside.safeguarding.casework.vault.WordsDoNotOpen;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What went to whom, and what is about to. */
@Component
class GivingBook {
    private static final String HANDOVER = "handover";
    private static final String TO = "to_school";
    private static final String RECEIPT = "receipt_from";
    private static final String COPY = "subject_copy";
    private static final String ASKED = "asked_by";

    private final JdbcClient database;
    private final Sealer sealer;

    GivingBook(@Qualifier("safeguarding") JdbcClient database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    void handOver(CaseRow row, Narrative toSchool, LocalDate dueOn, Lead by, Instant now) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into handover
                            (id, case_id, case_reference, to_school, prepared_at, prepared_by, prepared_name, due_on)
                        values (:id, :case, :reference, :to, :now, :by, :name, :due)
                        """)
                .param("id", id)
                .param("case", row.id().value())
                .param("reference", row.reference())
                .param("to", sealer.seal(toSchool, HANDOVER, id, TO).ciphertext())
                .param("now", utc(now))
                .param("by", by.id().value())
                .param("name", by.name())
                .param("due", Date.valueOf(dueOn))
                .update();
    }

    /** Those without a receipt first, the most urgent at the top; then the latest that have one. */
    List<HandoverRow> handovers(List<String> tracks, int most) {
        return database.sql("""
                        select h.* from handover h join case_file c on c.id = h.case_id where c.track in (:tracks)
                        order by receipt_on is not null, case when receipt_on is null then due_on end, receipt_on desc, h.id
                        limit :most
                        """)
                .param("tracks", tracks)
                .param("most", most)
                .query((row, number) -> handover(row))
                .list();
    }

    Optional<HandoverRow> handover(UUID id) {
        return database.sql("select * from handover where id = :id")
                .param("id", id)
                .query((row, number) -> handover(row))
                .optional();
    }

    /** True for whoever writes it down first. */
    @SafeguardingTransaction
    boolean receipt(UUID id, LocalDate on, Narrative from, Lead by) {
        return database.sql("""
                        update handover set receipt_on = :on, receipt_from = :from, receipt_by = :by, receipt_name = :name
                        where id = :id and receipt_on is null
                        """)
                        .param("on", Date.valueOf(on))
                        .param("from", sealer.seal(from, HANDOVER, id, RECEIPT).ciphertext())
                        .param("by", by.id().value())
                        .param("name", by.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    private HandoverRow handover(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var to = new Sealed(row.getBytes(TO));
        var on = row.getDate("receipt_on");
        var from = row.getBytes(RECEIPT);
        return new HandoverRow(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("case_reference"),
                WordsDoNotOpen.orSay(() -> sealer.open(to, HANDOVER, id, TO)),
                instant(row, "prepared_at"),
                row.getString("prepared_name"),
                row.getDate("due_on").toLocalDate(),
                on == null ? null : on.toLocalDate(),
                from == null ? null : WordsDoNotOpen.orSay(() -> sealer.open(new Sealed(from), HANDOVER, id, RECEIPT)));
    }

    @SafeguardingTransaction
    UUID prepare(CaseRow row, Narrative askedBy, long entries, Map<Spot, Why> withheld, Lead by, Instant now) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into subject_copy
                            (id, case_id, case_reference, asked_by, entries, prepared_at, prepared_by, prepared_name)
                        values (:id, :case, :reference, :asked, :entries, :now, :by, :name)
                        """)
                .param("id", id)
                .param("case", row.id().value())
                .param("reference", row.reference())
                .param("asked", sealer.seal(askedBy, COPY, id, ASKED).ciphertext())
                .param("entries", entries)
                .param("now", utc(now))
                .param("by", by.id().value())
                .param("name", by.name())
                .update();
        withheld.forEach((spot, why) -> database.sql("""
                        insert into redaction (id, copy_id, place, part, reason)
                        values (:id, :copy, :place, :part, :why)
                        """)
                .param("id", UUID.randomUUID())
                .param("copy", id)
                .param("place", spot.place())
                .param("part", spot.part())
                .param("why", why.name())
                .update());
        return id;
    }

    /** Those that have not been given first, the oldest at the top. */
    List<SubjectCopyRow> copies(List<String> tracks, int most) {
        return database.sql("""
                        select s.* from subject_copy s join case_file c on c.id = s.case_id where c.track in (:tracks)
                        order by given_at is not null, case when given_at is null then prepared_at end, given_at desc, s.id
                        limit :most
                        """)
                .param("tracks", tracks)
                .param("most", most)
                .query((row, number) -> copy(row))
                .list();
    }

    Optional<SubjectCopyRow> copy(UUID id) {
        return database.sql("select * from subject_copy where id = :id")
                .param("id", id)
                .query((row, number) -> copy(row))
                .optional();
    }

    Map<Spot, Why> withheld(UUID copy) {
        Map<Spot, Why> withheld = new HashMap<>();
        database.sql("select place, part, reason from redaction where copy_id = :id")
                .param("id", copy)
                .query(row -> {
                    withheld.put(
                            new Spot(row.getLong("place"), row.getInt("part")), Why.valueOf(row.getString("reason")));
                });
        return withheld;
    }

    /** True for the first who checks it and did not prepare it. */
    @SafeguardingTransaction
    boolean checked(UUID id, Lead by, Instant now) {
        return database.sql("""
                        update subject_copy set checked_at = :now, checked_by = :by, checked_name = :name
                        where id = :id and checked_by is null and prepared_by <> :by
                        """)
                        .param("now", utc(now))
                        .param("by", by.id().value())
                        .param("name", by.name())
                        .param("id", id)
                        .update()
                == 1;
    }

    @SafeguardingTransaction
    void given(UUID id, Instant now) {
        database.sql("update subject_copy set given_at = :now where id = :id and given_at is null")
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    private SubjectCopyRow copy(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var asked = new Sealed(row.getBytes(ASKED));
        return new SubjectCopyRow(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("case_reference"),
                WordsDoNotOpen.orSay(() -> sealer.open(asked, COPY, id, ASKED)),
                row.getLong("entries"),
                instant(row, "prepared_at"),
                new PersonId(row.getObject("prepared_by", UUID.class)),
                row.getString("prepared_name"),
                row.getString("checked_name"),
                row.getObject("given_at", LocalDateTime.class) == null ? null : instant(row, "given_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    static @Nullable Narrative words(Sealer sealer, byte @Nullable [] sealed, String table, UUID id, String field) {
        return sealed == null ? null : sealer.open(new Sealed(sealed), table, id, field);
    }
}
