package org.alongside.identity.passkey;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** What Spring Security sees of the table: the passkeys of one account at one place, and nobody else's. */
final class Shelf implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {
    private static final String COLUMNS =
            "credential_id, public_key, sign_count, verified, transports, backup_eligible,"
                    + " backed_up, attestation, client_data, name, made_at, used_at";

    private final JdbcClient database;
    private final UUID account;
    private final String username;
    private final String host;
    private final Instant now;

    Shelf(JdbcClient database, UUID account, String username, String host, Instant now) {
        this.database = database;
        this.account = account;
        this.username = username;
        this.host = host;
        this.now = now;
    }

    private static Bytes bytes(UUID id) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private PublicKeyCredentialUserEntity owner() {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(bytes(account))
                .name(username)
                .displayName(username)
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return id.equals(bytes(account)) ? owner() : null;
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String name) {
        return owner();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("Accounts are made elsewhere");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Passkeys are removed by their own number");
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return database.sql("select " + COLUMNS + " from passkey where account_id = :account and host = :host"
                        + " and credential_id = :id")
                .param("account", account)
                .param("host", host)
                .param("id", id.getBytes())
                .query(this::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return database.sql("select " + COLUMNS + " from passkey where account_id = :account and host = :host")
                .param("account", account)
                .param("host", host)
                .query(this::read)
                .list();
    }

    @Override
    public void save(CredentialRecord record) {
        if (findByCredentialId(record.getCredentialId()) == null) {
            add(record);
        } else {
            used(record);
        }
    }

    private void add(CredentialRecord record) {
        database.sql("""
                        insert into passkey (id, account_id, name, host, credential_id, public_key, sign_count, verified,
                          transports, backup_eligible, backed_up, attestation, client_data, made_at)
                        values (:id, :account, :name, :host, :credential, :key, :count, :verified, :transports, :eligible,
                          :backed, :attestation, :client, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("name", record.getLabel())
                .param("host", host)
                .param("credential", record.getCredentialId().getBytes())
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .param("eligible", record.isBackupEligible())
                .param("backed", record.isBackupState())
                .param("attestation", bytesOf(record.getAttestationObject()))
                .param("client", bytesOf(record.getAttestationClientDataJSON()))
                .param("now", Timestamp.from(now))
                .update();
    }

    private static byte @Nullable [] bytesOf(@Nullable Bytes some) {
        return some == null ? null : some.getBytes();
    }

    /** A counter that does not go on belongs to a copy; those that never count stay at nothing. */
    private void used(CredentialRecord record) {
        var counted = database.sql("""
                        update passkey set sign_count = :count, backed_up = :backed, used_at = :now
                        where account_id = :account and credential_id = :id
                          and (sign_count < :count or (sign_count = 0 and :count = 0))
                        """)
                .param("count", record.getSignatureCount())
                .param("backed", record.isBackupState())
                .param("now", Timestamp.from(now))
                .param("account", account)
                .param("id", record.getCredentialId().getBytes())
                .update();
        if (counted == 0) {
            throw new PasskeyRefused("The passkey's counter has not gone on: there may be a copy of it");
        }
    }

    private CredentialRecord read(ResultSet row, int number) throws SQLException {
        var used = row.getTimestamp("used_at");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(bytes(account))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("sign_count"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .label(row.getString("name"))
                .created(row.getTimestamp("made_at").toInstant())
                .lastUsed(used == null ? row.getTimestamp("made_at").toInstant() : used.toInstant())
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String kept) {
        return Stream.of(kept.split(","))
                .filter(it -> !it.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
