package org.alongside.backup;

import java.nio.file.Path;
import org.alongside.backup.file.Pace;

/** Where a backup is put back to see whether it can be, away from the school. */
public interface RehearsalRoom {
    /** Whether there is what it takes: a database server that can be started beside the school's. */
    boolean isThere();

    /**
     * Puts the backup back, compares every table and the chains of the records, and tidies up; takes seconds to minutes.
     *
     * @param pace hears of every row twice, when it is put in and when it is compared
     * @throws org.alongside.backup.file.BackupProblem if it cannot be put back, or is not the same
     */
    Rehearsed rehearse(Path backup, Pace pace);
}
