package org.alongside.curriculum.parents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down the guessing of the parents' code: five wrong ones from one address are free, then each further try waits, half
 * a minute at first, twice as long each time, a quarter of an hour at most; and the same for all addresses together after
 * sixty. Kept in the database, so that a restart or a second node does not help.
 */
@Component
class CodeTries {
    private static final int FREE = 5;
    private static final int FREE_FOR_ALL = 60;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);
    private static final String ALL = "all";

    private final JdbcClient database;
    private final Clock clock;

    CodeTries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts a try before it is looked at, and says whether it may be looked at: a hundred at once are a hundred in a row. */
    @Transactional
    boolean mayTry(String address) {
        database.sql("delete from parents_try where last_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
        // in the same order for everybody, or two would wait for each other
        lock(ALL);
        lock(address);
        if (isWaiting(ALL, FREE_FOR_ALL) || isWaiting(address, FREE)) {
            return false;
        }
        count(ALL, 1);
        count(address, 1);
        return true;
    }

    /** The try that was counted was right. */
    @Transactional
    void right(String address) {
        lock(ALL);
        count(ALL, -1);
        database.sql("delete from parents_try where source = :source")
                .param("source", hash(address))
                .update();
    }

    private void lock(String source) {
        database.sql("""
                        insert into parents_try (source, failures, last_at) values (:source, 0, :now)
                        on duplicate key update failures = failures
                        """)
                .param("source", hash(source))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void count(String source, int more) {
        database.sql(
                        "update parents_try set failures = greatest(failures + :more, 0), last_at = :now where source = :source")
                .param("more", more)
                .param("now", Timestamp.from(clock.instant()))
                .param("source", hash(source))
                .update();
    }

    private boolean isWaiting(String source, int free) {
        record Failed(int failures, Instant lastAt) {}
        Optional<Failed> failed = database.sql("select failures, last_at from parents_try where source = :source")
                .param("source", hash(source))
                .query((row, number) ->
                        new Failed(row.getInt(1), row.getTimestamp(2).toInstant()))
                .optional();
        if (failed.isEmpty() || failed.get().failures() < free) {
            return false;
        }
        var doublings = Math.min(failed.get().failures() - free, 10);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return failed.get()
                .lastAt()
                .plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
                .isAfter(clock.instant());
    }

    /** An address says where somebody lives: it is not kept. */
    private static String hash(String source) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(("parents' code " + source).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
