package org.alongside.school;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The database hangs up on whoever asks, as it does when a node of a cluster dies. */
public final class HungUp {
    private HungUp() {}

    /** Ends the connection on which this thread works now; whatever it asks next fails. */
    public static void onMe(JdbcClient database) {
        var mine = database.sql("select connection_id()").query(Long.class).single();
        var other = Thread.ofVirtual().start(() -> database.sql("kill " + mine).update());
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
