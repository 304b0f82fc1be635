package org.alongside.mentoring.joining;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has given the promise, and when. */
@Repository
class PromiseBook {
    private final JdbcClient database;

    PromiseBook(JdbcClient database) {
        this.database = database;
    }

    /** @param recordedBy who has seen it on paper; null if it is given here */
    void give(
            UUID scheme,
            PersonId person,
            TakingPart side,
            String term,
            int wording,
            Instant now,
            @Nullable PersonId recordedBy) {
        database.sql("""
                        insert ignore into promise_given
                            (scheme_id, person_id, term, side, wording, given_at, on_paper, recorded_by)
                        values (:scheme, :person, :term, :side, :wording, :now, :paper, :by)
                        """)
                .param("scheme", scheme)
                .param("person", person.value())
                .param("term", term)
                .param("side", side.name())
                .param("wording", wording)
                .param("now", Timestamp.from(now))
                .param("paper", recordedBy != null)
                .param("by", recordedBy == null ? null : recordedBy.value())
                .update();
    }

    Optional<Instant> given(UUID scheme, PersonId person, String term) {
        return database.sql(
                        "select given_at from promise_given where scheme_id = :scheme and person_id = :person and term = :term")
                .param("scheme", scheme)
                .param("person", person.value())
                .param("term", term)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Who of these has promised in this scheme, on this day or before. */
    Set<PersonId> haveGiven(UUID scheme, List<PersonId> people, LocalDate day) {
        return people.isEmpty()
                ? Set.of()
                : new HashSet<>(database.sql("""
                                select distinct person_id from promise_given
                                where scheme_id = :scheme and person_id in (:people) and given_at < :after
                                """)
                        .param("scheme", scheme)
                        .param("people", people.stream().map(PersonId::value).toList())
                        .param("after", Date.valueOf(day.plusDays(1)))
                        .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                        .list());
    }

    /**
     * One line of the list that shows who keeps to it.
     *
     * @param first when it was given for the first time; null for never
     * @param now when it was given this term; null for not yet
     * @param untrained a mentee who has not done the short training
     */
    record Line(
            PersonId person,
            TakingPart side,
            @Nullable Instant first,
            @Nullable Instant now,
            boolean onPaper,
            boolean untrained) {}

    /** Those without a promise first, then those who have not renewed it, then by id. */
    List<Line> lines(UUID scheme, String term, int from, int most) {
        return database.sql("""
                        select p.person_id, p.side, min(g.given_at) as first_at,
                            max(case when g.term = :term then g.given_at end) as now_at,
                            coalesce(max(case when g.term = :term then g.on_paper end), 0) as paper,
                            p.side = 'MENTEE' and not exists (select 1 from training_done d
                                where d.person_id = p.person_id and d.module = :training) as untrained
                        from participant p
                        left join promise_given g on g.scheme_id = p.scheme_id and g.person_id = p.person_id
                        where p.scheme_id = :scheme group by p.person_id, p.side
                        order by min(g.given_at) is not null, max(case when g.term = :term then 1 else 0 end), p.side desc,
                            p.person_id
                        limit :most offset :from
                        """)
                .param("scheme", scheme)
                .param("term", term)
                .param("training", TrainingBook.MENTEES)
                .param("from", from)
                .param("most", most)
                .query((row, number) -> {
                    var first = row.getTimestamp("first_at");
                    var now = row.getTimestamp("now_at");
                    return new Line(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            TakingPart.valueOf(row.getString("side")),
                            first == null ? null : first.toInstant(),
                            now == null ? null : now.toInstant(),
                            row.getBoolean("paper"),
                            row.getBoolean("untrained"));
                })
                .list();
    }

    /**
     * How many take part, have never promised, and have promised before but not this term.
     */
    record Count(int everybody, int never, int notThisTerm) {}

    Count count(UUID scheme, String term) {
        return database.sql("""
                        select count(*) as everybody, coalesce(sum(ever is null), 0) as never,
                            coalesce(sum(ever is not null and lately is null), 0) as due
                        from (select p.person_id, min(g.given_at) as ever,
                                max(case when g.term = :term then g.given_at end) as lately
                            from participant p
                            left join promise_given g on g.scheme_id = p.scheme_id and g.person_id = p.person_id
                            where p.scheme_id = :scheme group by p.person_id) everybody
                        """)
                .param("scheme", scheme)
                .param("term", term)
                .query((row, number) -> new Count(row.getInt("everybody"), row.getInt("never"), row.getInt("due")))
                .single();
    }

    /** Everybody who has something to promise now. */
    List<PersonId> missing(UUID scheme, String term) {
        return database.sql("""
                        select p.person_id from participant p where p.scheme_id = :scheme and not exists (
                            select 1 from promise_given g where g.scheme_id = p.scheme_id
                            and g.person_id = p.person_id and g.term = :term)
                        """)
                .param("scheme", scheme)
                .param("term", term)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }
}
