package org.alongside.school.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.RosterWaits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All files that were left in the folder, and the agreement between nodes on who reads which. */
@Component
class DropBook {
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DropBook(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A file as it lies there.
     *
     * @param modified when it was last written
     */
    record Stamp(String name, long bytes, Instant modified) {}

    /** What happened to it, with its number of attempts. */
    record Claim(DropId id, int attempts) {}

    /**
     * The claim for exactly one of all that ask at the same time; empty while another has it, or when it is over. Two
     * statements that are each their own transaction: in one, two nodes would wait for each other.
     */
    Optional<Claim> claim(Stamp file, Duration howLong) {
        database.sql("""
                        insert ignore into roster_drop (id, file_name, bytes, modified_at, found_at, state)
                        values (:id, :name, :bytes, :modified, :now, 'TAKEN')
                        """)
                .param("id", UUID.randomUUID())
                .param("name", file.name())
                .param("bytes", file.bytes())
                .param("modified", utc(file.modified()))
                .param("now", now())
                .update();
        var mine = database.sql("""
                                update roster_drop set claimed_until = :until, attempts = attempts + 1
                                where file_name = :name and bytes = :bytes and modified_at = :modified and state = 'TAKEN'
                                  and (claimed_until is null or claimed_until < :now)
                                """)
                        .param("until", now().plus(howLong))
                        .param("name", file.name())
                        .param("bytes", file.bytes())
                        .param("modified", utc(file.modified()))
                        .param("now", now())
                        .update()
                == 1;
        return mine ? one(file) : Optional.empty();
    }

    private Optional<Claim> one(Stamp file) {
        return database.sql("""
                        select id, attempts from roster_drop
                        where file_name = :name and bytes = :bytes and modified_at = :modified
                        """)
                .param("name", file.name())
                .param("bytes", file.bytes())
                .param("modified", utc(file.modified()))
                .query((row, number) -> new Claim(new DropId(row.getObject("id", UUID.class)), row.getInt("attempts")))
                .optional();
    }

    /** Whether this very file has been through already. */
    boolean isOver(Stamp file) {
        return database.sql("""
                                select count(*) from roster_drop where file_name = :name and bytes = :bytes
                                and modified_at = :modified and state <> 'TAKEN'
                                """)
                        .param("name", file.name())
                        .param("bytes", file.bytes())
                        .param("modified", utc(file.modified()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Another round tries again. */
    void letGo(DropId id) {
        database.sql("update roster_drop set claimed_until = null where id = :id and state = 'TAKEN'")
                .param("id", id.value())
                .update();
    }

    /** It has come to this; administrators are told if it needs them. */
    @Transactional
    void end(DropId id, Drop.State state, String keptAs, @Nullable String sentence, @Nullable DryRun dryRun) {
        database.sql("""
                        update roster_drop set state = :state, claimed_until = null, kept_as = :kept, sentence = :sentence,
                            joining = :joining, changing = :changing, leaving = :leaving, rejected = :rejected,
                            ended_at = :now
                        where id = :id
                        """)
                .param("state", state.name())
                .param("kept", keptAs)
                .param("sentence", sentence == null || sentence.length() <= 300 ? sentence : sentence.substring(0, 300))
                .param(
                        "joining",
                        dryRun == null ? 0 : dryRun.people(ChangeKind.NEW) + dryRun.people(ChangeKind.RETURNING))
                .param("changing", dryRun == null ? 0 : dryRun.people(ChangeKind.CHANGED))
                .param("leaving", dryRun == null ? 0 : dryRun.people(ChangeKind.LEAVING))
                .param("rejected", dryRun == null ? 0 : dryRun.rejected())
                .param("now", now())
                .param("id", id.value())
                .update();
        if (state == Drop.State.WAITING || state == Drop.State.REFUSED) {
            events.publishEvent(new RosterWaits(id.value()));
        }
    }

    /** Decides about one that waits; false if somebody else has done so. */
    boolean decide(DropId id, Drop.State state, String keptAs) {
        return database.sql("""
                                update roster_drop set state = :state, kept_as = :kept, ended_at = :now
                                where id = :id and state = 'WAITING'
                                """)
                        .param("state", state.name())
                        .param("kept", keptAs)
                        .param("now", now())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Nobody decided, and the file has gone: it is as if it had been put aside. */
    void forgetWaiting(Instant before, String sentence) {
        database.sql("""
                        update roster_drop set state = 'ASIDE', sentence = :sentence
                        where state = 'WAITING' and ended_at < :before
                        """)
                .param("sentence", sentence)
                .param("before", utc(before))
                .update();
    }

    List<Drop> latest(int most) {
        return database.sql("select * from roster_drop order by found_at desc, id limit :most")
                .param("most", most)
                .query((row, number) -> new Drop(
                        new DropId(row.getObject("id", UUID.class)),
                        row.getString("file_name"),
                        Drop.State.valueOf(row.getString("state")),
                        row.getObject("found_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString("kept_as"),
                        row.getString("sentence"),
                        row.getInt("joining"),
                        row.getInt("changing"),
                        row.getInt("leaving"),
                        row.getInt("rejected")))
                .list();
    }

    private LocalDateTime now() {
        return utc(clock.instant());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }
}
