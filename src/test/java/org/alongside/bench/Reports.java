package org.alongside.bench;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.alongside.DatabaseForAllTests;
import org.alongside.base.ui.Said;
import org.alongside.reporting.NumbersOpening;
import org.springframework.test.context.TestContextManager;

/** How long a head with 2,400 pupils and 400 pairs waits for the numbers, and whether old years slow them down. */
final class Reports implements Benchmark {
    private static final int YEARS = 5;
    private static final int PUPILS = 2_400;
    private static final int WORRIES_A_YEAR = 300;
    private static final int RUNS = 15;
    /** The same code is still being compiled for some dozens of openings, and five years are opened before one. */
    private static final int WARM_UPS = 60;

    @Override
    public List<Bar> measure() throws Exception {
        new DatabaseForAllTests().launcherSessionOpened(null);
        var manager = new TestContextManager(NumbersOpening.class);
        var page = new NumbersOpening();
        manager.prepareTestInstance(page);
        page.begin();
        try {
            return measure(page);
        } finally {
            page.end();
        }
    }

    private static List<Bar> measure(NumbersOpening page) throws Exception {
        var today = Said.dayOf(java.time.Clock.systemUTC().instant());
        int start = today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
        var mentored = new MentoredYears(page.database);
        var taught = new TaughtYears(page.database, page.spiral);
        for (int year = start - YEARS + 1; year <= start; year++) {
            var first = LocalDate.of(year, 9, 1);
            halfTerms(page, taught.add(year, today), first);
            var last = first.plusWeeks(MentoredYears.WEEKS_A_YEAR);
            mentored.add(first, year == start ? today : last, year == start ? null : last);
            worries(page, first, year == start ? today : last);
        }
        others(page);
        analyze(page);
        System.out.printf("five years: %s%n", rows(page));
        if (Boolean.getBoolean("alongside.bench.stages")) { // the first opening in parts; there is no second first one
            page.profileFirst();
        }
        var cold = page.open();
        System.out.printf("the very first opening, with nothing told before: %.0f ms%n", cold);
        var five = warm(page::open);
        page.profile();
        var book = warm(page::book);
        forget(page, LocalDate.of(start, 8, 1));
        System.out.printf("one year: %s%n", rows(page));
        var one = warm(page::open);
        System.out.printf("with one year: %.0f ms, with five years: %.0f ms%n", one, five);
        return List.of(
                new Bar("head's page opens for the first time, five years kept [s]", cold / 1000, 0.5),
                new Bar("head's page opens again, five years kept [s]", five / 1000, 0.15),
                new Bar("five years kept, over one year kept", five / one, 1.2),
                new Bar("spreadsheet of everything [s]", book / 1000, 3),
                new Bar("a far longer spreadsheet fails in 128 MB", Child.failures("book", "128m"), 0));
    }

