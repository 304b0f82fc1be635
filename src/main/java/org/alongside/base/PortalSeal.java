package org.alongside.base;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals secrets of signing in and of the mailbox with the portal's own key, which is a file beside the database and not the key of
 * safeguarding. The file is made when something is sealed for the first time; every node needs the same one.
 */
@Component
public class PortalSeal {
    private final Path file;
    /** Where it is unless the settings say so; a school that gives it a place of its own takes it along. */
    private final Path inTheHome;

    private volatile @Nullable Aead aead;

    PortalSeal(
            @Value("${alongside.keyset:${alongside.home:data}/portal.keyset.json}") Path file,
            @Value("${alongside.home:data}") Path home)
            throws GeneralSecurityException {
        AeadConfig.register();
        this.file = file.toAbsolutePath().normalize();
        this.inTheHome = home.toAbsolutePath().normalize().resolve("portal.keyset.json");
    }

    /**
     * Seals a text for one place.
     *
     * @param text what nobody may read in the database
     * @param place table, row and column: elsewhere it does not open
     */
    public byte[] seal(String text, String place) {
        try {
            return key(true).orElseThrow().encrypt(text.getBytes(StandardCharsets.UTF_8), where(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal", e);
        }
    }

    /** The text again; empty if the key is gone or this was not sealed for that place. */
    public Optional<String> open(byte[] sealed, String place) {
        try {
            var key = key(false);
            return key.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new String(key.get().decrypt(sealed, where(place)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] where(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }

    private synchronized Optional<Aead> key(boolean make) throws GeneralSecurityException {
        var known = aead;
        if (known == null) {
            try {
                if (!Files.exists(file)) {
                    if (!make && !Files.exists(inTheHome)) {
                        return Optional.empty();
                    }
                    create();
                }
                known = TinkJsonProtoKeysetFormat.parseKeyset(
                                Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                        .getPrimitive(RegistryConfiguration.get(), Aead.class);
            } catch (IOException e) {
                throw new GeneralSecurityException("The portal's key file " + file + " cannot be used", e);
            }
            aead = known;
        }
        return Optional.of(known);
    }

    private static String random() throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                RegistryConfiguration.get(),
                InsecureSecretKeyAccess.get());
    }

    private void create() throws IOException, GeneralSecurityException {
        var folder = Files.createDirectories(file.getParent());
        var next = Files.createTempFile(folder, "portal", ".part");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(next, Files.exists(inTheHome) ? Files.readString(inTheHome) : random());
        try {
            Files.createLink(file, next); // a move would put this key over the one of a node that was first
        } catch (FileAlreadyExistsException otherNodeWasFirst) {
            // its key is used
        } finally {
            Files.delete(next);
        }
    }
}
