package org.alongside.backup.file;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The key that seals one of the two databases in backups. It lies in a file of its own, which no backup contains. */
public final class BackupKey {
    private final Path file;
    private final KeysetHandle keys;

    private BackupKey(Path file, KeysetHandle keys) {
        this.file = file;
        this.keys = keys;
    }

    /** Where the key of this database lies below the folder of keys. */
    public static Path file(Path folder, String database) {
        return folder.toAbsolutePath().normalize().resolve("backup-" + database + ".keyset.json");
    }

    /**
     * The key of this database, made now if there is none; it is on the disk before anything is sealed with it.
     *
     * @param folder where keys are kept
     * @param database its name in backups
     * @throws BackupProblem if the file cannot be read or written
     */
    public static BackupKey ofOrNew(Path folder, String database) {
        var file = file(folder, database);
        if (!Files.exists(file)) {
            create(file);
        }
        return of(folder, database);
    }

    /**
     * The key of this database.
     *
     * @throws BackupProblem if it is missing or damaged
     */
    public static BackupKey of(Path folder, String database) {
        var file = file(folder, database);
        try {
            StreamingAeadConfig.register();
            return new BackupKey(
                    file,
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        } catch (IOException e) {
            throw new BackupProblem(
                    "The key %s cannot be read, and without it no backup of the %s database can be opened: put it back from your copy of the keys (--keys FOLDER)."
                            .formatted(file, database),
                    e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new BackupProblem(
                    "The key %s is damaged: put it back from your copy of the keys.".formatted(file), e);
        }
    }

    private static void create(Path file) {
        try {
            StreamingAeadConfig.register();
            var text = TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(
                            PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, RegistryConfiguration.get()),
                    RegistryConfiguration.get(),
                    InsecureSecretKeyAccess.get());
            var folder = Files.createDirectories(file.getParent());
            var next = Files.createTempFile(folder, "key", ".part"); // rw------- on POSIX
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
            }
            try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(text));
                channel.force(true);
            }
            try {
                Files.createLink(file, next); // a move would put this key over the one of a node that was first
            } finally {
                Files.delete(next);
            }
        } catch (FileAlreadyExistsException e) {
            return; // another node was first
        } catch (IOException | GeneralSecurityException e) {
            throw new BackupProblem(
                    "The key %s cannot be written: let the portal's user write in that folder.".formatted(file), e);
        }
    }

    /** The key's number, by which people tell keys apart; it gives nothing of the key away. */
    public String number() {
        return "%08X".formatted(keys.getPrimary().getId());
    }

    /** Where it lies. */
    public Path file() {
        return file;
    }

    /** What is written there comes out sealed, bound to this context. */
    OutputStream sealing(OutputStream out, String context) throws IOException {
        return primitiveOf(keys, it -> it.newEncryptingStream(out, context.getBytes(StandardCharsets.UTF_8)));
    }

    /** What was sealed for this context; reading fails where it was changed. */
    InputStream opening(InputStream in, String context) throws IOException {
        return primitiveOf(keys, it -> it.newDecryptingStream(in, context.getBytes(StandardCharsets.UTF_8)));
    }

    private interface Use<T> {
        T of(StreamingAead aead) throws IOException, GeneralSecurityException;
    }

    private static <T> T primitiveOf(KeysetHandle keys, Use<T> use) throws IOException {
        try {
            return use.of(keys.getPrimitive(RegistryConfiguration.get(), StreamingAead.class));
        } catch (GeneralSecurityException e) {
            throw new IOException("the key is of a kind that this version does not know", e);
        }
    }
}
