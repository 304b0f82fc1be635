package org.alongside.safeguarding.casework.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
public class Sealer {
    private final Aead aead;

    Sealer(
            @Value("${alongside.safeguarding.keyset:${alongside.home:data}/safeguarding.keyset.json}") Path file,
            @Qualifier("safeguarding") JdbcClient database)
            throws GeneralSecurityException {
        AeadConfig.register();
        var keys = new KeyFile(file);
        var columns = new SealedColumns(database);
        if (!keys.exists()) {
            var sealed = columns.all().stream().mapToLong(columns::rows).sum();
            if (sealed > 0) {
                throw new KeysNotUsable(
                        "The safeguarding key file %s is missing, and %d sealed texts cannot be read without it: put it back from your copy of the keys."
                                .formatted(keys, sealed),
                        null);
            }
        }
        this.aead = (keys.exists() ? keys.read() : keys.create()).getPrimitive(RegistryConfiguration.get(), Aead.class);
        refuseWrongKey(columns, keys);
    }

    /** A wrong key would seal new worries so that nobody with the right one can open them. */
    private void refuseWrongKey(SealedColumns columns, KeyFile keys) {
        columns.all().stream()
                .flatMap(it -> Stream.of(columns.outermost(it, false), columns.outermost(it, true)))
                .flatMap(Optional::stream)
                .forEach(probe -> {
                    try {
                        openBytes(
                                probe.words(),
                                probe.column().table(),
                                probe.row(),
                                probe.column().field());
                    } catch (IllegalStateException e) {
                        throw new KeysNotUsable(
                                "The safeguarding key file %s does not belong to this database: put back the one that was used with it."
                                        .formatted(keys),
                                e);
                    }
                });
    }

    /**
     * @param table the table's name
     * @param row its id
     * @param field the column's name
     */
    public Sealed seal(Narrative words, String table, UUID row, String field) {
        return sealBytes(words.disclose().getBytes(StandardCharsets.UTF_8), table, row, field);
    }

    /** The same for a file. */
    public Sealed sealBytes(byte[] content, String table, UUID row, String field) {
        try {
            return new Sealed(aead.encrypt(content, where(table, row, field)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal", e);
        }
    }

    /**
     * The words again.
     *
     * @throws IllegalStateException if this is not what was sealed for this field of this row
     */
    public Narrative open(Sealed sealed, String table, UUID row, String field) {
        return Narrative.of(new String(openBytes(sealed, table, row, field), StandardCharsets.UTF_8));
    }

    /** The same for a file. */
    public byte[] openBytes(Sealed sealed, String table, UUID row, String field) {
        try {
            return aead.decrypt(sealed.ciphertext(), where(table, row, field));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot open: the row was changed by hand, or its key is gone", e);
        }
    }

    private static byte[] where(String table, UUID row, String field) {
        return (table + "/" + field + "/" + row).getBytes(StandardCharsets.UTF_8);
    }
}
