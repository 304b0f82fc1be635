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
import java.nio.file.StandardOpenOption;
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

    /** Makes the first key. It is on the disk before anything is sealed with it, and never replaces another. */
    KeysetHandle create() {
        try {
            var first = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            var text = TinkJsonProtoKeysetFormat.serializeKeyset(
                    first, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            var folder = Files.createDirectories(file.getParent());
            var next = Files.createTempFile(folder, "keyset", ".part"); // rw------- on POSIX
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
            }
            try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(text));
                channel.force(true);
            }
            Files.move(next, file);
            return first;
        } catch (FileAlreadyExistsException e) {
            return read(); // another node was first
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysNotUsable(
                    "The safeguarding key file %s cannot be written: let the portal's user write there."
                            .formatted(file),
                    e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
