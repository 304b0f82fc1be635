package org.alongside.safeguarding.casework;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.alongside.safeguarding.Narrative;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals words for one field of one row, and opens them for that field of that row alone: a ciphertext that was copied
 * elsewhere does not open.
 *
 * @see "Decision 0005"
 */
@Component
class Sealer {
    private static final String CONCERN = "concern";

    private final Aead aead;

    Sealer(
            @Value("${alongside.safeguarding.keyset:${alongside.home:data}/safeguarding.keyset.json}") Path file,
            @Qualifier("safeguarding") JdbcClient database)
            throws GeneralSecurityException {
        AeadConfig.register();
        var keys = new KeyFile(file);
        var sealedRows = database.sql("select (select count(*) from concern) + (select count(*) from kept_apart)")
                .query(Long.class)
                .single();
        if (!keys.exists() && sealedRows > 0) {
            throw new KeysNotUsable(
                    "The safeguarding key file %s is missing, and %d worries cannot be read without it: put it back from your copy of the keys."
                            .formatted(keys, sealedRows),
                    null);
        }
        this.aead = (keys.exists() ? keys.read() : keys.create()).getPrimitive(RegistryConfiguration.get(), Aead.class);
        refuseWrongKey(database, keys);
    }

    /** A wrong key would seal new worries so that nobody with the right one can open them. */
    private void refuseWrongKey(JdbcClient database, KeyFile keys) {
        record Probe(String table, String field, UUID id, Sealed words) {}
        var probes = database.sql("""
                        (select 'concern', 'narrative', id, narrative from concern order by raised_at limit 1)
                        union all (select 'concern', 'narrative', id, narrative from concern order by raised_at desc limit 1)
                        union all (select 'kept_apart', 'reason', id, reason from kept_apart order by set_at desc limit 1)
                        """)
                .query((row, number) -> new Probe(
                        row.getString(1), row.getString(2), row.getObject(3, UUID.class), new Sealed(row.getBytes(4))))
                .list();
        for (var probe : probes) {
            try {
                open(probe.words(), probe.table(), probe.id(), probe.field());
            } catch (IllegalStateException e) {
                throw new KeysNotUsable(
                        "The safeguarding key file %s does not belong to this database: put back the one that was used with it."
                                .formatted(keys),
                        e);
            }
        }
    }

    Sealed seal(Narrative words, ConcernId row, String field) {
        return seal(words, CONCERN, row.value(), field);
    }

    /** The same for a row of another table. */
    Sealed seal(Narrative words, String table, UUID row, String field) {
        try {
            return new Sealed(
                    aead.encrypt(words.disclose().getBytes(StandardCharsets.UTF_8), where(table, row, field)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal", e);
        }
    }

    /** @throws IllegalStateException if this is not what was sealed for this field of this row */
    Narrative open(Sealed sealed, ConcernId row, String field) {
        return open(sealed, CONCERN, row.value(), field);
    }

    /**
     * The same for a row of another table.
     *
     * @throws IllegalStateException if this is not what was sealed for this field of this row
     */
    Narrative open(Sealed sealed, String table, UUID row, String field) {
        try {
            return Narrative.of(
                    new String(aead.decrypt(sealed.ciphertext(), where(table, row, field)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot open: the row was changed by hand, or its key is gone", e);
        }
    }

    private static byte[] where(String table, UUID row, String field) {
        return (table + "/" + field + "/" + row).getBytes(StandardCharsets.UTF_8);
    }
}
