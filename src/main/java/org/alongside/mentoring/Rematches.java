package org.alongside.mentoring;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairings that ended early and whose mentee has nobody now, and the proposals that were made for them. */
@Repository
class Rematches {
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final JdbcClient database;

    Rematches(JdbcClient database) {
        this.database = database;
    }

    /** A pairing that ended early, and who was in it. */
    record Wanted(PairingId pairing, Couple couple) {}

    /** Those of a scheme that ended since this day, whose mentee still takes part, and for which nothing was proposed yet. */
    List<Wanted> wanted(SchemeId scheme, LocalDate since) {
        return database.sql("""
                        select p.id, p.mentor_id, p.mentee_id from pairing p
                        join participant t on t.scheme_id = p.scheme_id and t.person_id = p.mentee_id
                        where p.scheme_id = :scheme and p.ended_on >= :since
                          and exists (select 1 from scheme s where s.id = p.scheme_id and s.ends_on > p.ended_on)
                          and p.ended_why in ('MENTOR_LEFT', 'NOT_FITTING', 'OTHER')
                          and not exists (select 1 from pairing r where r.mentee_id = p.mentee_id and r.ended_on is null)
                          and not exists (select 1 from rematch m where m.pairing_id = p.id)
                        order by p.ended_on, p.id
                        """)
                .param("scheme", scheme.value())
                .param("since", since)
                .query((row, number) -> new Wanted(
                        new PairingId(row.getObject(1, UUID.class)),
                        new Couple(
                                new PersonId(row.getObject("mentee_id", UUID.class)),
                                new PersonId(row.getObject("mentor_id", UUID.class)))))
                .list();
    }

    /**
     * Whoever is first looks for new mentors; the others leave it alone for an hour. If nothing came of it, it is somebody’s
     * turn again after that.
     */
    boolean isMine(SchemeId scheme, Instant now) {
        var first = database.sql("insert ignore into rematch_turn (scheme_id, taken_at) values (:scheme, :now)")
                .param("scheme", scheme.value())
                .param("now", Timestamp.from(now))
                .update();
        return first == 1
                || database.sql(
                                        "update rematch_turn set taken_at = :now where scheme_id = :scheme and taken_at <= :before")
                                .param("scheme", scheme.value())
                                .param("now", Timestamp.from(now))
                                .param("before", Timestamp.from(now.minus(PATIENCE)))
                                .update()
                        == 1;
    }

    /** The next ending need not wait. */
    void over(SchemeId scheme) {
        database.sql("delete from rematch_turn where scheme_id = :scheme")
                .param("scheme", scheme.value())
                .update();
    }

    void made(PairingId pairing, MatchRunId run, Instant now) {
        database.sql("insert ignore into rematch (pairing_id, run_id, made_at) values (:pairing, :run, :now)")
                .param("pairing", pairing.value())
                .param("run", run.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The proposal for this pairing, while it is neither published nor put away. */
    Optional<MatchRunId> ready(PairingId pairing) {
        return database.sql("""
                        select r.id from rematch m join match_run r on r.id = m.run_id
                        where m.pairing_id = :pairing and r.confirmed_at is null and r.put_away_at is null
                        """)
                .param("pairing", pairing.value())
                .query((row, number) -> new MatchRunId(row.getObject(1, UUID.class)))
                .optional();
    }
}
