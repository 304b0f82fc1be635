package org.alongside.mentoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.alongside.curriculum.PeerEducators;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mentors of a running scheme whose training is finished, as helpers in lessons. */
@Component
class TrainedMentors implements PeerEducators {
    private final JdbcClient database;
    private final People people;

    TrainedMentors(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    @Override
    public List<PeerEducator> on(LocalDate day) {
        var trained = database.sql("""
                        select distinct p.person_id from participant p join scheme s on s.id = p.scheme_id
                        where p.side = 'MENTOR' and p.trained and s.starts_on <= :day and s.ends_on >= :day
                        """)
                .param("day", java.sql.Date.valueOf(day))
                .query((row, number) -> new PersonId(row.getObject(1, java.util.UUID.class)))
                .list();
        return people.named(trained).values().stream()
                .filter(it -> it.leftOn() == null)
                .map(it -> new PeerEducator(it.id(), it.form() == null ? it.name() : it.name() + ", " + it.form()))
                .sorted(Comparator.comparing(PeerEducator::name))
                .toList();
    }
}
