package org.alongside.mentoring;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that stands in the way of meetings; what is over stays. */
@Repository
class Obstacles {
    private final JdbcClient database;

    Obstacles(JdbcClient database) {
        this.database = database;
    }

    /** What is known and approved and touches a day between these two, both included. */
    List<Obstacle> inForce(LocalDate from, LocalDate to) {
        return database.sql(
                        "select * from plan_obstacle where state = 'IN_FORCE' and to_day >= :from and from_day <= :to order by from_day, id")
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query(Obstacles::row)
                .list();
    }

    Optional<Obstacle> find(UUID id) {
        return database.sql("select * from plan_obstacle where id = :id")
                .param("id", id)
                .query(Obstacles::row)
                .optional();
    }

    /** All of these in one query, by id. */
    Map<UUID, Obstacle> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database
                        .sql("select * from plan_obstacle where id in (:ids)")
                        .param("ids", ids)
                        .query(Obstacles::row)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Obstacle::id, it -> it));
    }

    boolean isInForce(UUID id) {
        return database.sql("select count(*) from plan_obstacle where id = :id and state = 'IN_FORCE'")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void add(Obstacle obstacle, String state, PersonId by) {
        var person = obstacle.person();
        database.sql("""
                        insert into plan_obstacle (id, kind, from_day, to_day, times, room, person_id, year_group, title, state, made_by)
                        values (:id, :kind, :from, :to, :times, :room, :person, :year, :title, :state, :by)
                        """)
                .param("id", obstacle.id())
                .param("kind", obstacle.kind().name())
                .param("from", Date.valueOf(obstacle.from()))
                .param("to", Date.valueOf(obstacle.to()))
                .param("times", ClockTime.join(obstacle.times()))
                .param("room", obstacle.room())
                .param("person", person == null ? null : person.value())
                .param("year", obstacle.yearGroup())
                .param("title", obstacle.title())
                .param("state", state)
                .param("by", by.value())
                .update();
    }

    void become(UUID id, String state) {
        database.sql("update plan_obstacle set state = :state, version = version + 1 where id = :id")
                .param("state", state)
                .param("id", id)
                .update();
    }

    static Obstacle row(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        return new Obstacle(
                row.getObject("id", UUID.class),
                Obstacle.Kind.valueOf(row.getString("kind")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                ClockTime.split(row.getString("times")),
                row.getString("room"),
                person == null ? null : new PersonId(person),
                row.getObject("year_group", Integer.class),
                row.getString("title"));
    }
}
