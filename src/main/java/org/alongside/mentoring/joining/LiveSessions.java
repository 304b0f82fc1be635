package org.alongside.mentoring.joining;

import java.sql.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions with who was there. */
@Repository
class LiveSessions {
    private final JdbcClient database;

    LiveSessions(JdbcClient database) {
        this.database = database;
    }

    /** The latest first. */
    List<LiveSession> latest(int most) {
        record Row(UUID id, java.time.LocalDate day, int minutes, String title, String ledBy, long version) {}
        var rows = database.sql("select * from training_session order by held_on desc, created_at desc limit :most")
                .param("most", most)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getDate("held_on").toLocalDate(),
                        row.getInt("minutes"),
                        row.getString("title"),
                        row.getString("led_by"),
                        row.getLong("version")))
                .list();
        var present = new HashMap<UUID, Set<PersonId>>();
        if (!rows.isEmpty()) {
            database.sql("select session_id, person_id from training_attendance where session_id in (:ids)")
                    .param("ids", rows.stream().map(Row::id).toList())
                    .query(row -> {
                        present.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                                .add(new PersonId(row.getObject(2, UUID.class)));
                    });
        }
        return rows.stream()
                .map(it -> new LiveSession(
                        it.id(),
                        it.day(),
                        it.minutes(),
                        it.title(),
                        it.ledBy(),
                        present.getOrDefault(it.id(), Set.of()),
                        it.version()))
                .toList();
    }

    /** Sending the same new session twice stores it once. @return whether nobody has changed it since */
    boolean put(LiveSession session, PersonId by) {
        var changed = session.version() < 0
                ? database.sql("""
                                insert ignore into training_session (id, held_on, minutes, title, led_by, created_by)
                                values (:id, :day, :minutes, :title, :led, :by)
                                """).param("by", by.value())
                : database.sql("""
                                update training_session set held_on = :day, minutes = :minutes, title = :title, led_by = :led,
                                    version = version + 1 where id = :id and version = :version
                                """).param("version", session.version());
        var rows = changed.param("id", session.id())
                .param("day", Date.valueOf(session.heldOn()))
                .param("minutes", session.minutes())
                .param("title", session.title().strip())
                .param("led", session.ledBy().strip())
                .update();
        if (rows == 0 && session.version() >= 0) {
            return false;
        }
        database.sql("delete from training_attendance where session_id = :id")
                .param("id", session.id())
                .update();
        session.present()
                .forEach(it -> database.sql(
                                "insert into training_attendance (session_id, person_id) values (:id, :person)")
                        .param("id", session.id())
                        .param("person", it.value())
                        .update());
        return true;
    }
}
