package org.alongside.mentoring.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part in the scheme that was started last. */
@Repository
class SchemeMembers {
    private final JdbcClient database;

    SchemeMembers(JdbcClient database) {
        this.database = database;
    }

    Optional<RunningScheme> scheme() {
        return database.sql(
                        "select id, name, starts_on, ends_on, coordinator_id from scheme order by starts_on desc, created_at desc limit 1")
                .query((row, number) -> new RunningScheme(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getDate("starts_on").toLocalDate(),
                        row.getDate("ends_on").toLocalDate(),
                        new PersonId(row.getObject("coordinator_id", UUID.class))))
                .optional();
    }

    Optional<TakingPart> side(UUID scheme, PersonId person) {
        return database.sql("select side from participant where scheme_id = :scheme and person_id = :person")
                .param("scheme", scheme)
                .param("person", person.value())
                .query((row, number) -> TakingPart.valueOf(row.getString(1)))
                .optional();
    }

    List<PersonId> mentors(UUID scheme) {
        return database.sql(
                        "select person_id from participant where scheme_id = :scheme and side = 'MENTOR' order by person_id")
                .param("scheme", scheme)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Enters a mentor whose application was accepted; whoever takes part already is left as they are. */
    void enterMentor(UUID scheme, PersonId person) {
        database.sql(
                        "insert ignore into participant (scheme_id, person_id, side, trained, cleared) values (:scheme, :person, 'MENTOR', false, false)")
                .param("scheme", scheme)
                .param("person", person.value())
                .update();
    }

    /** Enters a mentee who asked for a mentor; whoever takes part already is left as they are. */
    void enterMentee(UUID scheme, PersonId person) {
        database.sql("insert ignore into participant (scheme_id, person_id, side) values (:scheme, :person, 'MENTEE')")
                .param("scheme", scheme)
                .param("person", person.value())
                .update();
    }

    /** Whether somebody is this person’s mentor now, in whatever scheme. */
    boolean hasMentor(PersonId person) {
        return database.sql("select exists (select 1 from pairing where mentee_id = :person and ended_on is null)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether this person had a mentor in this scheme and has none now. */
    boolean hadMentor(UUID scheme, PersonId person) {
        return !hasMentor(person)
                && database.sql(
                                "select exists (select 1 from pairing where mentee_id = :person and scheme_id = :scheme and ended_on is not null)")
                        .param("person", person.value())
                        .param("scheme", scheme)
                        .query(Boolean.class)
                        .single();
    }

    /** The year groups whose pupils may ask for a mentor, as the sheet of the scheme says; without one, 7 to 10. */
    Set<Integer> targetYears(UUID scheme) {
        return database.sql("select target_years from scheme_sheet where scheme_id = :scheme")
                .param("scheme", scheme)
                .query(String.class)
                .optional()
                .map(years -> Arrays.stream(years.split(",", -1))
                        .filter(it -> !it.isEmpty())
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet()))
                .orElse(Set.of(7, 8, 9, 10));
    }

    /** Training is finished: from now on the matching counts on this mentor. */
    void trained(UUID scheme, PersonId person) {
        database.sql(
                        "update participant set trained = true where scheme_id = :scheme and person_id = :person and side = 'MENTOR'")
                .param("scheme", scheme)
                .param("person", person.value())
                .update();
    }
}
