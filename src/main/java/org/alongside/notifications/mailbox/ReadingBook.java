package org.alongside.notifications.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the mailbox has been read, and the agreement between nodes on who reads it now. */
@Component
class ReadingBook {
    private final JdbcClient database;
    private final Clock clock;

    ReadingBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * How it went last.
     *
     * @param mailbox that was read, or tried to be
     * @param readAt when it was last read to its end; null for never
     * @param trouble null if all is well
     * @param since when the trouble began; null without
     */
    record State(
            String mailbox,
            @Nullable Instant readAt,
            MailboxTrouble.@Nullable Kind trouble,
            @Nullable Instant since) {}

    /** True for exactly one of all that ask at the same time, when it is time. */
    boolean claim(Duration howLong) {
        return database.sql("""
                                update mail_mailbox_reading set claimed_until = :until
                                where next_at <= :now and (claimed_until is null or claimed_until < :now)
                                """)
                        .param("until", now().plus(howLong))
                        .param("now", now())
                        .update()
                == 1;
    }

    /** From where to go on; from the beginning in another mailbox. */
    Mailbox.Position position(String mailbox) {
        return database.sql("select uid_validity, last_uid from mail_mailbox_reading where mailbox = :mailbox")
                .param("mailbox", mailbox)
                .query((row, number) -> new Mailbox.Position(row.getLong(1), row.getLong(2)))
                .optional()
                .orElse(new Mailbox.Position(0, 0));
    }

    void read(String mailbox, Mailbox.Position position, Duration pause) {
        database.sql("""
                        update mail_mailbox_reading set mailbox = :mailbox, uid_validity = :validity, last_uid = :last,
                            next_at = :next, claimed_until = null, read_at = :now, trouble = null, trouble_since = null
                        """)
                .param("mailbox", mailbox)
                .param("validity", position.validity())
                .param("last", position.last())
                .param("next", now().plus(pause))
                .param("now", now())
                .update();
    }

    void failed(MailboxTrouble.Kind kind, Duration pause) {
        database.sql("""
                        update mail_mailbox_reading set next_at = :next, claimed_until = null, trouble = :kind,
                            trouble_since = coalesce(trouble_since, :now)
                        """)
                .param("next", now().plus(pause))
                .param("kind", kind.name())
                .param("now", now())
                .update();
    }

    /** Other settings: whatever was wrong, it is tried at once. */
    void soon() {
        database.sql("update mail_mailbox_reading set next_at = :now, trouble = null, trouble_since = null")
                .param("now", now())
                .update();
    }

    Optional<State> state() {
        return database.sql("select mailbox, read_at, trouble, trouble_since from mail_mailbox_reading")
                .query((row, number) -> {
                    var trouble = row.getString("trouble");
                    return new State(
                            row.getString("mailbox"),
                            instant(row.getObject("read_at", LocalDateTime.class)),
                            trouble == null ? null : MailboxTrouble.Kind.valueOf(trouble),
                            instant(row.getObject("trouble_since", LocalDateTime.class)));
                })
                .optional();
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
