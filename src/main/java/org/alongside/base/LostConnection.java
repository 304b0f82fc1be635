package org.alongside.base;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether something failed because the database went away in the middle: a node of the cluster died, or the server was
 * started anew. What stood in one transaction was then done as a whole or not at all; which of the two, only the database
 * can say when it is back.
 */
public final class LostConnection {
    /** SQLSTATE class of connections; 40001: the cluster took the transaction back; 1047: a node without a cluster. */
    private static final String CONNECTION = "08";

    private static final String TAKEN_BACK = "40001";
    private static final int KILLED_FIRST = 1927;
    private static final int NO_CLUSTER = 1047;

    private LostConnection() {}

    public static boolean isCauseOf(@Nullable Throwable failure) {
        var seen = new HashSet<Throwable>();
        for (var cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException answer && isLost(answer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLost(SQLException answer) {
        var state = answer.getSQLState();
        if (state == null) { // no server said that: the pool had closed the connection, as at the rollback that comes after
            return answer.getErrorCode() == 0;
        }
        return answer instanceof SQLTransientConnectionException
                || answer instanceof SQLNonTransientConnectionException
                || answer instanceof SQLRecoverableException
                || state.startsWith(CONNECTION)
                || state.equals(TAKEN_BACK)
                || answer.getErrorCode() == KILLED_FIRST
                || answer.getErrorCode() == NO_CLUSTER;
    }
}
