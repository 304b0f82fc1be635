package org.alongside.safeguarding.casework.vault;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** Whether the database refused because somebody else changed the same in the same moment: then it is tried again. */
public final class SameMoment {
    /** "Record has changed since last read", which Spring does not know: MariaDB says it for snapshots and in a cluster. */
    private static final int CHANGED_SINCE_READ = 1020;

    private SameMoment() {}

    /** True if nothing was kept and the same may succeed now. */
    public static boolean is(RuntimeException refused) {
        if (refused instanceof ConcurrencyFailureException) {
            return true;
        }
        for (@Nullable Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said && said.getErrorCode() == CHANGED_SINCE_READ) {
                return true;
            }
        }
        return false;
    }
}
