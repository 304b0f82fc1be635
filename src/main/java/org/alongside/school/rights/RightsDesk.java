package org.alongside.school.rights;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.alongside.school.AdministrativeActs;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.SignedInPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The head answers for people's rights: copies for those who ask, each one on record. */
@Service
@PreAuthorize("hasRole('HEAD')")
class RightsDesk {
    private static final int MOST = 20;

    private final DataBundle bundle;
    private final People people;
    private final JdbcClient database;
    private final SignedInPerson who;
    private final AdministrativeActs acts;

    RightsDesk(DataBundle bundle, People people, JdbcClient database, SignedInPerson who, AdministrativeActs acts) {
        this.bundle = bundle;
        this.people = people;
        this.database = database;
        this.who = who;
        this.acts = acts;
    }

    /** A copy that was made. */
    record Given(PersonId person, PersonId by, Instant at) {}

    /**
     * A copy for somebody who asked for it; it is on record.
     *
     * @return a zip; empty if there is no such person
     */
    @Transactional
    byte[] bundle(PersonId person) {
        if (people.everybody(person).isEmpty()) {
            return new byte[0];
        }
        acts.add("data-given", person, null);
        return bundle.of(person, who.required());
    }

    /** The last twenty copies, the newest first. */
    @Transactional(readOnly = true)
    List<Given> latest() {
        return database.sql(
                        "select person_id, made_by, made_at from person_data_given order by made_at desc, id limit :most")
                .param("most", MOST)
                .query((row, number) -> new Given(
                        new PersonId(row.getObject(1, UUID.class)),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }
}
