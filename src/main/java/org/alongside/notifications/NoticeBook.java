package org.alongside.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All notices, and the agreement between nodes on who sends which. */
@Component
class NoticeBook {
    private static final int AT_ONCE = 50;

    private final JdbcClient database;
    private final Clock clock;

    NoticeBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param enclosure what comes with it; null for nothing
     * @param numbers that its text says
     */
    record Due(
            UUID id,
            PersonId person,
            String key,
            int attempts,
            @Nullable UUID enclosure,
            List<Long> numbers) {}

    void add(PersonId person, String key, @Nullable UUID enclosure, List<Long> numbers) {
        database.sql("""
                        insert into notice (id, person_id, notice_key, created_at, state, next_attempt_at, enclosure, numbers)
                        values (:id, :person, :key, :now, 'QUEUED', :now, :enclosure, :numbers)
                        """)
                .param("numbers", numbers.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .param("enclosure", enclosure)
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("key", key)
                .param("now", now())
                .update();
    }

    /** The oldest first; somebody else may take one before us. */
    List<Due> due() {
        return database.sql("""
                        select id, person_id, notice_key, attempts, enclosure, numbers from notice
                        where state = 'QUEUED' and next_attempt_at <= :now
                          and (claimed_until is null or claimed_until < :now)
                        order by next_attempt_at, id limit :most
                        """)
                .param("now", now())
                .param("most", AT_ONCE)
                .query((row, number) -> new Due(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("notice_key"),
                        row.getInt("attempts"),
                        row.getObject("enclosure", UUID.class),
                        numbers(row.getString("numbers"))))
                .list();
    }

    private static List<Long> numbers(String list) {
        return list.isEmpty()
                ? List.of()
                : Arrays.stream(list.split(",", -1)).map(Long::valueOf).toList();
    }

    /** True for exactly one of all that ask at the same time. */
    boolean claim(Due notice, Duration howLong) {
        return database.sql("""
                                update notice set claimed_until = :until
                                where id = :id and state = 'QUEUED' and attempts = :attempts and next_attempt_at <= :now
                                  and (claimed_until is null or claimed_until < :now)
                                """)
                        .param("until", now().plus(howLong))
                        .param("id", notice.id())
                        .param("attempts", notice.attempts())
                        .param("now", now())
                        .update()
                == 1;
    }

    void sent(Due notice) {
        database.sql("update notice set state = 'SENT', sent_at = :now, attempts = attempts + 1, claimed_until = null"
                        + " where id = :id")
                .param("now", now())
                .param("id", notice.id())
                .update();
    }

    /** There is nothing to send any more. */
    void withdraw(Due notice) {
        database.sql("delete from notice where id = :id")
                .param("id", notice.id())
                .update();
    }

    void gaveUp(Due notice, String state, Class<?> reason) {
        database.sql("update notice set state = :state, attempts = attempts + 1, claimed_until = null,"
                        + " last_error = :reason where id = :id")
                .param("state", state)
                .param("reason", reason.getSimpleName())
                .param("id", notice.id())
                .update();
    }

    void againAfter(Due notice, Duration pause, Class<?> reason) {
        database.sql("update notice set attempts = attempts + 1, next_attempt_at = :next, claimed_until = null,"
                        + " last_error = :reason where id = :id")
                .param("next", now().plus(pause))
                .param("reason", reason.getSimpleName())
                .param("id", notice.id())
                .update();
    }

    Notices.Undelivered undelivered() {
        return database.sql("""
                        select count(case when state = 'QUEUED' then 1 end),
                               count(case when state = 'FAILED' then 1 end),
                               count(case when state = 'NO_ADDRESS' then 1 end)
                        from notice where state <> 'SENT'
                        """)
                .query((row, number) -> new Notices.Undelivered(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private LocalDateTime now() {
        Instant instant = clock.instant();
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
