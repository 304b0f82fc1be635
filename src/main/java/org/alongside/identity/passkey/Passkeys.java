package org.alongside.identity.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The passkeys of all accounts. What browsers answer is checked by Spring Security (WebAuthn level 2); a device has to make
 * sure that it is its owner, with a finger, a face or a PIN, both when a passkey is made and whenever it is used, so that a
 * key that was left in a computer opens nothing. Whom a caller may ask about is the caller's business.
 */
@Component
public class Passkeys {
    /** A name is for people; longer ones are cut. */
    public static final int LONGEST_NAME = 60;

    /** More are a mistake, and each is one more that can be lost. */
    public static final int MOST = 10;

    private static final Duration TO_ANSWER = Duration.ofMinutes(5);
    private static final int LONGEST_ANSWER = 100_000;

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final JdbcClient database;
    private final Clock clock;

    Passkeys(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those of one account, the oldest first. */
    @Transactional(readOnly = true)
    public List<Passkey> of(UUID account) {
        return database.sql(
                        "select id, name, host, made_at, used_at from passkey where account_id = :id order by made_at, id")
                .param("id", account)
                .query((row, number) -> {
                    var used = row.getTimestamp(5);
                    return new Passkey(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getTimestamp(4).toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    /** What a browser is asked so that it makes one; devices that hold one of this account already say so. */
    @Transactional(readOnly = true)
    public Question toMake(UUID account, String username, Home home) {
        var options = operations(account, username, home)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(known(username)));
        return question(account, home, options);
    }

    /**
     * Keeps what a browser has made.
     *
     * @throws PasskeyRefused if the answer does not fit the question
     */
    @Transactional
    public void keep(UUID account, String username, Question question, String answer, String name) {
        var options = question.takeFor(account, PublicKeyCredentialCreationOptions.class, clock.instant());
        if (of(account).size() >= MOST) {
            throw new PasskeyRefused("There are too many passkeys");
        }
        var made = read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
        checked(() -> operations(account, username, question.home())
                .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        options, new RelyingPartyPublicKey(made, tidy(name)))));
    }

    /** What a browser is asked so that it uses one. */
    @Transactional(readOnly = true)
    public Question toUse(UUID account, Home home) {
        var options = operations(account, "", home)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(known("owner")));
        return question(account, home, options);
    }

    /**
     * Goes on if the answer was signed by a passkey of this account.
     *
     * @throws PasskeyRefused if not
     */
    @Transactional
    public void check(UUID account, Question question, String answer) {
        var options = question.takeFor(account, PublicKeyCredentialRequestOptions.class, clock.instant());
        if (options.getAllowCredentials() == null
                || options.getAllowCredentials().isEmpty()) {
            throw new PasskeyRefused("There was no passkey when this was asked");
        }
        var signed = read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
        checked(() -> operations(account, "", question.home())
                .authenticate(new RelyingPartyAuthenticationRequest(options, signed)));
    }

    /** Another name for one of this account; says whether there is such a one. */
    @Transactional
    public boolean rename(UUID account, UUID passkey, String name) {
        return database.sql("update passkey set name = :name where id = :id and account_id = :account")
                        .param("name", tidy(name))
                        .param("id", passkey)
                        .param("account", account)
                        .update()
                > 0;
    }

    /** Forgets one of this account; says whether there was such a one. */
    @Transactional
    public boolean remove(UUID account, UUID passkey) {
        return database.sql("delete from passkey where id = :id and account_id = :account")
                        .param("id", passkey)
                        .param("account", account)
                        .update()
                > 0;
    }

    /** Forgets all of this account; says whether there were any. */
    @Transactional
    public boolean removeAll(UUID account) {
        return database.sql("delete from passkey where account_id = :account")
                        .param("account", account)
                        .update()
                > 0;
    }

    private static Authentication known(String name) {
        return UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
    }

    private static String tidy(String name) {
        var plain = name.strip().replaceAll("\\s+", " ");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    private Question question(UUID account, Home home, Object options) {
        return new Question(
                account,
                home,
                options,
                json.writeValueAsString(options),
                clock.instant().plus(TO_ANSWER));
    }

    private Webauthn4JRelyingPartyOperations operations(UUID account, String username, Home home) {
        var shelf = new Shelf(database, account, username, home.host(), clock.instant());
        var operations = new Webauthn4JRelyingPartyOperations(
                shelf,
                shelf,
                PublicKeyCredentialRpEntity.builder()
                        .id(home.host())
                        .name("Alongside")
                        .build(),
                Set.of(home.origin()));
        operations.setCustomizeCreationOptions(it -> it.timeout(TO_ANSWER)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.PREFERRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                it -> it.timeout(TO_ANSWER).userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private <T> T read(String answer, TypeReference<T> kind) {
        if (answer.length() > LONGEST_ANSWER) {
            throw new PasskeyRefused("The answer is too long");
        }
        try {
            return json.readValue(answer, kind);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new PasskeyRefused("The answer is none", e);
        }
    }

    private static void checked(Runnable check) {
        try {
            check.run();
        } catch (WebAuthnException | IllegalArgumentException | DuplicateKeyException e) {
            throw new PasskeyRefused("The answer does not fit the question", e);
        }
    }
}
