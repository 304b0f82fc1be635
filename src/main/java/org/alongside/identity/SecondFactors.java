package org.alongside.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.identity.provider.PortalSeal;
import org.alongside.school.PersonId;
import org.alongside.school.School;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factor of those who may read or steer what is most sensitive: six digits from an app, or one of ten codes
 * on paper. The demo school does without, because its password is printed on the first page anyway.
 */
@Component
class SecondFactors {
    static final int RECOVERY_CODES = 10;
    private static final Duration ASKING_LASTS = Duration.ofDays(3);
    private static final String PLACE = "second_factor/secret/";

    private final JdbcClient database;
    private final PortalSeal seal;
    private final School school;
    private final FailedSignIns failures;
    private final SignInTrace trace;
    private final Clock clock;
    private final boolean required;

    SecondFactors(
            JdbcClient database,
            PortalSeal seal,
            School school,
            FailedSignIns failures,
            SignInTrace trace,
            Clock clock,
            @Value("${alongside.sign-in.second-factor:required}") String required) {
        this.database = database;
        this.seal = seal;
        this.school = school;
        this.failures = failures;
        this.trace = trace;
        this.clock = clock;
        this.required = !required.equals("offered");
    }

    /** What came of what was typed. */
    enum Answer {
        RIGHT,
        WRONG,
        /** Too many wrong ones. */
        WAIT
    }

    private record Kept(String secret, long lastStep) {}

    /** Whether this account gets no further than the door without one. */
    @Transactional(readOnly = true)
    boolean isNeeded(Account account) {
        return (required
                        && SignInLimits.isSensitive(account.roleNames())
                        && !school.facts().demo())
                || isSetUp(account.id());
    }

    @Transactional(readOnly = true)
    boolean isSetUp(UUID account) {
        return kept(account, "").isPresent();
    }

    private Optional<Kept> kept(UUID account, String how) {
        return database.sql("select secret, last_step from second_factor where account_id = :id" + how)
                .param("id", account)
                .query((row, number) ->
                        new Kept(seal.open(row.getBytes(1), PLACE + account).orElse(""), row.getLong(2)))
                .optional();
    }

    /**
     * Keeps the secret of an app that has just shown the right digits.
     *
     * @return the codes for paper, shown once; empty if the digits are wrong
     * @throws IllegalStateException if there is one already
     */
    @Transactional
    List<String> setUp(UUID account, SharedSecret secret, String digits) {
        var step = secret.stepOf(digits.strip().replace(" ", ""), clock.instant(), 0);
        if (step.isEmpty()) {
            return List.of();
        }
        if (isSetUp(account)) {
            throw new IllegalStateException("There is a second factor already");
        }
        database.sql("""
                        insert into second_factor (account_id, secret, last_step, since)
                        values (:id, :secret, :step, :now)
                        """)
                .param("id", account)
                .param("secret", seal.seal(secret.letters(), PLACE + account))
                .param("step", step.getAsLong())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        trace.add(account, null, "factor-set-up");
        return newCodes(account);
    }

    private List<String> newCodes(UUID account) {
        database.sql("delete from recovery_code where account_id = :id")
                .param("id", account)
                .update();
        var codes = new ArrayList<String>();
        while (codes.size() < RECOVERY_CODES) {
            var code = Codes.random();
            codes.add(code);
            database.sql("insert into recovery_code (account_id, code_hash) values (:id, :hash)")
                    .param("id", account)
                    .param("hash", Codes.hash(code))
                    .update();
        }
        return List.copyOf(codes);
    }

    /** How long there has been one; a second step that is not set up has been there for ever. */
    @Transactional(readOnly = true)
    Duration sinceSetUp(UUID account) {
        return database.sql("select since from second_factor where account_id = :id")
                .param("id", account)
                .query((row, number) -> Duration.between(row.getTimestamp(1).toInstant(), clock.instant()))
                .optional()
                .orElse(ChronoUnit.FOREVER.getDuration());
    }

    /** Ten new codes for paper; those before end. */
    @Transactional
    List<String> newCodesFor(UUID account) {
        trace.add(account, null, "new-codes");
        return newCodes(account);
    }

    /** How many codes on paper are left. */
    @Transactional(readOnly = true)
    int codesLeft(UUID account) {
        return database.sql("select count(*) from recovery_code where account_id = :id")
                .param("id", account)
                .query(Integer.class)
                .single();
    }

    /** Digits or a code from paper; each opens once. Wrong ones count like wrong passwords. */
    @Transactional
    Answer check(UUID account, String typed) {
        var name = "factor:" + account;
        if (!failures.mayTry(name)) {
            return Answer.WAIT;
        }
        var plain = Codes.plain(typed);
        var right = plain.length() > 6 ? takeCode(account, plain) : areDigits(account, plain);
        if (!right) {
            return Answer.WRONG;
        }
        failures.succeeded(name);
        return Answer.RIGHT;
    }

    private boolean takeCode(UUID account, String code) {
        var taken = database.sql("delete from recovery_code where account_id = :id and code_hash = :hash")
                        .param("id", account)
                        .param("hash", Codes.hash(code))
                        .update()
                > 0;
        if (taken) {
            trace.add(account, null, "recovery-code");
        }
        return taken;
    }

    private boolean areDigits(UUID account, String digits) {
        var kept = kept(account, " for update");
        if (kept.isEmpty() || kept.get().secret().isEmpty()) {
            return false;
        }
        var step = new SharedSecret(kept.get().secret())
                .stepOf(digits, clock.instant(), kept.get().lastStep());
        step.ifPresent(it -> database.sql("update second_factor set last_step = :step where account_id = :id")
                .param("step", it)
                .param("id", account)
                .update());
        return step.isPresent();
    }

    /** Somebody for whom an administrator asks. */
    record AskedReset(UUID account, PersonId by) {}

    /** Notes that an administrator asks; somebody else decides. */
    @Transactional
    void askToReset(UUID account, PersonId by) {
        database.sql("""
                        insert into factor_reset_request (account_id, by_person, asked_at) values (:id, :by, :now)
                        on duplicate key update by_person = :by, asked_at = :now
                        """)
                .param("id", account)
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        trace.add(account, by, "reset-asked");
    }

    /** What was asked for in the last three days; after that it is asked anew. */
    @Transactional(readOnly = true)
    List<AskedReset> askedToReset() {
        return database.sql("select account_id, by_person from factor_reset_request where asked_at > :since")
                .param("since", Timestamp.from(clock.instant().minus(ASKING_LASTS)))
                .query((row, number) ->
                        new AskedReset(row.getObject(1, UUID.class), new PersonId(row.getObject(2, UUID.class))))
                .list();
    }

    @Transactional
    void forgetReset(UUID account) {
        database.sql("delete from factor_reset_request where account_id = :id")
                .param("id", account)
                .update();
    }

    /** The next sign-in sets up a new one. */
    @Transactional
    boolean reset(UUID account, @Nullable PersonId by) {
        forgetReset(account);
        database.sql("delete from recovery_code where account_id = :id")
                .param("id", account)
                .update();
        var gone = database.sql("delete from second_factor where account_id = :id")
                        .param("id", account)
                        .update()
                > 0;
        if (gone) {
            trace.add(account, by, "factor-reset");
        }
        return gone;
    }
}
