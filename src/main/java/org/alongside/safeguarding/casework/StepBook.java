package org.alongside.safeguarding.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.chain.Hash;
import org.alongside.safeguarding.casework.chain.Link;
import org.alongside.safeguarding.casework.vault.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of what became of worries: the steps that were written down, and what stands in the worries now. */
final class StepBook {
    static final String TABLE = "concern_step";

    private final JdbcClient database;

    StepBook(JdbcClient database) {
        this.database = database;
    }

    /**
     * A step that was written down.
     *
     * @param salt null if it has no words, or they were erased
     */
    record Kept(WorryStep step, UUID id, long place, @Nullable Sealed salt, String previous, String hash) {
        /** @throws IllegalArgumentException if what stands in it is no digest */
        Link link(String chain) {
            return new Link(chain, place, new Hash(previous), step.fields(), new Hash(hash));
        }
    }

    /**
     * A worry as its row says what became of it.
     *
     * @param came whose desk it came to; null if it is not in the chain of worries yet
     * @param erased whether its words went with a certificate
     */
    record Row(
            UUID id,
            String reference,
            Track track,
            @Nullable Track came,
            boolean erased,
            @Nullable Act seen,
            @Nullable Act answered,
            @Nullable Sealed message) {}

    /** Who did something and when; any of it may have been taken out by hand. */
    record Act(@Nullable Instant at, @Nullable UUID by, @Nullable String name) {}

    void insert(UUID id, PartedChain.Added added, WorryStep step, @Nullable Sealed salt) {
        database.sql("""
                        insert into concern_step
                            (id, part, place, worry_id, kind, done_at, by_id, by_name, salt, commitment, previous, hash)
                        values (:id, :part, :place, :worry, :kind, :at, :by, :name, :salt, :commitment, :previous, :hash)
                        """)
                .param("id", id)
                .param("part", added.part())
                .param("place", added.link().place())
                .param("worry", step.worry())
                .param("kind", step.kind().name())
                .param("at", LocalDateTime.ofInstant(step.at(), ZoneOffset.UTC))
                .param("by", step.by())
                .param("name", step.byName())
                .param("salt", salt == null ? null : salt.ciphertext())
                .param("commitment", step.commitment())
                .param("previous", added.link().before().hex())
                .param("hash", added.link().hash().hex())
                .update();
    }

    boolean isBegun() {
        return database.sql("select count(*) from concern_step where kind = 'BEGUN'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Kept> all() {
        return kept("order by part, place");
    }

    List<Kept> ofPart(int part) {
        return kept("where part = %d order by place".formatted(part));
    }

    List<Kept> of(UUID worry) {
        return kept("where worry_id = '%s' order by part, place".formatted(worry));
    }

    private List<Kept> kept(String which) {
        return database.sql("select * from concern_step " + which)
                .query((row, number) -> kept(row))
                .list();
    }

    /** @throws IllegalArgumentException if it is of no kind that a program wrote */
    private static Kept kept(ResultSet row) throws SQLException {
        var salt = row.getBytes("salt");
        return new Kept(
                new WorryStep(
                        row.getObject("worry_id", UUID.class),
                        WorryStep.Kind.valueOf(row.getString("kind")),
                        row.getObject("done_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getObject("by_id", UUID.class),
                        row.getString("by_name"),
                        row.getString("commitment")),
                row.getObject("id", UUID.class),
                row.getLong("place"),
                salt == null ? null : new Sealed(salt),
                row.getString("previous"),
                row.getString("hash"));
    }

    private static final String ROWS = """
            select c.id, c.reference, c.track, l.track as came, l.id is not null and l.salt is null as erased,
                   c.acknowledged_at, c.acknowledged_by, c.acknowledged_name,
                   c.message_to_sender, c.message_at, c.message_by, c.message_name
            from concern c left join concern_link l on l.id = c.id
            """;

    /** Every worry there is, the first that was opened first. */
    List<Row> rows() {
        return rows(" order by c.acknowledged_at, c.id");
    }

    List<Row> row(UUID worry) {
        return rows(" where c.id = '%s'".formatted(worry));
    }

    private List<Row> rows(String which) {
        return database.sql(ROWS + which)
                .query((row, number) -> {
                    var message = row.getBytes("message_to_sender");
                    var came = row.getString("came");
                    return new Row(
                            row.getObject("id", UUID.class),
                            row.getString("reference"),
                            Track.valueOf(row.getString("track")),
                            came == null ? null : Track.valueOf(came),
                            row.getBoolean("erased"),
                            act(row, "acknowledged"),
                            act(row, "message"),
                            message == null ? null : new Sealed(message));
                })
                .list();
    }

    private static @Nullable Act act(ResultSet row, String what) throws SQLException {
        var at = row.getObject(what + "_at", LocalDateTime.class);
        var by = row.getObject(what + "_by", UUID.class);
        var name = row.getString(what + "_name");
        return at == null && by == null && name == null
                ? null
                : new Act(at == null ? null : at.toInstant(ZoneOffset.UTC), by, name);
    }

    /** Whether the audit says that this person opened it at about this time: an older portal keeps no steps. */
    boolean isReadAccordingToAudit(String reference, Act seen) {
        return database.sql("""
                                select count(*) from audit_entry
                                where deed = 'READ_WORRY' and subject = :reference and person_id = :by
                                  and done_at between :at - interval 2 minute and :at + interval 1 second
                                """)
                        .param("reference", reference)
                        .param("by", seen.by())
                        .param("at", seen.at() == null ? null : LocalDateTime.ofInstant(seen.at(), ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
