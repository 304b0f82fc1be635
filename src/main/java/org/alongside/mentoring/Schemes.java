package org.alongside.mentoring;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schemes of this school and the adults who look after their meetings. */
@Repository
class Schemes {
    private final JdbcClient database;

    Schemes(JdbcClient database) {
        this.database = database;
    }

    /** The scheme that was started last: the one for which people are found and matched. */
    Optional<Scheme> current() {
        return database.sql("select * from scheme order by starts_on desc, created_at desc limit 1")
                .query(Schemes::row)
                .optional();
    }

    /**
     * The scheme whose pairs meet now: the next one may have been started while this one still runs. Where nobody meets
     * yet it is the one that was started last.
     */
    Optional<Scheme> running(LocalDate today) {
        return database.sql("""
                        select s.* from scheme s where s.starts_on <= :today
                        and exists (select 1 from pairing p where p.scheme_id = s.id and p.ended_on is null)
                        order by s.starts_on desc, s.created_at desc limit 1
                        """)
                .param("today", Date.valueOf(today))
                .query(Schemes::row)
                .optional()
                .or(this::current);
    }

    /** Who looks after a pair: the coordinator of its own scheme, also while the next one is being prepared. */
    Optional<PersonId> coordinatorOf(PairingId pairing) {
        return database.sql(
                        "select s.coordinator_id from pairing p join scheme s on s.id = p.scheme_id where p.id = :pairing")
                .param("pairing", pairing.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }

    private static Scheme row(ResultSet row, int number) throws SQLException {
        var picking = row.getTimestamp("picking_from");
        return new Scheme(
                new SchemeId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getDate("starts_on").toLocalDate(),
                row.getDate("ends_on").toLocalDate(),
                row.getInt("minimum_meetings"),
                row.getInt("year_gap"),
                row.getInt("pairs_per_adult"),
                new PersonId(row.getObject("coordinator_id", UUID.class)),
                row.getInt("common_slots"),
                picking == null ? null : picking.toInstant());
    }

    SchemeId add(String name, SchemeSpan span, PersonId coordinator) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into scheme (id, name, starts_on, ends_on, coordinator_id)
                        values (:id, :name, :starts, :ends, :coordinator)
                        """)
                .param("id", id)
                .param("name", name)
                .param("starts", Date.valueOf(span.startsOn()))
                .param("ends", Date.valueOf(span.endsOn()))
                .param("coordinator", coordinator.value())
                .update();
        return new SchemeId(id);
    }

    void rules(SchemeId scheme, int yearGap, int commonSlots, int pairsPerAdult) {
        database.sql("""
                        update scheme set year_gap = :gap, common_slots = :slots, pairs_per_adult = :pairs,
                            version = version + 1 where id = :id
                        """)
                .param("gap", yearGap)
                .param("slots", commonSlots)
                .param("pairs", pairsPerAdult)
                .param("id", scheme.value())
                .update();
    }

    /** @param from null closes it */
    void picking(SchemeId scheme, @Nullable Instant from) {
        database.sql("update scheme set picking_from = :from, version = version + 1 where id = :id")
                .param("from", from == null ? null : Timestamp.from(from))
                .param("id", scheme.value())
                .update();
    }

    Set<PersonId> adults(SchemeId scheme) {
        return database.sql("select person_id from scheme_adult where scheme_id = :scheme order by person_id")
                .param("scheme", scheme.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .set();
    }

    void adults(SchemeId scheme, Set<PersonId> adults) {
        database.sql("delete from scheme_adult where scheme_id = :scheme")
                .param("scheme", scheme.value())
                .update();
        adults.forEach(adult -> database.sql("insert into scheme_adult (scheme_id, person_id) values (:scheme, :adult)")
                .param("scheme", scheme.value())
                .param("adult", adult.value())
                .update());
    }
}
