package org.alongside.mentoring.joining;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pupils who would like a mentor: who, when and what became of it. Why is nobody's business. */
@Repository
class MentorRequests {
    private final JdbcClient database;

    MentorRequests(JdbcClient database) {
        this.database = database;
    }

    enum State {
        ASKED,
        ENTERED,
        NOT_NOW,
        TAKEN_BACK
    }

    /** One request. */
    record Request(UUID id, PersonId person, Instant askedAt, State state) {}

    Optional<Request> latest(PersonId person) {
        return database.sql("select * from mentor_request where person_id = :person order by asked_at desc, id limit 1")
                .param("person", person.value())
                .query((row, number) -> request(row))
                .optional();
    }

    /** Those that nobody has answered, the oldest first. */
    List<Request> waiting(int most) {
        return database.sql("select * from mentor_request where state = 'ASKED' order by asked_at, id limit :most")
                .param("most", most)
                .query((row, number) -> request(row))
                .list();
    }

    private static Request request(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Request(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                State.valueOf(row.getString("state")));
    }

    /** @return whether there was no open one */
    boolean ask(PersonId person, Instant now) {
        return database.sql("""
                                insert ignore into mentor_request (id, person_id, asked_at, state)
                                values (:id, :person, :now, 'ASKED')
                                """)
                        .param("id", UUID.randomUUID())
                        .param("person", person.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return whether it was still open */
    boolean settle(UUID id, State state, PersonId by, Instant now) {
        return database.sql("""
                                update mentor_request set state = :state, decided_by = :by, decided_at = :now
                                where id = :id and state = 'ASKED'
                                """)
                        .param("state", state.name())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }
}
