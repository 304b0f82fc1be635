package org.alongside.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who did what with the portal itself: gave a role, changed a setting, made a backup. Lines are added and never changed;
 * the program has no other statement for this table.
 */
@Component
public class AdministrativeActs {
    private final JdbcClient database;
    private final SignedInPerson who;
    private final People people;
    private final Clock clock;

    AdministrativeActs(JdbcClient database, SignedInPerson who, People people, Clock clock) {
        this.database = database;
        this.who = who;
        this.people = people;
        this.clock = clock;
    }

    /**
     * One line.
     *
     * @param by their name on that day; null for the portal itself, or somebody at the machine
     * @param act such as {@code roles}; its words are {@code school.acts.of.} and it
     * @param whom the name of the person whom it was about, on that day; null if nobody
     * @param detail choices and numbers; null if there is nothing to say
     */
    public record Line(
            Instant at,
            @Nullable String by,
            String act,
            @Nullable String whom,
            @Nullable String detail) {}

    /**
     * Writes down an act of whoever is signed in; it counts when the surrounding transaction does.
     *
     * @param act short, small letters and hyphens, known to the translations
     * @param whom whom it is about; null if nobody
     * @param detail choices and numbers, never narrative; null if there is nothing to say
     */
    public void add(String act, @Nullable PersonId whom, @Nullable String detail) {
        var by = who.id().orElse(null);
        database.sql("""
                        insert into administrative_act (id, done_at, person_id, person_name, act, about_id, about_name, detail)
                        values (:id, :now, :by, :by_name, :act, :whom, :whom_name, :detail)""")
                .param("id", UUID.randomUUID())
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .param("by_name", name(by))
                .param("act", act)
                .param("whom", whom == null ? null : whom.value())
                .param("whom_name", name(whom))
                .param("detail", detail)
                .update();
    }

    private @Nullable String name(@Nullable PersonId person) {
        var row = person == null ? null : people.named(List.of(person)).get(person);
        return row == null ? null : row.formalName();
    }

    /** The newest of these kinds, the newest first. */
    public List<Line> latest(List<String> acts, int most) {
        return database.sql(
                        "select * from administrative_act where act in (:acts) order by done_at desc, id limit :most")
                .param("acts", acts)
                .param("most", most)
                .query(AdministrativeActs::line)
                .list();
    }

    /** The newest first. */
    List<Line> page(int from, int most) {
        return database.sql("select * from administrative_act order by done_at desc, id limit :most offset :from")
                .param("most", most)
                .param("from", from)
                .query(AdministrativeActs::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("done_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("person_name"),
                row.getString("act"),
                row.getString("about_name"),
                row.getString("detail"));
    }
}
