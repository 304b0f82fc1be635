package org.alongside.backup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One backup, rehearsal or restore.
 *
 * @param endedAt null while it runs, or if the program ended in it
 * @param file its name without the folder; null before there was one
 * @param bytes the size of the file
 * @param rows how many were in it
 * @param problem what went wrong, in one sentence; null if nothing did
 */
record BackupRun(
        UUID id,
        Kind what,
        Instant beganAt,
        @Nullable Instant endedAt,
        boolean ok,
        @Nullable String file,
        long bytes,
        long rows,
        @Nullable String problem) {

    enum Kind {
        BACKUP,
        REHEARSAL,
        RESTORE
    }
}
