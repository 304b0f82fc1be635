package org.alongside.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who gave or took which role, and when. Lines are added, never changed. */
@Repository
class RoleLedger {
    private final JdbcClient database;
    private final SignedInPerson who;
    private final Clock clock;

    RoleLedger(JdbcClient database, SignedInPerson who, Clock clock) {
        this.database = database;
        this.who = who;
        this.clock = clock;
    }

    /**
     * One role given or taken.
     *
     * @param by null for before anybody could sign in
     */
    record Line(
            PersonId person,
            String role,
            boolean given,
            @Nullable PersonId by,
            Instant at) {}

    /** Notes the difference in the name of whoever is signed in; nothing where there is none. */
    void note(PersonId person, Set<String> before, Set<String> after) {
        after.stream().filter(it -> !before.contains(it)).sorted().forEach(it -> add(person, it, true));
        before.stream().filter(it -> !after.contains(it)).sorted().forEach(it -> add(person, it, false));
    }

    private void add(PersonId person, String role, boolean given) {
        database.sql("""
                        insert into role_change (person_id, role, given, changed_by, changed_at)
                        values (:person, :role, :given, :by, :now)
                        """)
                .param("person", person.value())
                .param("role", role)
                .param("given", given)
                .param("by", who.id().map(PersonId::value).orElse(null))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The newest first. */
    List<Line> latest(int most) {
        return database.sql("select * from role_change order by id desc limit :most")
                .param("most", most)
                .query((row, number) -> {
                    var by = row.getObject("changed_by", UUID.class);
                    return new Line(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            row.getString("role"),
                            row.getBoolean("given"),
                            by == null ? null : new PersonId(by),
                            row.getTimestamp("changed_at").toInstant());
                })
                .list();
    }
}
