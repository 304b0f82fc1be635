package org.alongside.bench;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Years of a large scheme: 400 pairs that meet every week, with check-ins and debriefs. */
final class MentoredYears {
    static final int PAIRS = 400;
    static final int WEEKS_A_YEAR = 39;

    private final Random lot = new Random(400_5);
    private final JdbcTemplate database;

    MentoredYears(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * A scheme that begins on this day.
     *
     * @param until meetings before it are past
     * @param endedOn null for the year that runs
     */
    void add(LocalDate start, LocalDate until, LocalDate endedOn) {
        var scheme = UUID.randomUUID();
        var ends = start.plusWeeks(WEEKS_A_YEAR);
        database.update(
                "insert into scheme (id, name, starts_on, ends_on, coordinator_id) values (?, 'Bench', ?, ?, uuid())",
                scheme,
                Date.valueOf(start),
                Date.valueOf(ends));
        var people = new ArrayList<Object[]>();
        var pairings = new ArrayList<Object[]>();
        var meetings = new ArrayList<Object[]>();
        var checkIns = new ArrayList<Object[]>();
        var debriefs = new ArrayList<Object[]>();
        var came = new ArrayList<Object[]>();
        var monday = start.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (int i = 0; i < PAIRS; i++) {
            var pairing = UUID.randomUUID();
            var mentor = UUID.randomUUID();
            var mentee = UUID.randomUUID();
            people.add(new Object[] {mentor, "Bench" + i, "Mentor", 12, "12B"});
            people.add(new Object[] {mentee, "Bench" + i, "Mentee", 8, "8B"});
            pairings.add(new Object[] {
                pairing,
                scheme,
                mentor,
                mentee,
                Date.valueOf(start),
                Date.valueOf(ends),
                endedOn == null ? null : Date.valueOf(endedOn)
            });
            var quiet = i % 20 == 0;
            for (int week = 0; week < WEEKS_A_YEAR; week++) {
                var day = monday.plusWeeks(week).plusDays(i % 5);
                var past = day.isBefore(until);
                var state = !past
                        ? "PLANNED"
                        : quiet && day.isAfter(until.minusWeeks(4))
                                ? "MISSED"
                                : lot.nextInt(10) == 0 ? "TRIED" : "HELD";
                meetings.add(new Object[] {
                    UUID.randomUUID(),
                    pairing,
                    Date.valueOf(day),
                    i % 6 + 1,
                    "12:30",
                    "13:15",
                    "Room " + i % 30,
                    scheme,
                    state
                });
                if (past && week % 4 == 2) {
                    checkIns.add(new Object[] {UUID.randomUUID(), pairing, "MENTOR", Date.valueOf(day), scheme});
                    checkIns.add(new Object[] {UUID.randomUUID(), pairing, "MENTEE", Date.valueOf(day), scheme});
                    var debrief = UUID.randomUUID();
                    debriefs.add(new Object[] {debrief, scheme, Date.valueOf(day), scheme});
                    came.add(new Object[] {debrief, mentor});
                }
            }
        }
        database.batchUpdate(
                "insert into person (id, kind, legal_given, legal_family, year_group, form) values (?, 'PUPIL', ?, ?, ?, ?)",
                people);
        database.batchUpdate(
                "insert into pairing (id, scheme_id, mentor_id, mentee_id, shared, starts_on, ends_on, ended_on) values (?, ?, ?, ?, 'chess', ?, ?, ?)",
                pairings);
        database.batchUpdate(
                "insert into meeting (id, pairing_id, day, period, starts, ends, room, adult_id, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                meetings);
        database.batchUpdate(
                "insert into check_in (id, pairing_id, side, day, going, by_id) values (?, ?, ?, ?, 'WELL', ?)",
                checkIns);
        database.batchUpdate(
                "insert into debrief (id, adult_id, day, kind, state, made_by) values (?, ?, ?, 'INDIVIDUAL', 'HELD', ?)",
                debriefs);
        database.batchUpdate("insert into debrief_mentor (debrief_id, mentor_id, came) values (?, ?, true)", came);
        database.update(
                "insert ignore into follow_up (meeting_id, pairing_id, day, outcome, done_at) select m.id, m.pairing_id, m.day, if(m.day < ?, 'MET_AGAIN', null), ? from meeting m where m.state in ('TRIED', 'MISSED')",
                Date.valueOf(until.minusWeeks(2)),
                LocalDateTime.of(until, java.time.LocalTime.NOON));
    }
}
