package org.alongside.backup.file;

/** Why a backup was not made, or cannot be put back, in one plain sentence with the way out. */
public final class BackupProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence for people; it names files and tables, never what is in them */
    public BackupProblem(String sentence) {
        super(sentence);
    }

    /** The same with what lies behind it, for the log. */
    public BackupProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence itself; never null. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
