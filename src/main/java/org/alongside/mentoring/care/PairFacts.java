package org.alongside.mentoring.care;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.mentoring.PairingId;
import org.alongside.mentoring.SchemeId;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One pairing of whatever scheme, running or over. */
@Repository
class PairFacts {
    private final JdbcClient database;

    PairFacts(JdbcClient database) {
        this.database = database;
    }

    /**
     * A pairing.
     *
     * @param endedOn null while it runs
     * @param lastMet the day of the last meeting that was held; null if they have not met
     */
    record Pair(
            PairingId id,
            SchemeId scheme,
            PersonId mentor,
            PersonId mentee,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate endedOn,
            int held,
            int planned,
            @Nullable LocalDate lastMet) {
        boolean isRunning() {
            return endedOn == null;
        }
    }

    Optional<Pair> find(PairingId id) {
        return database.sql("""
                        select p.*, coalesce(sum(m.state = 'HELD'), 0) held, count(m.id) planned,
                            max(case when m.state = 'HELD' then m.day end) last_met
                        from pairing p left join meeting m on m.pairing_id = p.id and m.state <> 'CANCELLED'
                        where p.id = :id group by p.id
                        """)
                .param("id", id.value())
                .query((row, number) -> new Pair(
                        id,
                        new SchemeId(row.getObject("scheme_id", UUID.class)),
                        new PersonId(row.getObject("mentor_id", UUID.class)),
                        new PersonId(row.getObject("mentee_id", UUID.class)),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getInt("held"),
                        row.getInt("planned"),
                        row.getObject("last_met", LocalDate.class)))
                .optional();
    }
}
