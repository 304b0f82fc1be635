package org.alongside.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a feed. */
@Repository
class Feeds {
    private final JdbcClient database;

    Feeds(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param askedAt when a calendar last fetched it, to the hour; null if none has
     * @param said hash of the last answer; null before the first
     * @param saidAt since when the answer has been that
     */
    record Feed(
            PersonId person,
            Instant madeAt,
            @Nullable Instant askedAt,
            @Nullable String said,
            @Nullable Instant saidAt) {}

    Optional<Feed> of(PersonId person) {
        return find("person_id", person.value());
    }

    Optional<Feed> behind(Secret secret) {
        return secret.isWellFormed() ? find("secret_hash", secret.hash()) : Optional.empty();
    }

    private Optional<Feed> find(String column, Object value) {
        return database.sql("select person_id, made_at, asked_at, said, said_at from calendar_feed where " + column
                        + " = :value")
                .param("value", value)
                .query((row, number) -> new Feed(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        instant(row.getObject("made_at", LocalDateTime.class)),
                        maybe(row.getObject("asked_at", LocalDateTime.class)),
                        row.getString("said"),
                        maybe(row.getObject("said_at", LocalDateTime.class))))
                .optional();
    }

    /** Gives the person this secret; an older one ends. */
    void put(PersonId person, Secret secret, Instant now) {
        database.sql("""
                        insert into calendar_feed (person_id, secret_hash, made_at) values (:person, :hash, :now)
                        on duplicate key update secret_hash = values(secret_hash), made_at = values(made_at),
                            asked_at = null, said = null, said_at = null
                        """)
                .param("person", person.value())
                .param("hash", secret.hash())
                .param("now", utc(now))
                .update();
    }

    void remove(PersonId person) {
        database.sql("delete from calendar_feed where person_id = :person")
                .param("person", person.value())
                .update();
    }

    void asked(PersonId person, Instant now) {
        database.sql("update calendar_feed set asked_at = :now where person_id = :person")
                .param("now", utc(now))
                .param("person", person.value())
                .update();
    }

    void said(PersonId person, String hash, Instant since) {
        database.sql("update calendar_feed set said = :hash, said_at = :since where person_id = :person")
                .param("hash", hash)
                .param("since", utc(since))
                .param("person", person.value())
                .update();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant maybe(@Nullable LocalDateTime utc) {
        return utc == null ? null : instant(utc);
    }
}
