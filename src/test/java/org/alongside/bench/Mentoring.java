package org.alongside.bench;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.alongside.DatabaseForAllTests;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.care.CareOpening;
import org.springframework.test.context.TestContextManager;

/** How long a coordinator with 400 pairs waits for the page that says who needs somebody, and whether old years slow it down. */
final class Mentoring implements Benchmark {
    private static final int PAIRS = 400;
    private static final int WEEKS_A_YEAR = 39;
    private static final int RUNS = 15;

    private final Random lot = new Random(400_5);

    @Override
    public List<Bar> measure() throws Exception {
        new DatabaseForAllTests().launcherSessionOpened(null);
        var manager = new TestContextManager(CareOpening.class);
        var page = new CareOpening();
        manager.prepareTestInstance(page);
        page.begin();
        try {
            return measure(page);
        } finally {
            page.end();
        }
    }

    private List<Bar> measure(CareOpening page) {
        var today = Said.dayOf(java.time.Clock.systemUTC().instant());
        calendar(page, today);
        year(page, today.minusWeeks(WEEKS_A_YEAR - 8), today, null);
        System.out.printf("one year: %s%n", rows(page));
        var one = warmMedian(page);
        for (int back = 1; back < 5; back++) {
            var start = today.minusWeeks(52L * back + WEEKS_A_YEAR - 8);
            year(page, start, start.plusWeeks(WEEKS_A_YEAR), start.plusWeeks(WEEKS_A_YEAR));
        }
        page.database.execute("analyze table pairing, meeting, check_in, debrief, debrief_mentor, follow_up");
        System.out.printf("five years: %s%n", rows(page));
        var five = warmMedian(page);
        System.out.printf("with one year: %.0f ms, with five years: %.0f ms%n", one, five);
        return List.of(
                new Bar("400 pairs: who needs you opens, five years kept [s]", five / 1000, 0.3),
                new Bar("five years kept, over one year kept", five / one, 1.5));
    }

    private static double warmMedian(CareOpening page) {
        for (int i = 0; i < 10; i++) {
            page.open();
        }
        return DoubleStream.generate(page::open)
                .limit(RUNS)
                .sorted()
                .skip(RUNS / 2)
                .findFirst()
                .orElseThrow();
    }

    private static String rows(CareOpening page) {
        return page.database.queryForObject("select count(*) from pairing", Long.class) + " pairings, "
                + page.database.queryForObject("select count(*) from meeting", Long.class) + " meetings";
    }

    /** One long half-term, so that every week counts. */
    private static void calendar(CareOpening page, LocalDate today) {
        var year = UUID.randomUUID();
        page.database.update(
                "insert into academic_year (id, name, first_day, last_day) values (?, 'Bench', ?, ?)",
                year,
                Date.valueOf(today.minusWeeks(45)),
                Date.valueOf(today.plusWeeks(20)));
        page.database.update(
                "insert into half_term (academic_year_id, number, first_day, last_day) values (?, 1, ?, ?)",
                year,
                Date.valueOf(today.minusWeeks(45)),
                Date.valueOf(today.plusWeeks(20)));
    }

    /** @param endedOn null for the year that runs */
    private void year(CareOpening page, LocalDate start, LocalDate until, LocalDate endedOn) {
        var scheme = UUID.randomUUID();
        var ends = start.plusWeeks(WEEKS_A_YEAR);
        page.database.update(
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
        page.database.batchUpdate(
                "insert into person (id, kind, legal_given, legal_family, year_group, form) values (?, 'PUPIL', ?, ?, ?, ?)",
                people);
        page.database.batchUpdate(
                "insert into pairing (id, scheme_id, mentor_id, mentee_id, shared, starts_on, ends_on, ended_on) values (?, ?, ?, ?, 'chess', ?, ?, ?)",
                pairings);
        page.database.batchUpdate(
                "insert into meeting (id, pairing_id, day, period, starts, ends, room, adult_id, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                meetings);
        page.database.batchUpdate(
                "insert into check_in (id, pairing_id, side, day, going, by_id) values (?, ?, ?, ?, 'WELL', ?)",
                checkIns);
        page.database.batchUpdate(
                "insert into debrief (id, adult_id, day, kind, state, made_by) values (?, ?, ?, 'INDIVIDUAL', 'HELD', ?)",
                debriefs);
        page.database.batchUpdate("insert into debrief_mentor (debrief_id, mentor_id, came) values (?, ?, true)", came);
        page.database.update(
                "insert ignore into follow_up (meeting_id, pairing_id, day, outcome, done_at) select m.id, m.pairing_id, m.day, if(m.day < ?, 'MET_AGAIN', null), ? from meeting m where m.state in ('TRIED', 'MISSED')",
                Date.valueOf(until.minusWeeks(2)),
                LocalDateTime.of(until, java.time.LocalTime.NOON));
    }
}
