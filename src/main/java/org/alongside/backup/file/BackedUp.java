package org.alongside.backup.file;

import java.sql.SQLException;

/** A database that belongs into every backup. Whoever owns it hands over a moment of it, which can be sealed and not read. */
public interface BackedUp {
    /** Its name in backups. */
    String database();

    /** What it is now; the caller closes it. */
    Snapshot snapshot() throws SQLException;
}
