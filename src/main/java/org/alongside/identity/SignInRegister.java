package org.alongside.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is signed in where, in the database, so that every node refuses what was ended on another. Idle and whole length
 * are measured with the machine's clock, as cookies and browsers do.
 */
@Component
class SignInRegister {
    private static final Duration KEPT = Duration.ofDays(30);
    /** How exactly the last move is known; keeps a busy page from writing with each click. */
    private static final Duration GRAIN = Duration.ofSeconds(15);

    private static final String COLUMNS = "id, account_id, device, began_at, seen_at, idle_seconds, until_at, ended_at";

    private final JdbcClient database;
    private final SignInLimits limits;
    private final Clock machine;

    @Autowired
    SignInRegister(JdbcClient database, SignInLimits limits) {
        this(database, limits, Clock.systemUTC());
    }

    SignInRegister(JdbcClient database, SignInLimits limits, Clock machine) {
        this.database = database;
        this.limits = limits;
        this.machine = machine;
    }

    /** One browser in which somebody is signed in. */
    record SignIn(
            UUID id,
            UUID account,
            String device,
            Instant beganAt,
            Instant seenAt,
            Duration idle,
            Instant until,
            @Nullable Instant endedAt) {

        boolean isOpen(Instant now) {
            return endedAt == null && now.isBefore(seenAt.plus(idle)) && now.isBefore(until);
        }

        /** Until it ends by itself; never negative. */
        Duration left(Instant now) {
            var idleEnd = seenAt.plus(idle);
            var left = Duration.between(now, idleEnd.isBefore(until) ? idleEnd : until);
            return left.isNegative() ? Duration.ZERO : left;
        }

        /** Whether staying needs a new sign-in and not only a sign of life. */
        boolean endsForGood() {
            return until.isBefore(seenAt.plus(idle));
        }
    }

    Instant now() {
        return machine.instant();
    }

    /** @param token of the provider; null for a password */
    @Transactional
    UUID begin(Account account, String device, @Nullable OidcIdToken token) {
        var now = now();
        var id = UUID.randomUUID();
        database.sql("""
                        insert into signed_in (id, account_id, device, began_at, seen_at, idle_seconds, until_at,
                          issuer, subject, provider_sid)
                        values (:id, :account, :device, :now, :now, :idle, :until, :issuer, :subject, :sid)
                        """)
                .param("id", id)
                .param("account", account.id())
                .param("device", device)
                .param("now", Timestamp.from(now))
                .param("idle", limits.idle(account.roleNames()).toSeconds())
                .param("until", Timestamp.from(now.plus(limits.whole(account.roleNames()))))
                .param("issuer", token == null ? null : String.valueOf(token.getIssuer()))
                .param("subject", token == null ? null : token.getSubject())
                .param("sid", token == null ? null : token.getClaimAsString("sid"))
                .update();
        return id;
    }

    /** Forgets what ended long ago; never while somebody signs in, because two who do so at once would wait for each other. */
    @Scheduled(initialDelay = 120_000, fixedDelay = 3_600_000)
    void forget() {
        database.sql("delete from signed_in where seen_at < :old")
                .param("old", Timestamp.from(now().minus(KEPT)))
                .update();
    }

    /** Whether this one may go on; if so, and if somebody moved, it is alive again. */
    @Transactional
    boolean goesOn(UUID id, boolean moved) {
        var found = find(id).filter(it -> it.isOpen(now()));
        if (moved && found.isPresent() && found.get().seenAt().plus(GRAIN).isBefore(now())) {
            database.sql("update signed_in set seen_at = :now where id = :id and ended_at is null")
                    .param("now", Timestamp.from(now()))
                    .param("id", id)
                    .update();
        }
        return found.isPresent();
    }

    Optional<SignIn> find(UUID id) {
        return database.sql("select " + COLUMNS + " from signed_in where id = :id")
                .param("id", id)
                .query(SignInRegister::read)
                .optional();
    }

    /** The same for many at once. */
    @Transactional(readOnly = true)
    Map<UUID, SignIn> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database
                        .sql("select " + COLUMNS + " from signed_in where id in (:ids)")
                        .param("ids", ids)
                        .query(SignInRegister::read)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(SignIn::id, Function.identity()));
    }

    /** Those of one account that go on, the latest first. */
    @Transactional(readOnly = true)
    List<SignIn> openOf(UUID account) {
        return database
                .sql("select " + COLUMNS
                        + " from signed_in where account_id = :account and ended_at is null order by seen_at desc, id")
                .param("account", account)
                .query(SignInRegister::read)
                .list()
                .stream()
                .filter(it -> it.isOpen(now()))
                .toList();
    }

    /** All that go on, those who moved last first. */
    @Transactional(readOnly = true)
    List<SignIn> open(int offset, int limit) {
        return database.sql("select " + COLUMNS + """
                         from signed_in
                        where ended_at is null and until_at > :now
                          and seen_at > timestampadd(second, -idle_seconds, :now)
                        order by seen_at desc, id limit :limit offset :offset
                        """)
                .param("now", Timestamp.from(now()))
                .param("limit", limit)
                .param("offset", offset)
                .query(SignInRegister::read)
                .list();
    }

    /** Ends one; says whether it went on until now. */
    @Transactional
    boolean end(UUID id, String why) {
        return database.sql(
                                "update signed_in set ended_at = :now, ended_why = :why where id = :id and ended_at is null")
                        .param("now", Timestamp.from(now()))
                        .param("why", why)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** @param but one that goes on; null for none */
    @Transactional
    int endAllOf(UUID account, @Nullable UUID but, String why) {
        return database.sql("""
                        update signed_in set ended_at = :now, ended_why = :why
                        where account_id = :account and ended_at is null and id <> :but
                        """)
                .param("now", Timestamp.from(now()))
                .param("why", why)
                .param("account", account)
                .param("but", but == null ? new UUID(0, 0) : but)
                .update();
    }

    /**
     * Ends what the provider has ended.
     *
     * @param sid one session there; null for all of this person's
     */
    @Transactional
    int endAtProvider(String issuer, @Nullable String subject, @Nullable String sid) {
        if (subject == null && sid == null) {
            return 0;
        }
        return database.sql("""
                        update signed_in set ended_at = :now, ended_why = 'provider'
                        where issuer = :issuer and ended_at is null
                          and (:subject is null or subject = :subject) and (:sid is null or provider_sid = :sid)
                        """)
                .param("now", Timestamp.from(now()))
                .param("issuer", issuer)
                .param("subject", subject)
                .param("sid", sid)
                .update();
    }

    private static SignIn read(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new SignIn(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("device"),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                Duration.ofSeconds(row.getInt("idle_seconds")),
                row.getTimestamp("until_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
