package org.alongside.safeguarding.casework.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The file with the keys. It is in no database and in no database's backup. */
final class KeyFile {
    private final Path file;

    KeyFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    boolean exists() {
        return Files.exists(file);
    }

    KeysetHandle read() {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (IOException e) {
            throw new KeysNotUsable(
                    "The safeguarding key file %s cannot be read: let the portal's user read it.".formatted(file), e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new KeysNotUsable(
                    "The safeguarding key file %s is damaged: put it back from your copy of the keys.".formatted(file),
                    e);
        }
    }

    /** When it was written last; changes with every key that is added or taken away. */
    FileTime writtenAt() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // reading it will say what is wrong
        }
    }

    /** Makes the first key. It is on the disk before anything is sealed with it, and never replaces another. */
    KeysetHandle create() {
        try {
            var first = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            var next = written(first);
            try {
                // a move looks first and replaces then: of two nodes the second would put its key over the first one's
                Files.createLink(file, next);
            } finally {
                Files.delete(next);
            }
            return first;
        } catch (FileAlreadyExistsException e) {
            return read(); // another node was first
        } catch (IOException | GeneralSecurityException e) {
            throw notWritten(e);
        }
    }

    /** Makes a new key the one that seals from now on; those before it still open. */
    KeysetHandle addKey() {
        try {
            var next = KeysetHandle.newBuilder(read())
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            replace(next);
            return next;
        } catch (IOException | GeneralSecurityException e) {
            throw notWritten(e);
        }
    }

    /** Takes away every key but the one that seals. */
    KeysetHandle dropOldKeys() {
        try {
            var keys = KeysetHandle.newBuilder(read());
            for (int i = keys.size() - 1; i >= 0; i--) {
                if (!keys.getAt(i).isPrimary()) {
                    keys.deleteAt(i);
                }
            }
            var next = keys.build();
            replace(next);
            return next;
        } catch (IOException | GeneralSecurityException e) {
            throw notWritten(e);
        }
    }

    /** A program that is killed leaves either the old file or the new one, never half of one. */
    private void replace(KeysetHandle next) throws IOException, GeneralSecurityException {
        Files.move(written(next), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path written(KeysetHandle keys) throws IOException, GeneralSecurityException {
        var text = TinkJsonProtoKeysetFormat.serializeKeyset(
                keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        var folder = Files.createDirectories(file.getParent());
        var next = Files.createTempFile(folder, "keyset", ".part"); // rw------- on POSIX
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
        }
        try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
        }
        return next;
    }

    private KeysNotUsable notWritten(Exception e) {
        return new KeysNotUsable(
                "The safeguarding key file %s cannot be written: let the portal's user write there.".formatted(file),
                e);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
