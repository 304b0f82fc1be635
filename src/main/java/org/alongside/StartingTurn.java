package org.alongside;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Of several portals that start on the same databases, one at a time makes tables, keys and a demo school. It is a row
 * that runs out, because three databases that keep the same data know no named locks; whoever dies with the turn is
 * waited for a minute at most.
 *
 * @see "Decision 0070"
 */
final class StartingTurn {
    private static final Logger LOG = LoggerFactory.getLogger(StartingTurn.class);
    /** How long a turn lasts when its owner says nothing more. */
    private static final Duration LASTS = Duration.ofMinutes(1);

    private static final Duration SAID_AGAIN = Duration.ofSeconds(15);
    private static final long LOOKS_AGAIN_MILLIS = 500;
    private static final String TABLE = "starting_turn";

    private final DatabaseLogin database;
    private final String me = UUID.randomUUID().toString();
    private final CountDownLatch over = new CountDownLatch(1);

    private StartingTurn(DatabaseLogin database) {
        this.database = database;
    }

    /**
     * Waits until it is this portal's turn, and says so on the console.
     *
     * @param database where the row is
     * @param patience how long to wait for the others
     * @throws CannotStart if it takes longer
     */
    static StartingTurn take(DatabaseLogin database, Duration patience) {
        var turn = new StartingTurn(database);
        var until = System.nanoTime() + patience.toNanos();
        var said = false;
        while (!turn.isMine()) {
            if (System.nanoTime() > until) {
                throw new CannotStart(
                        "Another portal has been preparing the databases for %d minutes: look at its log, or stop it, and start again."
                                .formatted(patience.toMinutes()));
            }
            if (!said) {
                System.out.println(
                        "Another portal is preparing the databases; this one goes on as soon as it is done.");
                said = true;
            }
            pause();
        }
        Thread.ofVirtual().name("starting-turn").start(turn::keep);
        return turn;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOKS_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    /** Nobody else's row, or one that ran out. By the database's clock, because two machines have two. */
    private boolean isMine() {
        try (var connection = database.connect()) {
            run(
                    connection,
                    "create table if not exists " + TABLE
                            + " (id tinyint primary key, holder char(36) not null, until datetime(6) not null)");
            run(connection, "insert ignore into " + TABLE + " values (1, '', utc_timestamp(6))");
            return claim(connection) == 1;
        } catch (SQLException e) {
            LOG.debug("Another portal was a moment earlier", e);
            return false;
        }
    }

    private int claim(Connection connection) throws SQLException {
        try (var claim = connection.prepareStatement("update " + TABLE
                + " set holder = ?, until = utc_timestamp(6) + interval ? second"
                + " where id = 1 and (holder = ? or until <= utc_timestamp(6))")) {
            claim.setString(1, me);
            claim.setLong(2, LASTS.toSeconds());
            claim.setString(3, me);
            return claim.executeUpdate();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void keep() {
        try {
            while (!over.await(SAID_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                try (var connection = database.connect()) {
                    claim(connection);
                } catch (SQLException e) {
                    LOG.warn("The turn could not be kept: {}", e.getClass().getName());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends as soon as this portal is ready, did not start, or is stopped before it was ready. */
    void endWith(ConfigurableApplicationContext start) {
        start.addApplicationListener(event -> {
            if (event instanceof ApplicationReadyEvent
                    || event instanceof ApplicationFailedEvent
                    || event instanceof ContextClosedEvent) {
                end();
            }
        });
    }

    /** The next one may go; said again, it changes nothing. */
    void end() {
        if (over.getCount() == 0) {
            return;
        }
        over.countDown();
        try (var connection = database.connect();
                var end = connection.prepareStatement(
                        "update " + TABLE + " set until = utc_timestamp(6) where id = 1 and holder = ?")) {
            end.setString(1, me);
            end.executeUpdate();
        } catch (SQLException e) {
            LOG.warn("The turn runs out by itself: {}", e.getClass().getName());
        }
    }

    /** Whether a database holds nothing but this row, so that it counts as empty. */
    static boolean isAllThatIsIn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) = 1 and max(table_name) = '" + TABLE
                        + "' from information_schema.tables where table_schema = database()")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
