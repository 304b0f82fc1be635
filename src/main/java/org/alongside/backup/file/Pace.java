package org.alongside.backup.file;

/** Hears how far reading or writing has come, and may end it. */
@FunctionalInterface
public interface Pace {
    /** Nobody looks, and nobody stops it. */
    Pace UNWATCHED = rows -> {};

    /**
     * So many more rows.
     *
     * @throws BackupProblem to end it; what was begun is tidied up
     */
    void more(long rows);
}
