package org.alongside.safeguarding.casework.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.safeguarding.Narrative;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
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
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private final KeyFile keys;
    private volatile Ring ring;

    /** The keys as they were when the file was read. */
    private record Ring(Aead aead, int sealsWith, Set<Integer> all, FileTime readAt) {}

    @Autowired
    Sealer(
            @Value("${alongside.safeguarding.keyset:${alongside.home:data}/safeguarding.keyset.json}") Path file,
            @Qualifier("safeguarding") JdbcClient database)
            throws GeneralSecurityException {
        this(file, database, "%");
    }

    /** @param tables for the columns of these tables alone, as SQL's like has it */
    Sealer(Path file, JdbcClient database, String tables) throws GeneralSecurityException {
        AeadConfig.register();
        keys = new KeyFile(file);
        var columns = new SealedColumns(database, tables);
        if (!keys.exists()) {
            var sealed = columns.all().stream().mapToLong(columns::rows).sum();
            if (sealed > 0) {
                throw new KeysNotUsable(
                        "The safeguarding key file %s is missing, and %d sealed texts cannot be read without it: put it back from your copy of the keys."
                                .formatted(keys, sealed),
                        null);
            }
        }
        if (!keys.exists()) {
            var ignored = keys.create();
        }
        ring = read();
        refuseWrongKey(columns, keys);
    }

    private Ring read() {
        var readAt = keys.writtenAt();
        return ring(keys.read(), readAt);
    }

    private static Ring ring(KeysetHandle keyset, FileTime readAt) {
        try {
            var all = IntStream.range(0, keyset.size())
                    .mapToObj(it -> keyset.getAt(it).getId())
                    .collect(Collectors.toUnmodifiableSet());
            return new Ring(
                    keyset.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    keyset.getPrimary().getId(),
                    all,
                    readAt);
        } catch (GeneralSecurityException e) {
            throw new KeysNotUsable("The safeguarding keys are of a kind that this version does not know.", e);
        }
    }

    /** The keys as they are now: another node, or a change of keys, may have written the file. */
    private Ring current() {
        if (!keys.writtenAt().equals(ring.readAt())) {
            ring = read();
        }
        return ring;
    }

    /** The number of the key that seals now; it stands at the head of what it sealed. */
    int sealsWith() {
        return current().sealsWith();
    }

    /** Whether the key with which this was sealed is still there. */
    boolean hasKeyOf(Sealed sealed) {
        return current().all().contains(sealed.keyNumber());
    }

    /** How many keys there are; more than one only while keys are being changed. */
    int keyCount() {
        return current().all().size();
    }

    /** From now on a new key seals; what was sealed before still opens. */
    void addKey() {
        var ignored = keys.addKey();
        ring = read();
    }

    /** Only the key that seals now is left. */
    void dropOldKeys() {
        var ignored = keys.dropOldKeys();
        ring = read();
    }

    /**
     * A wrong key would seal new worries so that nobody with the right one can open them, and so would one that lacks
     * what the texts before it were sealed with. One text alone that opens with nothing was changed by hand: that stops
     * no worry from coming in, and the check of the records says which it is.
     */
    private void refuseWrongKey(SealedColumns columns, KeyFile keys) {
        var all = columns.textsByKey();
        var others = new HashMap<>(all);
        others.keySet().removeAll(ring.all());
        if (!others.isEmpty() && others.size() == all.size()) {
            throw doesNotBelong();
        }
        var most = others.values().stream().mapToLong(it -> it).max().orElse(0);
        if (most > 1) {
            throw new KeysNotUsable(
                    "The safeguarding key file %s lacks a key with which %d texts are still sealed: put back the latest copy that has it; the portal takes old keys out by itself when nothing needs them any more."
                            .formatted(keys, most),
                    null);
        }
        var probes = columns.all().stream()
                .flatMap(it -> Stream.of(columns.outermost(it, false), columns.outermost(it, true)))
                .flatMap(Optional::stream)
                .toList();
        var broken = probes.stream().filter(it -> !opens(it)).toList();
        if (!broken.isEmpty() && broken.size() == probes.size()) {
            throw doesNotBelong();
        }
        broken.forEach(it -> LOG.error(
                "A sealed text in {}.{} does not open: it was changed by hand, or belongs to another row",
                it.column().table(),
                it.column().field()));
    }

    private KeysNotUsable doesNotBelong() {
        return new KeysNotUsable(
                "The safeguarding key file %s does not belong to this database: put back the one that was used with it."
                        .formatted(keys),
                null);
    }

    /** Whether this is what was sealed for its field of its row. */
    boolean opens(SealedColumns.Probe probe) {
        try {
            var ignored = openBytes(
                    probe.words(),
                    probe.column().table(),
                    probe.row(),
                    probe.column().field());
            return true;
        } catch (IllegalStateException notWhatWasSealedHere) {
            return false;
        }
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
            return new Sealed(current().aead().encrypt(content, where(table, row, field)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal", e);
        }
    }

    /**
     * The words again.
     *
     * @throws WordsDoNotOpen if this is not what was sealed for this field of this row
     */
    public Narrative open(Sealed sealed, String table, UUID row, String field) {
        return Narrative.of(new String(openBytes(sealed, table, row, field), StandardCharsets.UTF_8));
    }

    /** The same for a file. */
    public byte[] openBytes(Sealed sealed, String table, UUID row, String field) {
        try {
            return current().aead().decrypt(sealed.ciphertext(), where(table, row, field));
        } catch (GeneralSecurityException e) {
            throw new WordsDoNotOpen(e);
        }
    }

    /** The same words, or the same file, under the key that seals now, to the byte. */
    Sealed again(Sealed old, String table, UUID row, String field) {
        return sealBytes(openBytes(old, table, row, field), table, row, field);
    }

    private static byte[] where(String table, UUID row, String field) {
        return (table + "/" + field + "/" + row).getBytes(StandardCharsets.UTF_8);
    }
}
