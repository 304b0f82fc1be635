package org.alongside.safeguarding.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.TwoPeople;
import org.alongside.safeguarding.casework.vault.Lead;
import org.alongside.safeguarding.casework.vault.Sealed;
import org.alongside.safeguarding.casework.vault.Sealer;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is kept apart, why, by whom; nothing in it is ever deleted. */
@Component
class ApartBook {
    private static final String TABLE = "kept_apart";
    private static final String REASON = "reason";
    private static final String LIFTED = "lift_reason";

    private final JdbcClient database;
    private final Sealer sealer;
    private final Clock clock;

    ApartBook(@Qualifier("safeguarding") JdbcClient database, Sealer sealer, Clock clock) {
        this.database = database;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Whom this form has kept apart, if it was sent before. */
    Optional<TwoPeople> kept(UUID key) {
        return database.sql("select one_id, other_id from kept_apart where idempotency_key = :key")
                .param("key", key)
                .query((row, number) -> people(row))
                .optional();
    }

    /** Keeps it for good; the same form sent again changes nothing. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.REQUIRES_NEW)
    void keep(UUID key, TwoPeople people, Lead by, Narrative reason) {
        var id = new ApartId(UUID.randomUUID());
        database.sql("""
                        insert ignore into kept_apart
                            (id, idempotency_key, one_id, other_id, reason, set_by, set_name, set_at)
                        values (:id, :key, :one, :other, :reason, :by, :name, :now)
                        """)
                .param("id", id.value())
                .param("key", key)
                .param("one", people.one().value())
                .param("other", people.other().value())
                .param(REASON, sealer.seal(reason, TABLE, id.value(), REASON).ciphertext())
                .param("by", by.id().value())
                .param("name", by.name())
                .param("now", now())
                .update();
    }

    /** True for whoever lifts it first; the reason before stays. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.REQUIRES_NEW)
    boolean lift(ApartId id, Lead by, Narrative reason) {
        return database.sql("""
                        update kept_apart set lift_reason = :reason, lifted_by = :by, lifted_name = :name, lifted_at = :now
                        where id = :id and lifted_at is null
                        """)
                        .param(
                                REASON,
                                sealer.seal(reason, TABLE, id.value(), LIFTED).ciphertext())
                        .param("by", by.id().value())
                        .param("name", by.name())
                        .param("now", now())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** The bare fact. */
    Set<TwoPeople> pairs() {
        return database.sql("select distinct one_id, other_id from kept_apart where lifted_at is null")
                .query((row, number) -> people(row))
                .set();
    }

    /** The latest first. */
    List<ApartRow> standing() {
        return database.sql("select * from kept_apart where lifted_at is null order by set_at desc, id")
                .query((row, number) -> row(row))
                .list();
    }

    /** The latest first. */
    List<ApartRow> lifted(int most) {
        return database.sql(
                        "select * from kept_apart where lifted_at is not null order by lifted_at desc, id limit :most")
                .param("most", most)
                .query((row, number) -> row(row))
                .list();
    }

    /** Says who is about to read, before they can; then opens it. Empty if there is no such decision. */
    @Transactional(transactionManager = "safeguarding", propagation = Propagation.REQUIRES_NEW)
    Optional<OpenApart> open(ApartId id, Lead reader) {
        var found = database.sql("select * from kept_apart where id = :id")
                .param("id", id.value())
                .query((row, number) -> {
                    var lifted = row.getBytes(LIFTED);
                    return new OpenApart(
                            row(row),
                            sealer.open(new Sealed(row.getBytes(REASON)), TABLE, id.value(), REASON),
                            lifted == null ? null : sealer.open(new Sealed(lifted), TABLE, id.value(), LIFTED));
                })
                .optional();
        found.ifPresent(it -> database.sql("""
                        insert into kept_apart_read (id, kept_apart_id, person_id, person_name, opened_at)
                        values (:id, :apart, :person, :name, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("apart", id.value())
                .param("person", reader.id().value())
                .param("name", reader.name())
                .param("now", now())
                .update());
        return found;
    }

    private static ApartRow row(ResultSet row) throws SQLException {
        return new ApartRow(
                new ApartId(row.getObject("id", UUID.class)),
                people(row),
                row.getString("set_name"),
                instant(row.getObject("set_at", LocalDateTime.class)),
                row.getString("lifted_name"),
                instantOrNull(row.getObject("lifted_at", LocalDateTime.class)));
    }

    private static TwoPeople people(ResultSet row) throws SQLException {
        return TwoPeople.of(
                new PersonId(row.getObject("one_id", UUID.class)), new PersonId(row.getObject("other_id", UUID.class)));
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant instantOrNull(@Nullable LocalDateTime utc) {
        return utc == null ? null : instant(utc);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
