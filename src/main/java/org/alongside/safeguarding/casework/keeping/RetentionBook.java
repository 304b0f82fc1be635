package org.alongside.safeguarding.casework.keeping;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.files.CaseId;
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

    /** A worry that never became part of a case, as far as its term depends on it. */
    record Worry(
            UUID id,
            String reference,
            Track track,
            @Nullable PersonId aboutPerson,
            boolean aboutStaff,
            boolean abuse,
            @Nullable Integer ownYear,
            Instant toldAt) {}

    /**
     * Closed and merged cases of these tracks: what somebody asked for first, then what another school has, then the one
     * that was closed longest ago.
     */
    List<CaseId> closed(List<String> tracks, UUID reader, int skip, int most) {
        return database
                .sql("""
                        select c.id from case_file c
                        left join erasure e on e.case_id = c.id and e.ended_at is null
                        where c.status in ('CLOSED', 'MERGED') and c.track in (:tracks)
                          and (c.not_to is null or c.not_to <> :me) and (c.subject_id is null or c.subject_id <> :me)
                        order by e.id is null,
                                 not exists (select 1 from handover h where h.case_id = c.id and h.receipt_on is not null),
                                 coalesce(c.closed_at, c.last_entry_at), c.number
                        limit :most offset :skip
                        """)
                .param("tracks", tracks)
                .param("me", reader)
                .param("most", most)
                .param("skip", skip)
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    private static final String WORRIES = """
            select w.id, w.reference, w.track, w.about_kind, w.about_adult, w.about_person, w.sender_year, w.raised_at,
                   s.category
            from concern w
            left join concern_staff s on s.concern_id = w.id
            left join erasure e on e.case_id = w.id and e.ended_at is null
            where w.acknowledged_at is not null
              and not exists (select 1 from case_entry c where c.concern_id = w.id)
              and not exists (select 1 from erasure_certificate z where z.case_reference = w.reference)
            """;

    /** Worries of these tracks that are in no case: what somebody asked for first, then the one told longest ago. */
    List<Worry> worries(List<String> tracks, UUID reader, int skip, int most) {
        return database.sql(WORRIES + """
                         and w.track in (:tracks) and (w.about_person is null or w.about_person <> :me)
                        order by e.id is null, w.raised_at, w.id limit :most offset :skip
                        """)
                .param("tracks", tracks)
                .param("me", reader)
                .param("most", most)
                .param("skip", skip)
                .query((row, number) -> worry(row))
                .list();
    }

    /** Whoever asks for it is asked before whether they may. */
    Optional<Worry> worry(UUID id) {
        return database.sql(WORRIES + " and w.id = :id")
                .param("id", id)
                .query((row, number) -> worry(row))
                .optional();
    }

    private static Worry worry(ResultSet row) throws SQLException {
        var about = row.getObject("about_person", UUID.class);
        var track = Track.valueOf(row.getString("track"));
        var category = row.getString("category");
        return new Worry(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                track,
                about == null ? null : new PersonId(about),
                track == Track.HEAD || track == Track.CHAIR || "STAFF".equals(row.getString("about_adult")),
                "SEXUAL".equals(category) || "EXPLOITATION".equals(category),
                "ME".equals(row.getString("about_kind")) ? row.getObject("sender_year", Integer.class) : null,
                GivingBook.instant(row, "raised_at"));
    }

    /** What was decided of these, cases and worries alike. */
    Map<UUID, Decided> decided(Collection<UUID> ids) {
        Map<UUID, Decided> all = new HashMap<>();
        if (ids.isEmpty()) {
            return all;
        }
        database.sql("select * from retention where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
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
                                                    WordsDoNotOpen.orSay(
                                                            () -> sealer.open(new Sealed(hold), TABLE, id, HOLD)),
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
    Map<UUID, Kept.Asked> asked(Collection<UUID> ids) {
        Map<UUID, Kept.Asked> asked = new HashMap<>();
        if (ids.isEmpty()) {
            return asked;
        }
        database.sql("select * from erasure where ended_at is null and case_id in (:ids) order by asked_at")
                .param("ids", ids)
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
    void ask(Item item, Narrative reason, Lead by, Instant now) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into erasure (id, case_id, case_reference, reason, asked_at, asked_by, asked_name)
                        values (:id, :case, :reference, :reason, :now, :by, :name)
                        """)
                .param("id", id)
                .param("case", item.id().value())
                .param("reference", item.reference())
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
    Map<UUID, LocalDate> receipts(Collection<UUID> ids) {
        Map<UUID, LocalDate> receipts = new HashMap<>();
        if (ids.isEmpty()) {
            return receipts;
        }
        database.sql("""
                        select case_id, min(receipt_on) as receipt_on from handover
                        where receipt_on is not null and case_id in (:ids) group by case_id
                        """).param("ids", ids).query(row -> {
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

    /** Those of these tracks, the latest first. */
    List<Certificate> certificates(List<String> tracks, UUID reader, int most) {
        return database.sql("""
                        select * from erasure_certificate
                        where track in (:tracks) and (not_to is null or not_to <> :me)
                        order by erased_at desc, id limit :most
                        """)
                .param("tracks", tracks)
                .param("me", reader)
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
                        row.getObject("erased_at", LocalDateTime.class).toInstant(java.time.ZoneOffset.UTC),
                        Track.valueOf(row.getString("track")),
                        person(row, "not_to")))
                .list();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
