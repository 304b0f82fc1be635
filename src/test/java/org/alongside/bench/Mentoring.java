package org.alongside.bench;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.alongside.DatabaseForAllTests;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.care.CareOpening;
import org.springframework.test.context.TestContextManager;

/** How long a coordinator with 400 pairs waits for the page that says who needs somebody, and whether old years slow it down. */
final class Mentoring implements Benchmark {
    private static final int WEEKS_A_YEAR = MentoredYears.WEEKS_A_YEAR;
    private static final int TURNS = 5;
    private static final int WARM = 5;
    private static final int RUNS = 9;

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
        var years = new MentoredYears(page.database);
        years.add(today.minusWeeks(WEEKS_A_YEAR - 8), today, null);
        besides(page, today.minusWeeks(WEEKS_A_YEAR - 8));
        System.out.printf("one year: %s%n", rows(page));
        var ages = new TwoAges(page.database);
        ages.keep("one");
        for (int back = 1; back < 5; back++) {
            var start = today.minusWeeks(52L * back + WEEKS_A_YEAR - 8);
            years.add(start, start.plusWeeks(WEEKS_A_YEAR), start.plusWeeks(WEEKS_A_YEAR));
            besides(page, start);
        }
        System.out.printf("five years: %s%n", rows(page));
        ages.keep("five");
        var one = new ArrayList<Double>();
        var five = new ArrayList<Double>();
        for (int turn = 0; turn < TURNS; turn++) {
            ages.during("one", () -> one.addAll(opened(page)));
            ages.during("five", () -> five.addAll(opened(page)));
        }
        List.of("one", "five").forEach(ages::forget);
        System.out.printf("with one year: %.0f ms, with five years: %.0f ms%n", median(one), median(five));
        return List.of(
                new Bar("400 pairs: who needs you opens, five years kept [s]", median(five) / 1000, 0.3),
                new Bar("five years kept, over one year kept", median(five) / median(one), 1.2));
    }

    /** What else a year leaves behind: who took part, promises, permissions, training and reminders. */
    private static void besides(CareOpening page, LocalDate start) {
        var pairs = "(select *, mentor_id person_id, 'MENTOR' side from pairing where starts_on = ?"
                + " union all select *, mentee_id, 'MENTEE' from pairing where starts_on = ?) p";
        var from = Date.valueOf(start);
        for (var insert : List.of(
                "insert ignore into participant (scheme_id, person_id, side, trained, cleared) select p.scheme_id, p.person_id, p.side, true, true from "
                        + pairs,
                "insert ignore into promise_given (scheme_id, person_id, term, side, wording, given_at) select p.scheme_id, p.person_id, concat(p.starts_on, '/', t.seq), p.side, 1, p.starts_on from seq_1_to_3 t, "
                        + pairs,
                "insert into family_event (id, scheme_id, person_id, kind, day, how, recorded_by, recorded_at) select uuid(), p.scheme_id, p.person_id, if(t.seq = 1, 'INFORMED', 'GIVEN'), p.starts_on, 'LETTER', p.scheme_id, p.starts_on from seq_1_to_2 t, "
                        + pairs,
                "insert ignore into training_done (person_id, module, done_on) select p.person_id, concat('module-', t.seq), p.starts_on from seq_1_to_9 t, "
                        + pairs,
                "insert ignore into care_act (id, subject_id, reason, act, day, by_id) select uuid(), p.id, 'silent-two', 'REMINDED', date_add(p.starts_on, interval t.seq month), p.scheme_id from seq_1_to_6 t, "
                        + pairs)) {
            page.database.update(insert, from, from);
        }
    }

    /** How long it took each time, once it is warm. */
    private static List<Double> opened(CareOpening page) {
        for (int i = 0; i < WARM; i++) {
            page.open();
        }
        return DoubleStream.generate(page::open).limit(RUNS).boxed().toList();
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
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
}
