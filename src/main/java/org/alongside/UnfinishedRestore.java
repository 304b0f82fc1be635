package org.alongside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mark in the data folder while a backup is put back: half a school must not look like a whole one. */
final class UnfinishedRestore {
    private final Path mark;

    UnfinishedRestore(Path home) {
        this.mark = home.resolve("restore.unfinished");
    }

    boolean isThere() {
        return Files.exists(mark);
    }

    void begin(Path backup) throws IOException {
        OwnerOnly.write(mark, backup.toString());
    }

    void end() throws IOException {
        Files.deleteIfExists(mark);
    }

    /** @throws CannotStart if a restore was interrupted */
    void refuse() {
        if (isThere()) {
            throw new CannotStart(
                    "A backup was being put back and that was interrupted: run ./alongside restore again with the same file (and --replace), which begins anew.");
        }
    }
}
