package org.alongside.mentoring.care;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.mentoring.PairingId;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs that have not met for three weeks of school, and who has been told of it. */
@Repository
class Silences {
    private static final int AT_ONCE = 200;

    private final ReasonSource source;
    private final CareDays days;
    private final Adults adults;
    private final JdbcClient database;

    Silences(NotMetForThreeWeeks source, CareDays days, Adults adults, JdbcClient database) {
        this.source = source;
        this.days = days;
        this.adults = adults;
        this.database = database;
    }

    /**
     * One silence.
     *
     * @param since the day of the last meeting
     * @param adults who are to know
     */
    record Silence(PairingId pairing, LocalDate since, Set<PersonId> adults) {}

    List<Silence> untold() {
        record Row(UUID pairing, UUID mentor, LocalDate since) {}
        var rows = database.sql(
                        "select x.pairing_id, x.person_id, x.since from (%s) x left join silence_told t on t.pairing_id = x.pairing_id and t.since = x.since where t.pairing_id is null limit %d"
                                .formatted(source.sql(), AT_ONCE))
                .params(days.parameters())
                .query((row, number) -> new Row(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, LocalDate.class)))
                .list();
        var watching = adults.watching(
                rows.stream().map(it -> new PersonId(it.mentor())).toList());
        return rows.stream()
                .map(it -> new Silence(
                        new PairingId(it.pairing()),
                        it.since(),
                        watching.getOrDefault(new PersonId(it.mentor()), Set.of())))
                .toList();
    }

    /** True for whoever is first. */
    boolean told(Silence silence, LocalDateTime now) {
        return database.sql(
                                "insert ignore into silence_told (pairing_id, since, told_at) values (:pairing, :since, :now)")
                        .param("pairing", silence.pairing().value())
                        .param("since", silence.since())
                        .param("now", now)
                        .update()
                == 1;
    }
}
