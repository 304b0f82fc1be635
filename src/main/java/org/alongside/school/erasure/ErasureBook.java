package org.alongside.school.erasure;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.Keeping;
import org.alongside.school.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists, holds and certificates. */
@Component
class ErasureBook {
    private final JdbcClient database;
    private final Clock clock;

    ErasureBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    /** The list that waits for somebody's word. */
    Optional<ErasureList> open() {
        return database.sql("""
                        select a.*, (select count(distinct p.person_id) from erasure_person p where p.act_id = a.id) as people
                        from erasure_act a where a.open_one
                        """)
                .query((row, number) -> new ErasureList(
                        row.getObject("id", UUID.class),
                        person(row, "proposed_by"),
                        instant(row, "proposed_at"),
                        row.getInt("people")))
                .optional();
    }

    /** False if there is a list already. */
    boolean propose(UUID id, PersonId by, Collection<Due> due) {
        try {
            database.sql("""
                            insert into erasure_act (id, state, proposed_by, proposed_at) values (:id, 'PROPOSED', :by, :now)
                            """)
                    .param("id", id)
                    .param("by", by.value())
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException another) {
            return false;
        }
        for (var it : due) {
            database.sql(
                            "insert into erasure_person (act_id, person_id, kind, since) values (:act, :person, :kind, :since)")
                    .param("act", id)
                    .param("person", it.person().value())
                    .param("kind", it.kind().name())
                    .param("since", Date.valueOf(it.since()))
                    .update();
        }
        return true;
    }

    /** Who is on a list, the oldest first. */
    List<Due> listed(UUID act, int from, int most) {
        return database.sql("""
                        select person_id, kind, since from erasure_person where act_id = :act
                        order by since, person_id, kind limit :most offset :from
                        """)
                .param("act", act)
                .param("most", most)
                .param("from", from)
                .query((row, number) -> new Due(
                        person(row, "person_id"),
                        Keeping.valueOf(row.getString("kind")),
                        row.getDate("since").toLocalDate()))
                .list();
    }

    /** Nobody else decides about this list before the transaction ends. @return by whom it is; empty if it is none any more */
    Optional<PersonId> lock(UUID act) {
        return database.sql("select proposed_by from erasure_act where id = :id and state = 'PROPOSED' for update")
                .param("id", act)
                .query((row, number) -> person(row, "proposed_by"))
                .optional();
    }

    /** The list is decided about, and empty. */
    void close(UUID act, String state, PersonId by, int stayed) {
        database.sql("delete from erasure_person where act_id = :act")
                .param("act", act)
                .update();
        database.sql("""
                        update erasure_act set state = :state, decided_by = :by, decided_at = :now, stayed = :stayed
                        where id = :act and state = 'PROPOSED'
                        """)
                .param("state", state)
                .param("by", by.value())
                .param("now", now())
                .param("stayed", stayed)
                .param("act", act)
                .update();
    }

    void certify(UUID act, Erased.Part part) {
        database.sql("""
                        insert into erasure_kind (act_id, kind, people, months, oldest, newest)
                        values (:act, :kind, :people, :months, :oldest, :newest)
                        """)
                .param("act", act)
                .param("kind", part.kind().name())
                .param("people", part.people())
                .param("months", part.months())
                .param("oldest", Date.valueOf(part.oldest()))
                .param("newest", Date.valueOf(part.newest()))
                .update();
    }

    void certify(UUID act, String table, int removed, int parted) {
        database.sql("""
                        insert into erasure_line (act_id, table_name, removed, parted) values (:act, :table, :removed, :parted)
                        on duplicate key update removed = removed + :removed, parted = parted + :parted
                        """)
                .param("act", act)
                .param("table", table)
                .param("removed", removed)
                .param("parted", parted)
                .update();
    }

    /** Certificates, the newest first. */
    List<Erased> done(int from, int most) {
        return database.sql("""
                        select * from erasure_act where state = 'DONE' order by decided_at desc, id limit :most offset :from
                        """)
                .param("most", most)
                .param("from", from)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Erased(
                            id,
                            person(row, "proposed_by"),
                            instant(row, "proposed_at"),
                            person(row, "decided_by"),
                            instant(row, "decided_at"),
                            row.getInt("stayed"),
                            parts(id),
                            lines(id));
                })
                .list();
    }

    private List<Erased.Part> parts(UUID act) {
        return database.sql("select * from erasure_kind where act_id = :act order by kind")
                .param("act", act)
                .query((row, number) -> new Erased.Part(
                        Keeping.valueOf(row.getString("kind")),
                        row.getInt("people"),
                        row.getInt("months"),
                        row.getDate("oldest").toLocalDate(),
                        row.getDate("newest").toLocalDate()))
                .list();
    }

    private List<Erased.Line> lines(UUID act) {
        return database.sql("select * from erasure_line where act_id = :act order by table_name")
                .param("act", act)
                .query((row, number) ->
                        new Erased.Line(row.getString("table_name"), row.getInt("removed"), row.getInt("parted")))
                .list();
    }

    /** Those that stand, the newest first. */
    List<Hold> holds() {
        return database.sql("select * from erasure_hold where standing is not null order by set_at desc, id")
                .query((row, number) -> new Hold(
                        row.getObject("id", UUID.class),
                        person(row, "person_id"),
                        Hold.Reason.valueOf(row.getString("reason")),
                        person(row, "set_by"),
                        instant(row, "set_at")))
                .list();
    }

    /** False if this person is held already. Takes them off the list that waits. */
    boolean hold(PersonId person, Hold.Reason reason, PersonId by) {
        try {
            database.sql("""
                            insert into erasure_hold (id, person_id, reason, set_by, set_at)
                            values (:id, :person, :reason, :by, :now)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("person", person.value())
                    .param("reason", reason.name())
                    .param("by", by.value())
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException already) {
            return false;
        }
        database.sql("delete from erasure_person where person_id = :person")
                .param("person", person.value())
                .update();
        return true;
    }

    /** Returns whose it was; empty if it was lifted already. */
    Optional<PersonId> lift(UUID hold, PersonId by) {
        var whose = database.sql(
                        "select person_id from erasure_hold where id = :id and standing is not null for update")
                .param("id", hold)
                .query((row, number) -> person(row, "person_id"))
                .optional();
        database.sql(
                        "update erasure_hold set lifted_by = :by, lifted_at = :now where id = :id and standing is not null")
                .param("by", by.value())
                .param("now", now())
                .param("id", hold)
                .update();
        return whose;
    }
}
