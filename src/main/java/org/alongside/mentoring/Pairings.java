package org.alongside.mentoring;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.safeguarding.TwoPeople;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is together. Ended pairings stay. */
@Repository
class Pairings {
    private static final String ROWS = """
            select p.id, p.mentor_id, p.mentee_id, p.shared, p.starts_on, p.ends_on,
                   count(m.id) planned, coalesce(sum(m.state = 'HELD'), 0) held,
                   min(case when m.state = 'PLANNED' and m.day >= :today then m.day end) next_day
            from pairing p left join meeting m on m.pairing_id = p.id and m.state <> 'CANCELLED'
            where p.ended_on is null and %s
            group by p.id, p.mentor_id, p.mentee_id, p.shared, p.starts_on, p.ends_on
            order by p.starts_on, p.id
            """;

    private final JdbcClient database;

    Pairings(JdbcClient database) {
        this.database = database;
    }

    PairingId add(SchemeId scheme, Proposal.ProposedPair pair, LocalDate startsOn, LocalDate endsOn) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into pairing (id, scheme_id, mentor_id, mentee_id, shared, starts_on, ends_on)
                        values (:id, :scheme, :mentor, :mentee, :shared, :starts, :ends)
                        """)
                .param("id", id)
                .param("scheme", scheme.value())
                .param("mentor", pair.mentor().value())
                .param("mentee", pair.mentee().value())
                .param("shared", String.join(",", pair.shared()))
                .param("starts", Date.valueOf(startsOn))
                .param("ends", Date.valueOf(endsOn))
                .update();
        return new PairingId(id);
    }

    List<PairingRow> running(SchemeId scheme, LocalDate today, int offset, int limit) {
        return database.sql(ROWS.formatted("p.scheme_id = :who") + " limit :limit offset :offset")
                .param("today", Date.valueOf(today))
                .param("who", scheme.value())
                .param("limit", limit)
                .param("offset", offset)
                .query(Pairings::row)
                .list();
    }

    /** A pairing of this scheme, running or not. */
    Optional<PairingRow> find(SchemeId scheme, PairingId pairing) {
        return database.sql(ROWS.replace("p.ended_on is null and %s", "p.scheme_id = :scheme and p.id = :pairing"))
                .param("today", Date.valueOf(LocalDate.EPOCH))
                .param("scheme", scheme.value())
                .param("pairing", pairing.value())
                .query(Pairings::row)
                .optional();
    }

    /** Whom the people of this scheme are or were paired with, in any scheme. */
    Set<TwoPeople> everTogether(SchemeId scheme) {
        return database.sql(
                        "select mentor_id, mentee_id from pairing where mentee_id in (select person_id from participant where scheme_id = :scheme)")
                .param("scheme", scheme.value())
                .query((row, number) -> TwoPeople.of(
                        new PersonId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class))))
                .set();
    }

    /**
     * For mentees of this scheme: the mentor who was to go on with them when their last pairing ended. What has come true
     * or has been overtaken by another pairing is not told.
     */
    Map<PersonId, PersonId> handedOn(SchemeId scheme) {
        var named = new HashMap<PersonId, PersonId>();
        database.sql("""
                        select p.mentee_id, f.successor_id
                        from participant t join pairing p on p.mentee_id = t.person_id join farewell f on f.pairing_id = p.id
                        where t.scheme_id = :scheme and t.side = 'MENTEE' and f.successor_id is not null
                          and (p.ended_on is not null or p.scheme_id <> :scheme)
                          and not exists (select 1 from pairing r where r.mentee_id = p.mentee_id and r.id <> p.id
                            and (r.starts_on > p.starts_on or r.mentor_id = f.successor_id))
                        order by p.starts_on, p.id
                        """).param("scheme", scheme.value()).query(row -> {
            named.put(new PersonId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class)));
        });
        return named;
    }

    int countRunning(SchemeId scheme) {
        return database.sql("select count(*) from pairing where scheme_id = :scheme and ended_on is null")
                .param("scheme", scheme.value())
                .query(Integer.class)
                .single();
    }

    List<PairingRow> ofMentor(PersonId mentor, LocalDate today) {
        return database.sql(ROWS.formatted("p.mentor_id = :who"))
                .param("today", Date.valueOf(today))
                .param("who", mentor.value())
                .query(Pairings::row)
                .list();
    }

    Optional<PairingRow> ofMentee(PersonId mentee, LocalDate today) {
        return database
                .sql(ROWS.formatted("p.mentee_id = :who"))
                .param("today", Date.valueOf(today))
                .param("who", mentee.value())
                .query(Pairings::row)
                .list()
                .stream()
                .findFirst();
    }

    /** Mentor and mentee of each of these, in this order. */
    Map<PairingId, List<PersonId>> peopleOf(Collection<PairingId> pairings) {
        var people = new HashMap<PairingId, List<PersonId>>();
        if (pairings.isEmpty()) {
            return people;
        }
        database.sql("select id, mentor_id, mentee_id from pairing where id in (:ids)")
                .param("ids", pairings.stream().map(PairingId::value).toList())
                .query(row -> {
                    people.put(
                            new PairingId(row.getObject(1, UUID.class)),
                            List.of(
                                    new PersonId(row.getObject(2, UUID.class)),
                                    new PersonId(row.getObject(3, UUID.class))));
                });
        return people;
    }

    /** Pairings of somebody who leaves on this day have their last day before it, and are over if that is past. */
    void leave(PersonId person, LocalDate leaves, LocalDate today) {
        database.sql("""
                        update pairing set ends_on = greatest(starts_on, least(ends_on, :last)), version = version + 1,
                            ended_on = if(:leaves <= :today, greatest(starts_on, :last), null),
                            ended_why = if(:leaves <= :today, if(mentor_id = :person, 'MENTOR_LEFT', 'MENTEE_LEFT'), null)
                        where ended_on is null and (mentor_id = :person or mentee_id = :person)
                        """)
                .param("last", Date.valueOf(leaves.minusDays(1)))
                .param("leaves", Date.valueOf(leaves))
                .param("today", Date.valueOf(today))
                .param("person", person.value())
                .update();
    }

    /** Running pairings of this mentor whose mentee has not given the promise in their scheme, in whatever term. */
    Set<PairingId> withoutPromiseOfMentee(PersonId mentor) {
        return database.sql("""
                        select p.id from pairing p where p.mentor_id = :mentor and p.ended_on is null
                          and not exists (select 1 from promise_given g
                            where g.scheme_id = p.scheme_id and g.person_id = p.mentee_id)
                        """)
                .param("mentor", mentor.value())
                .query((row, number) -> new PairingId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Those in running pairings who said that they would leave and have left by this day. */
    Set<PersonId> gone(LocalDate today) {
        return database.sql("""
                        select o.person_id from plan_obstacle o where o.kind = 'LEAVES' and o.state = 'IN_FORCE'
                          and o.from_day <= :today and exists (select 1 from pairing p
                            where p.ended_on is null and o.person_id in (p.mentor_id, p.mentee_id))
                        """)
                .param("today", Date.valueOf(today))
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .set();
    }

    private static PairingRow row(ResultSet row, int number) throws SQLException {
        var next = row.getDate("next_day");
        return new PairingRow(
                new PairingId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("mentor_id", UUID.class)),
                new PersonId(row.getObject("mentee_id", UUID.class)),
                Proposals.keys(row.getString("shared")),
                row.getDate("starts_on").toLocalDate(),
                row.getDate("ends_on").toLocalDate(),
                row.getInt("planned"),
                row.getInt("held"),
                next == null ? null : next.toLocalDate());
    }
}
