package org.alongside.safeguarding.casework.vault;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.chain.Anchor;
import org.alongside.safeguarding.casework.chain.Commitment;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secret that signs the heads of all chains. It lies sealed in the database, so that it needs no second file: without
 * the key file nobody can use it, and it stays the same when the keys are rotated.
 */
@Component
class AnchorKey {
    private static final String TABLE = "chain_key";
    private static final String FIELD = "secret";
    private static final UUID ID = UUID.nameUUIDFromBytes("chain key 1".getBytes(StandardCharsets.US_ASCII));

    private final Anchor anchor;

    AnchorKey(@Qualifier("safeguarding") JdbcClient database, Sealer sealer) {
        var kept = find(database);
        if (kept.isEmpty()) {
            if (database.sql("select count(*) from chain_head")
                            .query(Long.class)
                            .single()
                    > 0) {
                throw new KeysNotUsable(
                        "The secret that signs the safeguarding records was taken out of the database: restore the table chain_key from your last backup.",
                        null);
            }
            database.sql("insert ignore into chain_key (id, secret) values (:id, :secret)")
                    .param("id", ID)
                    .param(
                            FIELD,
                            sealer.seal(Narrative.of(Commitment.salt()), TABLE, ID, FIELD)
                                    .ciphertext())
                    .update();
            kept = find(database); // another node may have been first
        }
        anchor = open(sealer, new Sealed(kept.orElseThrow()));
    }

    private static Anchor open(Sealer sealer, Sealed kept) {
        try {
            var secret = sealer.open(kept, TABLE, ID, FIELD);
            return new Anchor(HexFormat.of().parseHex(secret.disclose()));
        } catch (IllegalStateException | IllegalArgumentException changedByHand) {
            throw new KeysNotUsable(
                    "The secret that signs the safeguarding records was changed in the database: restore the table chain_key from your last backup.",
                    changedByHand);
        }
    }

    private static Optional<byte[]> find(JdbcClient database) {
        return database.sql("select secret from chain_key where id = :id")
                .param("id", ID)
                .query((row, number) -> row.getBytes(FIELD))
                .optional();
    }

    Anchor anchor() {
        return anchor;
    }
}
