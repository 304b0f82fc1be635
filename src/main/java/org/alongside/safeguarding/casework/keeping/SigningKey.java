package org.alongside.safeguarding.casework.keeping;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.vault.Sealed;
import org.alongside.safeguarding.casework.vault.Sealer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The school's key that signs copies (Ed25519, which any program can check). The secret half lies sealed in the database;
 * the public half is in every copy and its fingerprint is given out.
 */
@Component
class SigningKey {
    private static final String ALGORITHM = "Ed25519";
    private static final String TABLE = "signing_key";
    private static final String FIELD = "secret";
    private static final UUID ID = UUID.nameUUIDFromBytes("signing key 1".getBytes(StandardCharsets.US_ASCII));

    private final JdbcClient database;
    private final Sealer sealer;

    SigningKey(@Qualifier("safeguarding") JdbcClient database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    private record Pair(String publicKey, PrivateKey secret) {}

    private Pair pair() {
        return find().orElseGet(() -> {
            create();
            return find().orElseThrow(); // another node may have been first
        });
    }

    private Optional<Pair> find() {
        return database.sql("select public_key, secret from signing_key where id = :id")
                .param("id", ID)
                .query((row, number) -> {
                    var secret = sealer.open(new Sealed(row.getBytes(FIELD)), TABLE, ID, FIELD);
                    return new Pair(row.getString("public_key"), secretKey(secret));
                })
                .optional();
    }

    private static PrivateKey secretKey(Narrative encoded) {
        try {
            var bytes = Base64.getDecoder().decode(encoded.disclose());
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key that signs copies is damaged", e);
        }
    }

    private void create() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
            database.sql("insert ignore into signing_key (id, public_key, secret) values (:id, :public, :secret)")
                    .param("id", ID)
                    .param(
                            "public",
                            Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()))
                    .param(
                            FIELD,
                            sealer.seal(Narrative.of(secret), TABLE, ID, FIELD).ciphertext())
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** The copy with the school's public key and its signature. */
    Bundle sign(Bundle unsigned) {
        var pair = pair();
        var named = unsigned.withKey(pair.publicKey());
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.secret());
            signature.update(named.signedBytes());
            return named.withSignature(Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    String fingerprint() {
        return Fingerprint.of(pair().publicKey());
    }
}
