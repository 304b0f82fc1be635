package org.alongside.mentoring;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names that pupils wrote: not this person, or known already. */
@Repository
class NamedPeople {
    private final JdbcClient database;

    NamedPeople(JdbcClient database) {
        this.database = database;
    }

    /** Of everybody in the scheme, in a fixed order. */
    List<NamedPerson> of(SchemeId scheme) {
        return rows(database.sql("select * from named_person where scheme_id = :scheme order by person_id, kind, place")
                .param("scheme", scheme.value()));
    }

    List<NamedPerson> by(SchemeId scheme, PersonId writer) {
        return rows(database.sql(
                        "select * from named_person where scheme_id = :scheme and person_id = :writer order by kind, place")
                .param("scheme", scheme.value())
                .param("writer", writer.value()));
    }

    private static List<NamedPerson> rows(JdbcClient.StatementSpec query) {
        return query.query((row, number) -> {
                    var meant = row.getObject("meant_id", UUID.class);
                    return new NamedPerson(
                            row.getObject("id", UUID.class),
                            new PersonId(row.getObject("person_id", UUID.class)),
                            NamedPerson.Kind.valueOf(row.getString("kind")),
                            row.getString("written"),
                            Strength.valueOf(row.getString("strength")),
                            meant == null ? null : new PersonId(meant),
                            row.getTimestamp("settled_at") != null);
                })
                .list();
    }

    void add(SchemeId scheme, PersonId writer, NamedPerson.Kind kind, String written, Strength strength) {
        database.sql("""
                        insert into named_person (id, scheme_id, person_id, place, kind, written, strength)
                        select :id, :scheme, :writer, coalesce(max(place), 0) + 1, :kind, :written, :strength
                        from named_person where scheme_id = :scheme and person_id = :writer
                        """)
                .param("id", UUID.randomUUID())
                .param("scheme", scheme.value())
                .param("writer", writer.value())
                .param("kind", kind.name())
                .param("written", written)
                .param("strength", strength.name())
                .update();
    }

    /** Does nothing to a name that somebody else wrote. */
    void change(SchemeId scheme, PersonId writer, UUID id, Strength strength) {
        database.sql(
                        "update named_person set strength = :strength where id = :id and scheme_id = :scheme and person_id = :writer")
                .param("strength", strength.name())
                .param("id", id)
                .param("scheme", scheme.value())
                .param("writer", writer.value())
                .update();
    }

    /** Does nothing to a name that somebody else wrote. */
    void remove(SchemeId scheme, PersonId writer, UUID id) {
        database.sql("delete from named_person where id = :id and scheme_id = :scheme and person_id = :writer")
                .param("id", id)
                .param("scheme", scheme.value())
                .param("writer", writer.value())
                .update();
    }

    /** @param meant null for nobody here */
    void settle(SchemeId scheme, UUID id, @Nullable PersonId meant, PersonId by, Instant now) {
        database.sql(
                        "update named_person set meant_id = :meant, settled_by = :by, settled_at = :now where id = :id and scheme_id = :scheme")
                .param("meant", meant == null ? null : meant.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .param("scheme", scheme.value())
                .update();
    }
}
