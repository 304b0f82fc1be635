package org.alongside.calendar;

import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.identity.Cast;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mentor and a mentee who meet, for tests that are rolled back. */
final class CalendarScene {
    static final String ROOM = "Quiet room 2";

    final UUID pairing = UUID.randomUUID();
    private final JdbcClient database;
    private final Cast adult;

    CalendarScene(JdbcClient database, Cast mentor, Cast mentee, Cast adult, LocalDate today) {
        this.database = database;
        this.adult = adult;
        var scheme = UUID.randomUUID();
        database.sql("insert into scheme (id, name, starts_on, ends_on, coordinator_id) values (?, 'Demo scheme',"
                        + " ?, ?, ?)")
                .params(
                        scheme,
                        Date.valueOf(today.minusMonths(6)),
                        Date.valueOf(today.plusMonths(6)),
                        adult.id().value())
                .update();
        database.sql("insert into pairing (id, scheme_id, mentor_id, mentee_id, shared, starts_on, ends_on) values"
                        + " (?, ?, ?, ?, 'chess', ?, ?)")
                .params(
                        pairing,
                        scheme,
                        mentor.id().value(),
                        mentee.id().value(),
                        Date.valueOf(today.minusMonths(6)),
                        Date.valueOf(today.plusMonths(6)))
                .update();
    }

    UUID meeting(LocalDate day) {
        var id = UUID.randomUUID();
        database.sql("insert into meeting (id, pairing_id, day, period, starts, ends, room, adult_id) values (?, ?,"
                        + " ?, 4, '12:30', '13:00', ?, ?)")
                .params(id, pairing, Date.valueOf(day), ROOM, adult.id().value())
                .update();
        return id;
    }

    void move(UUID meeting, LocalDate day) {
        database.sql("update meeting set day = ?, sequence = sequence + 1, changed_at = '2026-11-20 10:00:00' where"
                        + " id = ?")
                .params(Date.valueOf(day), meeting)
                .update();
    }

    void cancel(UUID meeting) {
        database.sql("update meeting set state = 'CANCELLED', sequence = sequence + 1, changed_at = '2026-11-20"
                        + " 10:00:00' where id = ?")
                .param(meeting)
                .update();
    }
}
