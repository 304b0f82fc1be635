package org.alongside.bench;

import java.sql.Date;
import java.time.LocalDate;
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
    private static final int RUNS = 15;

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
        System.out.printf("one year: %s%n", rows(page));
        var one = warmMedian(page);
        for (int back = 1; back < 5; back++) {
            var start = today.minusWeeks(52L * back + WEEKS_A_YEAR - 8);
            years.add(start, start.plusWeeks(WEEKS_A_YEAR), start.plusWeeks(WEEKS_A_YEAR));
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
}
