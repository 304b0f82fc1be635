package org.alongside.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.base.ui.Said;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All notices, and the agreement between nodes on who sends which. */
@Component
class NoticeBook {
    private static final int AT_ONCE = 50;
    private static final LocalTime DIGEST_AT = LocalTime.of(7, 0);

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
        add(person, key, enclosure, numbers, "QUEUED", now());
    }

    /** Goes out with others of the same person, at seven in the morning. */
    void addToDigest(PersonId person, String key) {
        var here = clock.instant().atZone(Said.LONDON);
        var seven = here.toLocalDate().atTime(DIGEST_AT).atZone(Said.LONDON);
        var next = seven.isAfter(here) ? seven : seven.plusDays(1);
        add(person, key, null, List.of(), "DIGEST", LocalDateTime.ofInstant(next.toInstant(), ZoneOffset.UTC));
    }

    private void add(
            PersonId person,
            String key,
            @Nullable UUID enclosure,
            List<Long> numbers,
            String state,
            LocalDateTime when) {
        database.sql("""
                        insert into notice (id, person_id, notice_key, created_at, state, next_attempt_at, enclosure, numbers)
                        values (:id, :person, :key, :now, :state, :when, :enclosure, :numbers)
                        """)
                .param("state", state)
                .param("when", when)
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

    /** @param address that it went to; only a fingerprint of it is kept */
    void sent(Due notice, String address) {
        database.sql("update notice set state = 'SENT', sent_at = :now, attempts = attempts + 1, claimed_until = null,"
                        + " sent_to = :address where id = :id")
                .param("now", now())
                .param("address", ReturnedBook.fingerprint(address))
                .param("id", notice.id())
                .update();
    }

    /** There is nothing to send any more. */
    void withdraw(Due notice) {
        database.sql("delete from notice where id = :id")
                .param("id", notice.id())
                .update();
    }

    void gaveUp(Due notice, String state, ServerAnswer why) {
        database.sql("update notice set state = :state, attempts = attempts + 1, claimed_until = null,"
                        + " last_error = :reason, answer = :answer where id = :id")
                .param("state", state)
                .param("reason", why.kind().getSimpleName())
                .param("answer", why.text())
                .param("id", notice.id())
                .update();
    }

    /** It is not its turn: nothing was tried. */
    void waits(Due notice, Duration pause) {
        database.sql("update notice set next_attempt_at = :next, claimed_until = null where id = :id")
                .param("next", now().plus(pause))
                .param("id", notice.id())
                .update();
    }

    void againAfter(Due notice, Duration pause, ServerAnswer why) {
        database.sql("update notice set attempts = attempts + 1, next_attempt_at = :next, claimed_until = null,"
                        + " last_error = :reason, answer = :answer where id = :id")
                .param("next", now().plus(pause))
                .param("reason", why.kind().getSimpleName())
                .param("answer", why.text())
                .param("id", notice.id())
                .update();
    }

    /** What has waited longer than this is given up: by then it is no news any more, and the portal shows it all the same. */
    int giveUpOlderThan(Duration age, boolean urgent) {
        return database.sql("""
                        update notice set state = 'TOO_OLD', claimed_until = null
                        where state in ('QUEUED', 'DIGEST') and created_at < :before
                          and (claimed_until is null or claimed_until < :now)
                          and (notice_key like 'notifications.safeguarding-%') = :urgent
                        """)
                .param("before", now().minus(age))
                .param("now", now())
                .param("urgent", urgent)
                .update();
    }

    /**
     * Everything that is due for the digests of some people.
     *
     * @param until marks what was taken
     */
    record Digest(PersonId person, LocalDateTime until, int notices) {}

    List<PersonId> digestsDue() {
        return database.sql("""
                        select distinct person_id from notice where state = 'DIGEST' and next_attempt_at <= :now
                          and (claimed_until is null or claimed_until < :now) order by person_id limit :most
                        """)
                .param("now", now())
                .param("most", AT_ONCE)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Takes all that is due for this person; none if another node was quicker. */
    Digest claimDigest(PersonId person, Duration howLong) {
        var until = now().plus(howLong).truncatedTo(ChronoUnit.MILLIS);
        var taken = database.sql("""
                        update notice set claimed_until = :until where person_id = :person and state = 'DIGEST'
                          and next_attempt_at <= :now and (claimed_until is null or claimed_until < :now)
                        """)
                .param("until", until)
                .param("person", person.value())
                .param("now", now())
                .update();
        return new Digest(person, until, taken);
    }

    /** One of them, whose number the mail bears; empty if another node has them by now. */
    Optional<UUID> first(Digest digest) {
        return database.sql("""
                        select id from notice where person_id = :person and state = 'DIGEST' and claimed_until = :until
                        order by id limit 1
                        """)
                .param("person", digest.person().value())
                .param("until", digest.until())
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** All of them went out in one mail. */
    void sent(Digest digest, String address) {
        ended(digest, "SENT", null, ReturnedBook.fingerprint(address));
    }

    /** @param state what becomes of them */
    void ended(Digest digest, String state, ServerAnswer why) {
        ended(digest, state, why, null);
    }

    private void ended(Digest digest, String state, @Nullable ServerAnswer why, byte @Nullable [] address) {
        database.sql("""
                        update notice set state = :state, sent_at = if(:state = 'SENT', :now, null), attempts = attempts + 1,
                            claimed_until = null, last_error = :reason, answer = :answer, sent_to = :address
                        where person_id = :person and state = 'DIGEST' and claimed_until = :until
                        """)
                .param("state", state)
                .param("address", address)
                .param("now", now())
                .param("reason", why == null ? null : why.kind().getSimpleName())
                .param("answer", why == null ? null : why.text())
                .param("person", digest.person().value())
                .param("until", digest.until())
                .update();
    }

    /** It is not its turn: nothing was tried. */
    void waits(Digest digest, Duration pause) {
        database.sql("""
                        update notice set next_attempt_at = :next, claimed_until = null
                        where person_id = :person and state = 'DIGEST' and claimed_until = :until
                        """)
                .param("next", now().plus(pause))
                .param("person", digest.person().value())
                .param("until", digest.until())
                .update();
    }

    void digestAgainAfter(Digest digest, Duration pause, ServerAnswer why) {
        database.sql("""
                        update notice set next_attempt_at = :next, attempts = attempts + 1, claimed_until = null,
                            last_error = :reason, answer = :answer
                        where person_id = :person and state = 'DIGEST' and claimed_until = :until
                        """)
                .param("next", now().plus(pause))
                .param("reason", why.kind().getSimpleName())
                .param("answer", why.text())
                .param("person", digest.person().value())
                .param("until", digest.until())
                .update();
    }

    /** People whom mails do not reach, with how many did not and what the server said last; the newest first. */
    List<Undelivered> unreached(int most) {
        return database.sql("""
                        select person_id, state, max(created_at) as latest, count(*) as notices,
                               substring_index(group_concat(answer order by created_at desc separator '\n'), '\n', 1) as said,
                               max(last_error) as kind
                        from notice where state in ('FAILED', 'NO_ADDRESS', 'REFUSED', 'TOO_OLD')
                            or state = 'QUEUED' and attempts > 0
                        group by person_id, state order by latest desc, person_id limit :most
                        """)
                .param("most", most)
                .query((row, number) -> new Undelivered(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("state"),
                        row.getObject("latest", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getInt("notices"),
                        row.getString("said"),
                        row.getString("kind")))
                .list();
    }

    /**
     * Mails that did not reach somebody.
     *
     * @param said the server's last answer; null if it gave none
     * @param kind of the last failure
     */
    record Undelivered(
            PersonId person,
            String state,
            Instant latest,
            int notices,
            @Nullable String said,
            @Nullable String kind) {}

    /** Tries once more, from the beginning: an address was mended. */
    int again(PersonId person) {
        return database.sql("""
                        update notice set state = 'QUEUED', attempts = 0, next_attempt_at = :now, created_at = :now,
                            claimed_until = null
                        where person_id = :person and state in ('FAILED', 'NO_ADDRESS', 'REFUSED', 'TOO_OLD')
                        """)
                .param("now", now())
                .param("person", person.value())
                .update();
    }

    /** Nobody needs to see these any more. */
    int forget(PersonId person) {
        return database.sql("""
                        delete from notice where person_id = :person
                        and state in ('FAILED', 'NO_ADDRESS', 'REFUSED', 'TOO_OLD')
                        """).param("person", person.value()).update();
    }

    Notices.Undelivered undelivered() {
        return database.sql("""
                        select count(case when state = 'QUEUED' then 1 end),
                               count(case when state in ('FAILED', 'REFUSED', 'TOO_OLD') then 1 end),
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
