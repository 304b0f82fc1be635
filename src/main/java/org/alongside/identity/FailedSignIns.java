package org.alongside.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing: after five wrong passwords for a name each further try has to wait, half a minute at first,
 * twice as long each time, a quarter of an hour at most. Kept in the database, so that a restart or a second node does
 * not help the guesser; by the typed name, so that the answer does not tell which names exist.
 */
@Component
class FailedSignIns {
    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

    private final JdbcClient database;
    private final Clock clock;

    FailedSignIns(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts a try before it is looked at, and says whether it may be looked at: tries at the same moment queue up here,
     * so that a hundred at once are no more than a hundred one after another. A right password takes the count back.
     */
    @Transactional
    boolean mayTry(String username) {
        // takes the row's lock at once; "insert ignore" and a lock after it would be a deadlock for two
        database.sql("""
                        insert into failed_sign_in (username, failures, last_at) values (:name, 0, :now)
                        on duplicate key update failures = failures
                        """)
                .param("name", key(username))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (!wait(username).isZero()) {
            return false;
        }
        failed(username);
        return true;
    }

    /** How long this name has to wait before the next try; zero if it may try now. */
    @Transactional(readOnly = true)
    Duration wait(String username) {
        record Failed(int failures, Instant lastAt) {}
        Optional<Failed> failed = database.sql("select failures, last_at from failed_sign_in where username = :name")
                .param("name", key(username))
                .query((row, number) -> new Failed(
                        row.getInt(1), row.getObject(2, Timestamp.class).toInstant()))
                .optional();
        if (failed.isEmpty() || failed.get().failures() < FREE) {
            return Duration.ZERO;
        }
        var doublings = Math.min(failed.get().failures() - FREE, 10);
        var wait = FIRST_WAIT.multipliedBy(1L << doublings);
        var until = failed.get().lastAt().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        var left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Transactional
    void failed(String username) {
        var now = Timestamp.from(clock.instant());
        database.sql("delete from failed_sign_in where username = :name and last_at < :old")
                .param("name", key(username))
                .param("old", Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
        database.sql("""
                        insert into failed_sign_in (username, failures, last_at) values (:name, 1, :now)
                        on duplicate key update failures = failures + 1, last_at = :now
                        """).param("name", key(username)).param("now", now).update();
    }

    /** Names that nobody tries again are forgotten too: somebody may have typed a password in the place of a name. */
    @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
    @Transactional
    void forget() {
        database.sql("delete from failed_sign_in where last_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    @Transactional
    void succeeded(String username) {
        database.sql("delete from failed_sign_in where username = :name")
                .param("name", key(username))
                .update();
    }

    private static String key(String username) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        return name.length() > 60 ? name.substring(0, 60) : name;
    }
}
