package org.alongside.safeguarding.casework.files;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.casework.chain.Commitment;
import org.alongside.safeguarding.casework.vault.Sealed;
import org.alongside.safeguarding.casework.vault.Sealer;
import org.alongside.safeguarding.casework.vault.WordsDoNotOpen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals a case's words with the case's own key, which itself lies sealed with the school's. The school's keys are
 * rotated by sealing a few hundred keys again instead of every word, and a case is erased by taking away one row.
 */
@Component
public class FileSeal {
    private static final Logger LOG = LoggerFactory.getLogger(FileSeal.class);
    private static final String TABLE = "case_key";
    private static final String FIELD = "secret";

    private final JdbcClient database;
    private final Sealer sealer;

    FileSeal(@Qualifier("safeguarding") JdbcClient database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
    }

    /** Makes the key of a new case. */
    CaseSeal create(CaseId id) {
        var secret = Narrative.of(Commitment.salt());
        database.sql("insert into case_key (id, secret) values (:id, :secret)")
                .param("id", id.value())
                .param(FIELD, sealer.seal(secret, TABLE, id.value(), FIELD).ciphertext())
                .update();
        return new CaseSeal(secret);
    }

    /**
     * The key of a case.
     *
     * @throws IllegalStateException if the case was erased, or its key was changed by hand
     */
    public CaseSeal of(CaseId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("The key of this case is gone"));
    }

    /** Empty if the case was erased. */
    Optional<CaseSeal> find(CaseId id) {
        return database.sql("select secret from case_key where id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new CaseSeal(sealer.open(new Sealed(row.getBytes(FIELD)), TABLE, id.value(), FIELD)))
                .optional();
    }

    /** Empty too if it does not open: another case's was put in its place, or it was changed by hand. */
    Optional<CaseSeal> findIfItOpens(CaseId id) {
        try {
            return find(id);
        } catch (IllegalStateException | IllegalArgumentException notThisCases) {
            return Optional.empty();
        }
    }

    /** The keys of these cases, with one question; one that is gone or does not open is not in it. */
    Map<CaseId, CaseSeal> find(Collection<CaseId> ids) {
        Map<CaseId, CaseSeal> keys = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql("select id, secret from case_key where id in (:ids)")
                    .param("ids", ids.stream().map(CaseId::value).toList())
                    .query(row -> {
                        var id = row.getObject("id", UUID.class);
                        try {
                            keys.put(
                                    new CaseId(id),
                                    new CaseSeal(sealer.open(new Sealed(row.getBytes(FIELD)), TABLE, id, FIELD)));
                        } catch (IllegalStateException | IllegalArgumentException changedByHand) {
                            LOG.warn("The key of a case does not open");
                        }
                    });
        }
        return keys;
    }

    /** One case's key at work. */
    public static final class CaseSeal {
        private final AesGcmJce aead;

        private CaseSeal(Narrative secret) {
            try {
                aead = new AesGcmJce(HexFormat.of().parseHex(secret.disclose()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Cannot use the key of a case", e);
            }
        }

        /** Seals words for one field of one row. */
        public byte[] seal(Narrative words, String table, UUID row, String field) {
            try {
                return aead.encrypt(words.disclose().getBytes(StandardCharsets.UTF_8), where(table, row, field));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Cannot seal", e);
            }
        }

        /**
         * The words again.
         *
         * @throws WordsDoNotOpen if this is not what was sealed for this field of this row
         */
        public Narrative open(byte[] sealed, String table, UUID row, String field) {
            try {
                return Narrative.of(new String(aead.decrypt(sealed, where(table, row, field)), StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new WordsDoNotOpen(e);
            }
        }

        private static byte[] where(String table, UUID row, String field) {
            return (table + "/" + field + "/" + row).getBytes(StandardCharsets.UTF_8);
        }
    }
}
