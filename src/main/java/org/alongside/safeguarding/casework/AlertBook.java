package org.alongside.safeguarding.casework;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who was told about which concern in which step, and the agreement between nodes on who tells. A claim that its owner
 * did not live to use runs out, and the next sweep takes it: somebody may be told twice, nobody is forgotten. That a
 * worry is late is said again every day until somebody has opened it.
 */
@Component
class AlertBook {
    private static final Duration MINE = Duration.ofSeconds(15);
    private static final Duration AGAIN = Duration.ofHours(24);

    private final JdbcClient database;
    private final Clock clock;

    AlertBook(@Qualifier("safeguarding") JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One alert: at most one per concern, person and step. */
    record Alert(ConcernId concern, PersonId person, Step step) {}

    /** What is done, for concerns that still wait. */
    Set<Alert> told() {
        return database
                .sql("""
                        select a.concern_id, a.person_id, a.step from alert a
                        join concern c on c.id = a.concern_id
                        where c.acknowledged_at is null and a.told_at is not null
                          and (a.step = 'ARRIVED' or a.told_at > :since)
                        """)
                .param("since", now().minus(AGAIN))
                .query((row, number) -> new Alert(
                        new ConcernId(row.getObject(1, UUID.class)),
                        new PersonId(row.getObject(2, UUID.class)),
                        Step.valueOf(row.getString(3))))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    /** True for exactly one of all that ask at the same time. */
    boolean claim(Alert alert) {
        var fresh = database.sql("""
                        insert ignore into alert (concern_id, person_id, step, claimed_until)
                        values (:concern, :person, :step, :until)
                        """)
                .param("concern", alert.concern().value())
                .param("person", alert.person().value())
                .param("step", alert.step().name())
                .param("until", now().plus(MINE))
                .update();
        return fresh == 1
                || update(
                                "claimed_until = :until",
                                "and (told_at is null or step <> 'ARRIVED' and told_at <= :since) and claimed_until < :now",
                                alert,
                                now().plus(MINE))
                        == 1;
    }

    void told(Alert alert) {
        update("told_at = :now, claimed_until = :until", "", alert, now());
    }

    /** It could not be told; anybody may try again from now on. */
    void release(Alert alert) {
        update("claimed_until = :until", "and told_at is null", alert, now().minusSeconds(1));
    }

    private int update(String set, String where, Alert alert, LocalDateTime until) {
        return database.sql("update alert set " + set
                        + " where concern_id = :concern and person_id = :person and step = :step " + where)
                .param("until", until)
                .param("now", now())
                .param("since", now().minus(AGAIN))
                .param("concern", alert.concern().value())
                .param("person", alert.person().value())
                .param("step", alert.step().name())
                .update();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
