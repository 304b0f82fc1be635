package org.alongside.identity;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.identity.passkey.Passkey;
import org.alongside.identity.passkey.PasskeyRefused;
import org.alongside.identity.passkey.Passkeys;
import org.alongside.identity.passkey.Question;
import org.alongside.base.PortalSeal;
import org.alongside.school.PersonId;
import org.alongside.school.School;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factor of those who may read or steer what is most sensitive: a passkey, six digits from an app, or one of
 * ten codes on paper. The demo school does without, because its password is printed on the first page anyway.
 */
@Component
class SecondFactors {
    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);

    static final int RECOVERY_CODES = 10;
    private static final Duration ASKING_LASTS = Duration.ofDays(3);
    private static final String PLACE = "second_factor/secret/";
    private static final String PAPER = "recovery_code/";

    private final JdbcClient database;
    private final PortalSeal seal;
    private final Passkeys passkeys;
    private final School school;
    private final FailedSignIns failures;
    private final SignInTrace trace;
    private final Clock clock;
    private final boolean required;

    SecondFactors(
            JdbcClient database,
            PortalSeal seal,
            Passkeys passkeys,
            School school,
            FailedSignIns failures,
            SignInTrace trace,
            Clock clock,
            @Value("${alongside.sign-in.second-factor:required}") String required) {
        this.database = database;
        this.seal = seal;
        this.passkeys = passkeys;
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

    /** Whether there is an app or a passkey. */
    @Transactional(readOnly = true)
    boolean isSetUp(UUID account) {
        return hasApp(account) || hasPasskeys(account);
    }

    @Transactional(readOnly = true)
    boolean hasApp(UUID account) {
        return kept(account, "").isPresent();
    }

    @Transactional(readOnly = true)
    boolean hasPasskeys(UUID account) {
        return !passkeys.of(account).isEmpty();
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
        if (hasApp(account)) {
            throw new IllegalStateException("There is an app already");
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

    /**
     * Keeps a passkey that a browser has just made.
     *
     * @return the codes for paper, shown once, if this is the first second factor; else nothing
     * @throws PasskeyRefused if the browser's answer does not fit
     */
    @Transactional
    List<String> addPasskey(Account account, Question question, String answer, String name) {
        var first = !isSetUp(account.id());
        passkeys.keep(account.id(), account.username(), question, answer, name);
        trace.add(account.id(), null, "passkey-added");
        return first ? newCodes(account.id()) : List.of();
    }

    /**
     * Forgets a passkey; with the last factor the codes on paper go, too.
     *
     * @throws IllegalArgumentException with a message key if the account must have a second factor and this is its last
     */
    @Transactional
    void removePasskey(Account account, UUID passkey) {
        if (!passkeys.remove(account.id(), passkey)) {
            return;
        }
        trace.add(account.id(), null, "passkey-removed");
        if (!isSetUp(account.id())) {
            if (isNeeded(account)) {
                throw new IllegalArgumentException("identity.passkey.last");
            }
            forgetCodes(account.id());
        }
    }

    private void forgetCodes(UUID account) {
        database.sql("delete from recovery_code where account_id = :id")
                .param("id", account)
                .update();
    }

    private List<String> newCodes(UUID account) {
        forgetCodes(account);
        var codes = new ArrayList<String>();
        while (codes.size() < RECOVERY_CODES) {
            var code = Codes.random();
            codes.add(code);
            database.sql("insert into recovery_code (id, account_id, sealed) values (:id, :account, :sealed)")
                    .param("id", UUID.randomUUID())
                    .param("account", account)
                    .param("sealed", sealed(account, Codes.hash(code)))
                    .update();
        }
        return List.copyOf(codes);
    }

    /** How long there has been one; a second step that is not set up has been there for ever. */
    @Transactional(readOnly = true)
    Duration sinceSetUp(UUID account) {
        var app = database.sql("select since from second_factor where account_id = :id")
                .param("id", account)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
        return Stream.concat(app.stream(), passkeys.of(account).stream().map(Passkey::madeAt))
                .max(Comparator.naturalOrder())
                .map(it -> Duration.between(it, clock.instant()))
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

    /** What a passkey has signed; each question is good for one answer. */
    @Transactional
    Answer checkPasskey(UUID account, Question question, String answer) {
        try {
            passkeys.check(account, question, answer);
            return Answer.RIGHT;
        } catch (PasskeyRefused wrong) {
            LOG.info("A passkey was refused: {}", wrong.getMessage());
            return Answer.WRONG;
        }
    }

    private record OnPaper(UUID id, byte[] hash) {}

    /** All of them are looked at, whichever it is: how long it takes tells nothing. */
    private boolean takeCode(UUID account, String code) {
        var typed = Codes.hash(code);
        var all = database.sql("select id, sealed, code_hash from recovery_code where account_id = :id for update")
                .param("id", account)
                .query((row, number) -> {
                    var sealed = row.getBytes(2);
                    return new OnPaper(
                            row.getObject(1, UUID.class), sealed == null ? row.getBytes(3) : opened(account, sealed));
                })
                .list();
        UUID found = null;
        for (var it : all) {
            found = MessageDigest.isEqual(it.hash(), typed) ? it.id() : found;
        }
        if (found == null) {
            return false;
        }
        database.sql("delete from recovery_code where id = :id")
                .param("id", found)
                .update();
        trace.add(account, null, "recovery-code");
        return true;
    }

    private byte[] sealed(UUID account, byte[] hash) {
        return seal.seal(HexFormat.of().formatHex(hash), PAPER + account);
    }

    private byte[] opened(UUID account, byte[] sealed) {
        return seal.open(sealed, PAPER + account).map(HexFormat.of()::parseHex).orElse(new byte[0]);
    }

    /** Codes of before this portal sealed them. */
    @Transactional
    int sealOldCodes() {
        var old = database.sql("select id, account_id, code_hash from recovery_code where sealed is null for update")
                .query((row, number) ->
                        Map.entry(row.getObject(1, UUID.class), sealed(row.getObject(2, UUID.class), row.getBytes(3))))
                .list();
        old.forEach(it -> database.sql("update recovery_code set sealed = :sealed, code_hash = null where id = :id")
                .param("sealed", it.getValue())
                .param("id", it.getKey())
                .update());
        return old.size();
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
        forgetCodes(account);
        var hadPasskeys = passkeys.removeAll(account);
        var hadApp = database.sql("delete from second_factor where account_id = :id")
                        .param("id", account)
                        .update()
                > 0;
        if (hadApp || hadPasskeys) {
            trace.add(account, by, "factor-reset");
        }
        return hadApp || hadPasskeys;
    }
}
