package org.alongside.mentoring.measures;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wanted answers for research, who agreed, and when the file was made. */
@Repository
class ResearchRequests {
    private final JdbcClient database;

    ResearchRequests(JdbcClient database) {
        this.database = database;
    }

    /**
     * One of them.
     *
     * @param forWhom who gets the file
     * @param confirmedBy somebody else; null until then
     * @param madeAt when the file was made; it is made once
     * @param stoppedAt when it was taken back or refused; null if it was not
     * @param lines of the file; null until it is made
     */
    record Request(
            UUID id,
            PersonId askedBy,
            LocalDateTime askedAt,
            String forWhom,
            String why,
            @Nullable PersonId confirmedBy,
            @Nullable LocalDateTime confirmedAt,
            @Nullable LocalDateTime madeAt,
            @Nullable LocalDateTime stoppedAt,
            @Nullable Integer lines) {
        boolean isOpen() {
            return madeAt == null && stoppedAt == null;
        }
    }

    /** The newest first, at most thirty. */
    List<Request> latest() {
        return database.sql("select * from research_request order by asked_at desc, id limit 30")
                .query(ResearchRequests::request)
                .list();
    }

    Optional<Request> find(UUID id) {
        return database.sql("select * from research_request where id = :id")
                .param("id", id)
                .query(ResearchRequests::request)
                .optional();
    }

    private static Request request(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        var confirmedBy = row.getObject("confirmed_by", UUID.class);
        return new Request(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getObject("asked_at", LocalDateTime.class),
                row.getString("for_whom"),
                row.getString("why"),
                confirmedBy == null ? null : new PersonId(confirmedBy),
                row.getObject("confirmed_at", LocalDateTime.class),
                row.getObject("made_at", LocalDateTime.class),
                row.getObject("stopped_at", LocalDateTime.class),
                row.getObject("line_count", Integer.class));
    }

    void ask(UUID id, PersonId by, String forWhom, String why, LocalDateTime now) {
        database.sql("""
                        insert into research_request (id, asked_by, asked_at, for_whom, why)
                        values (:id, :by, :now, :for_whom, :why)
                        """)
                .param("id", id)
                .param("by", by.value())
                .param("now", now)
                .param("for_whom", forWhom)
                .param("why", why)
                .update();
    }

    /** True for the one who was first, and not for whoever asked. */
    boolean confirm(UUID id, PersonId by, LocalDateTime now) {
        return database.sql("""
                                update research_request set confirmed_by = :by, confirmed_at = :now
                                where id = :id and asked_by <> :by and confirmed_at is null and stopped_at is null
                                """)
                        .param("by", by.value())
                        .param("now", now)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** True if it was neither made nor stopped before. */
    boolean stop(UUID id, LocalDateTime now) {
        return database.sql(
                                "update research_request set stopped_at = :now where id = :id and made_at is null and stopped_at is null")
                        .param("now", now)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** True for the first time, if somebody else has confirmed it since that moment. */
    boolean make(UUID id, PersonId by, LocalDateTime confirmedAfter, int lines, LocalDateTime now) {
        return database.sql("""
                                update research_request set made_at = :now, line_count = :lines
                                where id = :id and asked_by = :by and confirmed_at >= :after and made_at is null and stopped_at is null
                                """)
                        .param("now", now)
                        .param("lines", lines)
                        .param("id", id)
                        .param("by", by.value())
                        .param("after", confirmedAfter)
                        .update()
                == 1;
    }
}
