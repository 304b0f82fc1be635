package org.alongside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alongside.backup.file.BackupKey;
import org.alongside.backup.file.BackupProblem;
import org.springframework.core.env.Environment;

/**
 * The files without which a backup is worth nothing: a key for each database in backups, the key with which the worries
 * are sealed inside theirs, and the portal's own, without which nobody's second step opens any more.
 *
 * @param folder where the keys of backups are
 * @param casework the file with the key of the worries
 * @param portal the file with the key of second steps and of the portal's own passwords; it is there as soon as something
 *     was sealed with it
 */
record BackupKeys(Path folder, Path casework, Path portal) {
    private static final String CASEWORK = SchoolDatabases.SAFEGUARDING + ".keyset.json";
    private static final String PORTAL = "portal.keyset.json";

    static BackupKeys of(Environment settings) {
        var home = Databases.home(settings);
        return new BackupKeys(
                place(settings, "alongside.backup.keys", home.resolve("keys")),
                place(settings, "alongside.safeguarding.keyset", home.resolve(CASEWORK)),
                place(settings, "alongside.keyset", home.resolve(PORTAL)));
    }

    private static Path place(Environment settings, String name, Path byItself) {
        return Path.of(settings.getProperty(name, byItself.toString()))
                .toAbsolutePath()
                .normalize();
    }

    /** The key of this database, made if there is none yet. */
    BackupKey of(String database) {
        return BackupKey.ofOrNew(folder, database);
    }

    private Map<String, Path> files() {
        var files = new LinkedHashMap<String, Path>();
        for (var database : new String[] {SchoolDatabases.MAIN, SchoolDatabases.SAFEGUARDING}) {
            var file = BackupKey.file(folder, database);
            files.put(file.getFileName().toString(), file);
        }
        files.put(CASEWORK, casework);
        files.put(PORTAL, portal);
        return files;
    }

    /**
     * Copies all of them to a place apart from the backups; the portal's own only if there is one yet.
     *
     * @throws BackupProblem if one is missing or cannot be copied; a key that is there is never replaced by another
     */
    void copyTo(Path there) {
        files().forEach((name, here) -> {
            if (!name.equals(PORTAL) || Files.exists(here)) {
                copy(here, there.toAbsolutePath().resolve(name));
            }
        });
    }

    /** Fetches those that a copy has; the other way round. */
    void fetchFrom(Path there) {
        files().forEach((name, here) -> {
            var copy = there.toAbsolutePath().resolve(name);
            if (Files.exists(copy) || (!name.equals(PORTAL) && !Files.exists(here))) {
                copy(copy, here);
            }
        });
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.exists(to)) {
                if (Files.mismatch(from, to) >= 0) {
                    throw new BackupProblem(
                            "%s is another key than %s, and a key is never written over: move one of them away first."
                                    .formatted(to, from));
                }
                return;
            }
            var folder = Files.createDirectories(to.getParent());
            var next = Files.createTempFile(folder, "key", ".part"); // rw------- on POSIX
            Files.copy(from, next, StandardCopyOption.REPLACE_EXISTING);
            if (to.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(next, to);
        } catch (IOException e) {
            throw new BackupProblem(
                    "The key %s cannot be copied to %s: check that both folders are there and may be used."
                            .formatted(from, to),
                    e);
        }
    }
}
