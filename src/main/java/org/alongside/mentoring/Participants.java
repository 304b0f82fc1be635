package org.alongside.mentoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part in a scheme, and what they like. */
@Repository
class Participants {
    private final JdbcClient database;

    Participants(JdbcClient database) {
        this.database = database;
    }

    /** Everybody of the scheme with their interests, in two queries; ordered by id, so that a run can be repeated. */
    List<Participant> of(SchemeId scheme) {
        var likes = new HashMap<PersonId, List<String>>();
        database.sql(
                        "select person_id, interest from interest_choice where scheme_id = :scheme and place < 100 order by person_id, place")
                .param("scheme", scheme.value())
                .query(row -> {
                    likes.computeIfAbsent(new PersonId(row.getObject(1, UUID.class)), id -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return database.sql("select * from participant where scheme_id = :scheme order by person_id")
                .param("scheme", scheme.value())
                .query((row, number) -> {
                    var person = new PersonId(row.getObject("person_id", UUID.class));
                    return new Participant(
                            person,
                            Side.valueOf(row.getString("side")),
                            row.getInt("places"),
                            row.getBoolean("trained"),
                            row.getBoolean("cleared"),
                            row.getInt("need"),
                            likes.getOrDefault(person, List.of()));
                })
                .list();
    }

    void put(SchemeId scheme, Participant participant) {
        database.sql("""
                        insert into participant (scheme_id, person_id, side, places, trained, cleared, need)
                        values (:scheme, :person, :side, :places, :trained, :cleared, :need)
                        on duplicate key update side = values(side), places = values(places),
                            trained = values(trained), cleared = values(cleared), need = values(need)
                        """)
                .param("scheme", scheme.value())
                .param("person", participant.person().value())
                .param("side", participant.side().name())
                .param("places", participant.places())
                .param("trained", participant.trained())
                .param("cleared", participant.cleared())
                .param("need", participant.need())
                .update();
        database.sql("delete from interest_choice where scheme_id = :scheme and person_id = :person")
                .param("scheme", scheme.value())
                .param("person", participant.person().value())
                .update();
        for (int place = 0; place < participant.likes().size(); place++) {
            database.sql(
                            "insert into interest_choice (scheme_id, person_id, place, interest) values (:scheme, :person, :place, :interest)")
                    .param("scheme", scheme.value())
                    .param("person", participant.person().value())
                    .param("place", place + 1)
                    .param("interest", participant.likes().get(place))
                    .update();
        }
    }

    void remove(SchemeId scheme, PersonId person) {
        for (var table : List.of("interest_choice", "participant")) {
            database.sql("delete from " + table + " where scheme_id = :scheme and person_id = :person")
                    .param("scheme", scheme.value())
                    .param("person", person.value())
                    .update();
        }
    }
}
