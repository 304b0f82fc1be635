package org.alongside.mentoring;

import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part in a scheme, what they like and what they wish for. */
@Repository
class Participants {
    /** Dislikes are numbered from here. */
    private static final int DISLIKES = 100;

    private static final String ROWS = """
            select p.*, s.same_sex, s.somebody_new, s.own_sex from participant p
            left join pick_sheet s on s.scheme_id = p.scheme_id and s.person_id = p.person_id
            where p.scheme_id = :scheme
            """;

    private final JdbcClient database;

    Participants(JdbcClient database) {
        this.database = database;
    }

    private static final class Chosen {
        private final List<String> likes = new ArrayList<>();
        private final List<String> dislikes = new ArrayList<>();

        void add(int place, String interest) {
            (place > DISLIKES ? dislikes : likes).add(interest);
        }

        Picks picks(int favourites) {
            return new Picks(likes, favourites, dislikes);
        }
    }

    /** Everybody of the scheme with their interests, in two queries; ordered by id, so that a run can be repeated. */
    List<Participant> of(SchemeId scheme) {
        var chosen = new HashMap<PersonId, Chosen>();
        database.sql(
                        "select person_id, place, interest from interest_choice where scheme_id = :scheme order by person_id, place")
                .param("scheme", scheme.value())
                .query(row -> {
                    chosen.computeIfAbsent(new PersonId(row.getObject(1, UUID.class)), id -> new Chosen())
                            .add(row.getInt(2), row.getString(3));
                });
        return rows(database.sql(ROWS + " order by p.person_id").param("scheme", scheme.value()), chosen);
    }

    Optional<Participant> find(SchemeId scheme, PersonId person) {
        var chosen = new Chosen();
        database.sql(
                        "select place, interest from interest_choice where scheme_id = :scheme and person_id = :person order by place")
                .param("scheme", scheme.value())
                .param("person", person.value())
                .query(row -> {
                    chosen.add(row.getInt(1), row.getString(2));
                });
        return rows(
                        database.sql(ROWS + " and p.person_id = :person")
                                .param("scheme", scheme.value())
                                .param("person", person.value()),
                        Map.of(person, chosen))
                .stream()
                .findFirst();
    }

    private static List<Participant> rows(JdbcClient.StatementSpec query, Map<PersonId, Chosen> chosen) {
        return query.query((row, number) -> {
                    var person = new PersonId(row.getObject("person_id", UUID.class));
                    var clearedFrom = row.getDate("cleared_from");
                    var sameSex = row.getString("same_sex");
                    var ownSex = row.getString("own_sex");
                    return new Participant(
                            person,
                            Side.valueOf(row.getString("side")),
                            row.getInt("places"),
                            row.getBoolean("trained"),
                            row.getBoolean("cleared"),
                            clearedFrom == null ? null : clearedFrom.toLocalDate(),
                            row.getInt("need"),
                            chosen.getOrDefault(person, new Chosen()).picks(row.getInt("favourites")),
                            sameSex == null
                                    ? Wishes.NONE
                                    : new Wishes(
                                            Strength.valueOf(sameSex),
                                            Strength.valueOf(row.getString("somebody_new")),
                                            ownSex == null ? null : OwnSex.valueOf(ownSex)));
                })
                .list();
    }

    /** Enters or changes somebody with what they like; their wishes are theirs and stay. */
    void put(SchemeId scheme, Participant participant) {
        database.sql("""
                        insert into participant
                            (scheme_id, person_id, side, places, trained, cleared, cleared_from, need, favourites)
                        values (:scheme, :person, :side, :places, :trained, :cleared, :from, :need, :favourites)
                        on duplicate key update side = values(side), places = values(places),
                            trained = values(trained), cleared = values(cleared), cleared_from = values(cleared_from),
                            need = values(need)
                        """)
                .param("scheme", scheme.value())
                .param("person", participant.person().value())
                .param("side", participant.side().name())
                .param("places", participant.places())
                .param("trained", participant.trained())
                .param("cleared", participant.cleared())
                .param("from", participant.clearedFrom() == null ? null : Date.valueOf(participant.clearedFrom()))
                .param("need", participant.need())
                .param("favourites", participant.picks().favourites())
                .update();
        choose(scheme, participant.person(), participant.picks());
    }

    /** Puts these interests in the place of those before. */
    void choose(SchemeId scheme, PersonId person, Picks picks) {
        database.sql(
                        "update participant set favourites = :favourites where scheme_id = :scheme and person_id = :person")
                .param("favourites", picks.favourites())
                .param("scheme", scheme.value())
                .param("person", person.value())
                .update();
        database.sql("delete from interest_choice where scheme_id = :scheme and person_id = :person")
                .param("scheme", scheme.value())
                .param("person", person.value())
                .update();
        add(scheme, person, 1, picks.likes());
        add(scheme, person, DISLIKES + 1, picks.dislikes());
    }

    private void add(SchemeId scheme, PersonId person, int first, List<String> interests) {
        for (int i = 0; i < interests.size(); i++) {
            database.sql(
                            "insert into interest_choice (scheme_id, person_id, place, interest) values (:scheme, :person, :place, :interest)")
                    .param("scheme", scheme.value())
                    .param("person", person.value())
                    .param("place", first + i)
                    .param("interest", interests.get(i))
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
