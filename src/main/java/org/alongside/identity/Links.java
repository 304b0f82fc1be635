package org.alongside.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who at the provider is which account here, who waits to be, and which invitations are out. */
@Component
class Links {
    static final Duration INVITATION_LASTS = Duration.ofDays(14);
    private static final Duration WAITING_LASTS = Duration.ofDays(30);
    /** Everybody of a large school on one morning; more would be somebody's mischief. */
    private static final int MOST_WAITING = 3_000;

    private final JdbcClient database;
    private final SignInTrace trace;
    private final Clock clock;

    Links(JdbcClient database, SignInTrace trace, Clock clock) {
        this.database = database;
        this.trace = trace;
        this.clock = clock;
    }

    /** Who made a code for whom. */
    record Invited(UUID account, @Nullable PersonId by) {}

    /** Somebody whom an administrator wants to join to an account that needs a second person's yes. */
    record AskedJoin(
            UUID account,
            String issuer,
            String subject,
            String name,
            String email,
            @Nullable PersonId by,
            Instant askedAt) {}

    /** Somebody the provider knows and the portal does not. */
    record Waiting(UUID id, String issuer, String subject, String name, String email, Instant lastAt) {}

    @Transactional(readOnly = true)
    Optional<UUID> accountOf(String issuer, String subject) {
        return database.sql("select account_id from provider_identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    @Transactional(readOnly = true)
    boolean isLinked(UUID account) {
        return database.sql("select count(*) from provider_identity where account_id = :id")
                        .param("id", account)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Notes that somebody waits; names longer than the columns are cut. */
    @Transactional
    void wait(String issuer, String subject, String name, String email) {
        var now = clock.instant();
        database.sql("delete from provider_waiting where last_at < :old")
                .param("old", Timestamp.from(now.minus(WAITING_LASTS)))
                .update();
        if (waiting() < MOST_WAITING) {
            database.sql("""
                            insert into provider_waiting (id, issuer, subject, name, email, first_at, last_at)
                            values (:id, :issuer, :subject, :name, :email, :now, :now)
                            on duplicate key update name = :name, email = :email, last_at = :now
                            """)
                    .param("id", UUID.randomUUID())
                    .param("issuer", issuer)
                    .param("subject", subject)
                    .param("name", cut(name, 200))
                    .param("email", cut(email, 254))
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    @Transactional(readOnly = true)
    long waiting() {
        return database.sql("select count(*) from provider_waiting")
                .query(Long.class)
                .single();
    }

    /** Who waits, the latest first. */
    @Transactional(readOnly = true)
    List<Waiting> waiting(int offset, int limit) {
        return database.sql("""
                        select id, issuer, subject, name, email, last_at from provider_waiting
                        order by last_at desc, id limit :limit offset :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    @Transactional
    Optional<Waiting> takeWaiting(UUID id) {
        var found = database.sql(
                        "select id, issuer, subject, name, email, last_at from provider_waiting where id = :id for update")
                .param("id", id)
                .query((row, number) -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()))
                .optional();
        found.ifPresent(it -> database.sql("delete from provider_waiting where id = :id")
                .param("id", id)
                .update());
        return found;
    }

    /** Says whether it is linked now; false if either of them is linked to somebody else already. */
    @Transactional
    boolean link(UUID account, String issuer, String subject, @Nullable PersonId by) {
        try {
            database.sql("""
                            insert into provider_identity (account_id, issuer, subject, linked_at, linked_by)
                            values (:account, :issuer, :subject, :now, :by)
                            """)
                    .param("account", account)
                    .param("issuer", issuer)
                    .param("subject", subject)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("by", by == null ? null : by.value())
                    .update();
        } catch (DuplicateKeyException taken) {
            return false;
        }
        database.sql("delete from provider_invitation where account_id = :account")
                .param("account", account)
                .update();
        database.sql("delete from provider_waiting where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .update();
        trace.add(account, by, "linked");
        return true;
    }

    @Transactional
    boolean unlink(UUID account, PersonId by) {
        var gone = database.sql("delete from provider_identity where account_id = :account")
                        .param("account", account)
                        .update()
                > 0;
        if (gone) {
            trace.add(account, by, "unlinked");
        }
        return gone;
    }

    /** Makes a code that links this account once; an older one ends. */
    @Transactional
    String invite(UUID account, PersonId by) {
        var code = Codes.random();
        database.sql("""
                        insert into provider_invitation (account_id, code_hash, expires_at, by_person)
                        values (:account, :hash, :until, :by)
                        on duplicate key update code_hash = :hash, expires_at = :until, by_person = :by
                        """)
                .param("by", by.value())
                .param("account", account)
                .param("hash", Codes.hash(code))
                .param("until", Timestamp.from(clock.instant().plus(INVITATION_LASTS)))
                .update();
        trace.add(account, by, "invited");
        return code;
    }

    /** Whether this could still link somebody. */
    @Transactional(readOnly = true)
    boolean isInvitation(String typed) {
        return invited(typed, "").isPresent();
    }

    /** Links whoever brings the code; it is used up. Empty if it is not one, or no more. */
    @Transactional
    Optional<UUID> linkInvited(String typed, String issuer, String subject) {
        return invited(typed, " for update")
                .map(Invited::account)
                .filter(account -> link(account, issuer, subject, null));
    }

    /** For whom a code is that could still link somebody. */
    @Transactional(readOnly = true)
    Optional<Invited> invited(String typed) {
        return invited(typed, "");
    }

    private Optional<Invited> invited(String typed, String how) {
        if (typed.isBlank() || typed.length() > 40) {
            return Optional.empty();
        }
        return database.sql("""
                        select account_id, by_person from provider_invitation
                        where code_hash = :hash and expires_at > :now
                        """ + how)
                .param("hash", Codes.hash(typed))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> new Invited(row.getObject(1, UUID.class), person(row.getObject(2, UUID.class))))
                .optional();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    /** Notes who is to be joined; a code for this account is used up, and nobody waits twice. */
    @Transactional
    void ask(UUID account, Waiting who, @Nullable PersonId by) {
        database.sql(
                        "delete from provider_join_request where account_id = :account or (issuer = :issuer and subject = :subject)")
                .param("account", account)
                .param("issuer", who.issuer())
                .param("subject", who.subject())
                .update();
        database.sql("""
                        insert into provider_join_request (account_id, issuer, subject, name, email, by_person, asked_at)
                        values (:account, :issuer, :subject, :name, :email, :by, :now)
                        """)
                .param("account", account)
                .param("issuer", who.issuer())
                .param("subject", who.subject())
                .param("name", cut(who.name(), 200))
                .param("email", cut(who.email(), 254))
                .param("by", by == null ? null : by.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        database.sql("delete from provider_invitation where account_id = :account")
                .param("account", account)
                .update();
        database.sql("delete from provider_waiting where issuer = :issuer and subject = :subject")
                .param("issuer", who.issuer())
                .param("subject", who.subject())
                .update();
        trace.add(account, by, "join-asked");
    }

    /** Those who wait for a second person's yes, the longest first; after two weeks it is asked anew. */
    @Transactional(readOnly = true)
    List<AskedJoin> asked() {
        return database.sql("""
                        select account_id, issuer, subject, name, email, by_person, asked_at from provider_join_request
                        where asked_at > :since order by asked_at, account_id
                        """)
                .param("since", Timestamp.from(clock.instant().minus(INVITATION_LASTS)))
                .query((row, number) -> new AskedJoin(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        person(row.getObject(6, UUID.class)),
                        row.getTimestamp(7).toInstant()))
                .list();
    }

    /** Whether this person at the provider waits for a second person's yes. */
    @Transactional(readOnly = true)
    boolean isAsked(String issuer, String subject) {
        return asked().stream()
                .anyMatch(it -> it.issuer().equals(issuer) && it.subject().equals(subject));
    }

    /** Joins what was asked; says whether it is joined now. */
    @Transactional
    boolean agree(AskedJoin asked, PersonId by) {
        forgetAsked(asked.account());
        return link(asked.account(), asked.issuer(), asked.subject(), by);
    }

    @Transactional
    void forgetAsked(UUID account) {
        database.sql("delete from provider_join_request where account_id = :account")
                .param("account", account)
                .update();
    }
}
