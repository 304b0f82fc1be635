package org.alongside.mentoring.measures;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.mentoring.SchemeId;
import org.alongside.mentoring.measures.Rounds.Wave;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who answered before and after, and how often they had met by then. It never leaves this package. */
@Repository
class ResearchAnswers {
    private final JdbcClient database;
    private final People people;

    ResearchAnswers(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    /** Everybody who has answered all counted items of an instrument before or after, with what they answered in the middle. */
    List<ResearchGroups.Answer> of(SchemeId scheme, Instrument instrument) {
        Map<UUID, Integer> before = new HashMap<>();
        Map<UUID, Integer> after = new HashMap<>();
        Map<UUID, Integer> middle = new HashMap<>();
        database.sql("""
                        select r.wave, a.person_id, sum(a.value) total from measure_round r
                        join measure_answer a on a.round_id = r.id and a.instrument = :instrument and a.item in (:items)
                        where r.scheme_id = :scheme
                        group by r.wave, a.person_id having count(*) = :all
                        """)
                .param("instrument", instrument.name())
                .param("items", instrument.counted())
                .param("all", instrument.counted().size())
                .param("scheme", scheme.value())
                .query(row -> {
                    (switch (Wave.valueOf(row.getString("wave"))) {
                                case BEFORE -> before;
                                case MIDDLE -> middle;
                                case AFTER -> after;
                            })
                            .put(row.getObject("person_id", UUID.class), row.getInt("total"));
                });
        var all = new java.util.TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        var known = people.named(all.stream().map(PersonId::new).toList());
        var meetings = meetings(scheme);
        return all.stream()
                .map(it -> {
                    var person = known.get(new PersonId(it));
                    var year = person == null ? null : person.yearGroup();
                    return new ResearchGroups.Answer(
                            it, year == null ? 0 : year, meetings.getOrDefault(it, 0), before.get(it), after.get(it), middle.get(it));
                })
                .toList();
    }

    private Map<UUID, Integer> meetings(SchemeId scheme) {
        var until = database.sql(
                        "select date(opened_at) from measure_round where scheme_id = :scheme and wave = 'AFTER'")
                .param("scheme", scheme.value())
                .query(LocalDate.class)
                .optional();
        Map<UUID, Integer> meetings = new HashMap<>();
        until.ifPresent(day -> List.of("mentor_id", "mentee_id")
                .forEach(side -> database.sql("select p." + side + """
                         person, count(*) held from pairing p join meeting m on m.pairing_id = p.id
                        where p.scheme_id = :scheme and m.state = 'HELD' and m.day <= :day group by 1
                        """)
                        .param("scheme", scheme.value())
                        .param("day", Date.valueOf(day))
                        .query(row -> {
                            meetings.merge(row.getObject("person", UUID.class), row.getInt("held"), Integer::sum);
                        })));
        return meetings;
    }
}
