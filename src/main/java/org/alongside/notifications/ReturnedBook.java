package org.alongside.notifications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.notifications.mailbox.Status;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses that mails came back from. */
@Component
class ReturnedBook {
    /** A full mailbox of last term is no news. */
    private static final Duration SOFT_LASTS = Duration.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;

    ReturnedBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Somebody whose mails came back.
     *
     * @param hard whether there is no such mailbox, so that mails wait
     */
    record Returned(
            PersonId person, String address, boolean hard, Status status, int mails, Instant first, Instant last) {}

    /** What tells addresses apart without keeping them. */
    static byte[] fingerprint(String address) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whom a mail was for that was sent to this address and has not come back yet. */
    Optional<PersonId> sentTo(UUID notice, byte[] address) {
        return database.sql(
                        "select person_id from notice where id = :id and state = 'SENT' and sent_to = :address")
                .param("id", notice)
                .param("address", address)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Whom a mail was for that has gone out; empty for a number that is none of ours. */
    Optional<PersonId> recipient(UUID notice) {
        return database.sql("select person_id from notice where id = :id and state = 'SENT'")
                .param("id", notice)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** True once: the same report may be read twice. */
    boolean cameBack(UUID notice, Status status) {
        return database.sql("""
                                update notice set state = 'RETURNED', last_error = 'Returned', answer = :status
                                where id = :id and state = 'SENT'
                                """)
                        .param("id", notice)
                        .param("status", status.toString())
                        .update()
                == 1;
    }

    /** Marks the address; what was known of another address of the same person is forgotten. */
    void mark(PersonId person, String address, boolean hard, Status status) {
        database.sql("delete from mail_returned where person_id = :person and address <> :address")
                .param("person", person.value())
                .param("address", address)
                .update();
        database.sql("""
                        insert into mail_returned (person_id, address, hard, status, mails, first_at, last_at)
                        values (:person, :address, :hard, :status, 1, :now, :now)
                        on duplicate key update hard = hard or :hard, status = if(hard and not :hard, status, :status),
                            mails = mails + 1, last_at = :now
                        """)
                .param("person", person.value())
                .param("address", address)
                .param("hard", hard)
                .param("status", status.toString())
                .param("now", now())
                .update();
    }

    /** Whether mails to this address wait until somebody says that it is right. */
    boolean isPaused(PersonId person, String address) {
        return of(person).filter(it -> it.hard() && it.address().equalsIgnoreCase(address)).isPresent();
    }

    Optional<Returned> of(PersonId person) {
        return list("where person_id = :person", person, 1).stream().findFirst();
    }

    /** The newest first; an old soft one is left out. */
    List<Returned> latest(int most) {
        return list("where hard or last_at > :since", null, most);
    }

    private List<Returned> list(String where, @Nullable PersonId person, int most) {
        var query = database.sql(
                        "select * from mail_returned " + where + " order by hard desc, last_at desc, person_id limit :most")
                .param("most", most);
        query = person == null
                ? query.param("since", now().minus(SOFT_LASTS))
                : query.param("person", person.value());
        return query.query((row, number) -> new Returned(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("address"),
                        row.getBoolean("hard"),
                        Status.in(row.getString("status")).orElse(new Status(4, 0, 0)),
                        row.getInt("mails"),
                        row.getObject("first_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getObject("last_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    long count() {
        return database.sql("select count(*) from mail_returned where hard or last_at > :since")
                .param("since", now().minus(SOFT_LASTS))
                .query(Long.class)
                .single();
    }

    /**
     * The address is right after all, or was mended: what waits goes out, and what came back lately once more.
     *
     * @return whether it was marked
     */
    boolean confirm(PersonId person) {
        var marked = database.sql("delete from mail_returned where person_id = :person")
                        .param("person", person.value())
                        .update()
                > 0;
        if (marked) {
            database.sql("""
                            update notice set state = 'QUEUED', attempts = 0, next_attempt_at = :now, claimed_until = null,
                                last_error = null, answer = null
                            where person_id = :person and created_at > :since
                              and (state = 'RETURNED' or state = 'QUEUED' and attempts = 0)
                            """)
                    .param("now", now())
                    .param("since", now().minus(Postbox.OLD))
                    .param("person", person.value())
                    .update();
        }
        return marked;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