    private static double warm(DoubleSupplier run) {
        for (int i = 0; i < WARM_UPS; i++) {
            run.getAsDouble();
        }
        return DoubleStream.generate(run)
                .limit(RUNS)
                .sorted()
                .skip(RUNS / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void halfTerms(NumbersOpening page, UUID year, LocalDate first) {
        for (int i = 0; i < 6; i++) {
            page.database.update(
                    "insert into half_term (academic_year_id, number, first_day, last_day) values (?, ?, ?, ?)",
                    year,
                    i + 1,
                    Date.valueOf(first.plusWeeks(7L * i)),
                    Date.valueOf(first.plusWeeks(7L * i + 6).minusDays(1)));
        }
    }

    private static void worries(NumbersOpening page, LocalDate first, LocalDate until) {
        var days = java.time.temporal.ChronoUnit.DAYS.between(first, until);
        for (int i = 0; i < WORRIES_A_YEAR; i++) {
            var raised = first.plusDays(i * days / WORRIES_A_YEAR).atTime(11, 0);
            page.safeguarding
                    .sql("""
                            insert into concern (id, reference, idempotency_key, sender_id, sender_kind, sender_year, about_kind,
                                narrative, danger, raised_at, due_at, forgotten_at, acknowledged_at, acknowledged_name, version)
                            values (uuid(), :reference, uuid(), uuid(), 'PUPIL', 9, 'ME', x'00', 'NO', :raised,
                                timestampadd(minute, 15, :raised), timestampadd(minute, 30, :raised),
                                timestampadd(minute, :minutes, :raised), 'Mrs Demo', 1)
                            """)
                    .param("reference", "B%02d%04d".formatted(first.getYear() % 100, i))
                    .param("raised", raised)
                    .param("minutes", 1 + i % 40)
                    .update();
        }
    }

    /** The rest of 2,400 pupils, what mentors bring with them, and what pupils said of lessons. */
    private static void others(NumbersOpening page) {
        var pupils = new ArrayList<Object[]>();
        for (int i = 0; i < PUPILS - 2 * MentoredYears.PAIRS; i++) {
            pupils.add(new Object[] {UUID.randomUUID(), "Pupil" + i, 7 + i % 5});
        }
        page.database.batchUpdate(
                "insert into person (id, kind, legal_given, legal_family, year_group, form) values (?, 'PUPIL', 'Bench', ?, ?, '7B')",
                pupils);
        page.database.update("""
                insert into participant (scheme_id, person_id, side, trained, cleared)
                select scheme_id, mentor_id, 'MENTOR', true, true from pairing
                """);
        page.database.update("""
                insert into meeting_log (id, meeting_id, number, outcome, why, written_by)
                select uuid(), id, 1, state, elt(1 + crc32(id) % 5, 'away', 'forgot', 'room', 'school-event', 'other'), uuid()
                from meeting where state in ('TRIED', 'MISSED')
                """);
        page.database.update("""
                insert into voice_count (planned_lesson_id, question, answer, n)
                select planned_lesson_id, q.question, 'yes', 12 from lesson_delivery
                cross join (select 'USEFUL' question union all select 'SAFE') q where outcome <> 'NOT_DELIVERED'
                """);
    }

    /** Takes the old years out again. */
    private static void forget(NumbersOpening page, LocalDate before) {
        var day = Date.valueOf(before);
        page.database.update(
                "delete v from voice_count v join lesson_delivery d on d.planned_lesson_id = v.planned_lesson_id where d.day < ?",
                day);
        for (var table : List.of("lesson_delivery_statement", "lesson_delivery_pupil")) {
            page.database.update(
                    "delete x from " + table + " x join lesson_delivery d on d.id = x.delivery_id where d.day < ?",
                    day);
        }
        page.database.update("delete from lesson_delivery where day < ?", day);
        page.database.update("delete from planned_lesson where day < ?", day);
        for (var table : List.of("meeting_log", "follow_up")) {
            page.database.update(
                    "delete x from " + table + " x join meeting m on m.id = x.meeting_id where m.day < ?", day);
        }
        page.database.update("delete from meeting where day < ?", day);
        page.database.update("delete from check_in where day < ?", day);
        page.database.update(
                "delete t from debrief_mentor t join debrief d on d.id = t.debrief_id where d.day < ?", day);
        page.database.update("delete from debrief where day < ?", day);
        page.database.update("delete from pairing where starts_on < ?", day);
        page.database.update("delete from told_block where atom < ?", before.toString());
        page.safeguarding
                .sql("delete from concern where raised_at < :day")
                .param("day", before.atStartOfDay())
                .update();
        analyze(page);
    }

    private static void analyze(NumbersOpening page) {
        page.database.execute(
                "analyze table person, pairing, meeting, meeting_log, check_in, debrief, debrief_mentor, planned_lesson, lesson_delivery, lesson_delivery_statement, lesson_delivery_pupil, voice_count, told_block, told_member");
    }

    private static String rows(NumbersOpening page) {
        return page.database.queryForObject("select count(*) from pairing", Long.class) + " pairings, "
                + page.database.queryForObject("select count(*) from meeting", Long.class) + " meetings, "
                + page.database.queryForObject("select count(*) from lesson_delivery", Long.class) + " lessons";
    }
}
