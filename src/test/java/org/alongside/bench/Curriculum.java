package org.alongside.bench;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.alongside.DatabaseForAllTests;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.Statement;
import org.alongside.curriculum.delivery.coverage.CoverageOpening;
import org.springframework.test.context.TestContextManager;

/** How long a PSHE lead waits for the coverage of a large school, whether old years slow it down, and the content's own bars. */
final class Curriculum implements Benchmark {
    private static final int CLASSES = 60;
    private static final int PUPILS = 30;
    private static final int LESSONS = 38;
    private static final int RUNS = 15;

    private final Random lot = new Random(60_115_5);

    @Override
    public List<Bar> measure() throws Exception {
        new DatabaseForAllTests().launcherSessionOpened(null);
        var manager = new TestContextManager(CoverageOpening.class);
        var page = new CoverageOpening();
        manager.prepareTestInstance(page);
        page.begin();
        try {
            return measure(page);
        } finally {
            page.end();
        }
    }

    private List<Bar> measure(CoverageOpening page) {
        var year = add(page, 2026);
        System.out.printf("one year: %s%n", rows(page));
        warmUp(page, year);
        var one = median(() -> page.open(year, ""));
        var oneAll = median(() -> page.open(year, "&rows=all&group=0"));
        for (int start = 2022; start < 2026; start++) {
            var ignored = add(page, start);
        }
        page.database.execute(
                "analyze table teaching_class, teaching_class_member, planned_lesson, lesson_delivery, lesson_delivery_statement, lesson_delivery_pupil");
        System.out.printf("five years: %s%n", rows(page));
        warmUp(page, year);
        var five = median(() -> page.open(year, ""));
        var fiveAll = median(() -> page.open(year, "&rows=all&group=0"));
        System.out.printf("with one year: %.0f ms, %.0f ms for every cell%n", one, oneAll);
        System.out.printf("with five years: %.0f ms, %.0f ms for every cell%n", five, fiveAll);
        return List.of(
                new Bar("coverage opens, five years kept [s]", five / 1000, 0.5),
                new Bar("60 classes x 115 statements open [s]", fiveAll / 1000, 0.5),
                new Bar("five years kept, over one year kept", (five + fiveAll) / (one + oneAll), 1.5),
                new Bar(
                        "statements of the guidance not loaded",
                        195 - page.spiral.statements().size(),
                        0),
                new Bar(
                        "secondary statements in no lesson",
                        page.spiral.statements().stream()
                                        .filter(it -> it.phase() == Statement.Phase.SECONDARY)
                                        .count()
                                - page.spiral.secondaryStatementsInLessons(),
                        0),
                new Bar("findings in what ships", page.spiral.findings().size(), 0));
    }

    private static void warmUp(CoverageOpening page, UUID year) {
        for (int i = 0; i < 10; i++) {
            page.open(year, "");
            page.open(year, "&rows=all&group=0");
        }
    }

    private static double median(DoubleSupplier run) {
        return DoubleStream.generate(run)
                .limit(RUNS)
                .sorted()
                .skip(RUNS / 2)
                .findFirst()
                .orElseThrow();
    }

    private static String rows(CoverageOpening page) {
        return List.of("teaching_class_member", "planned_lesson", "lesson_delivery_statement", "lesson_delivery_pupil")
                .stream()
                .map(it -> page.database.queryForObject("select count(*) from " + it, Long.class) + " " + it)
                .collect(Collectors.joining(", "));
    }

    /** One academic year in which all was taught up to its end, or up to now for the last one. */
    private UUID add(CoverageOpening page, int start) {
        var year = UUID.randomUUID();
        var first = LocalDate.of(start, 9, 1);
        page.database.update(
                "insert into academic_year (id, name, first_day, last_day) values (?, ?, ?, ?)",
                year,
                start + "-" + (start + 1) % 100,
                Date.valueOf(first),
                Date.valueOf(first.plusWeeks(46)));
        var classes = new ArrayList<Object[]>();
        var members = new ArrayList<Object[]>();
        var planned = new ArrayList<Object[]>();
        var records = new ArrayList<Object[]>();
        var statements = new ArrayList<Object[]>();
        var away = new ArrayList<Object[]>();
        for (int n = 0; n < CLASSES; n++) {
            var group = 7 + n % 5;
            var id = UUID.randomUUID();
            classes.add(new Object[] {id, year, group + "X" + n, group});
            var pupils = new ArrayList<UUID>();
            for (int i = 0; i < PUPILS; i++) {
                pupils.add(UUID.randomUUID());
                members.add(new Object[] {id, pupils.getLast(), Date.valueOf(first)});
            }
            var lessons = page.spiral.lessons().stream()
                    .filter(it -> it.year() == group)
                    .toList();
            for (int i = 0; i < LESSONS; i++) {
                plan(
                        id,
                        lessons.get(i % lessons.size()),
                        first.plusWeeks(i),
                        i,
                        pupils,
                        planned,
                        records,
                        statements,
                        away);
            }
        }
        page.database.batchUpdate(
                "insert into teaching_class (id, academic_year_id, name, year_group) values (?, ?, ?, ?)", classes);
        page.database.batchUpdate(
                "insert into teaching_class_member (class_id, person_id, from_day) values (?, ?, ?)", members);
        page.database.batchUpdate(
                "insert into planned_lesson (id, class_id, lesson_id, day, period, place) values (?, ?, ?, ?, 5, ?)",
                planned);
        page.database.batchUpdate("""
                insert into lesson_delivery (id, planned_lesson_id, number, class_id, lesson_id, day, outcome, reason, recorded_by)
                values (?, ?, 1, ?, ?, ?, ?, ?, ?)
                """, records);
        page.database.batchUpdate(
                "insert into lesson_delivery_statement (delivery_id, code) values (?, ?)", statements);
        page.database.batchUpdate(
                "insert into lesson_delivery_pupil (delivery_id, pupil_id, why) values (?, ?, ?)", away);
        return year;
    }

    private void plan(
            UUID schoolClass,
            Lesson lesson,
            LocalDate day,
            int place,
            List<UUID> pupils,
            List<Object[]> planned,
            List<Object[]> records,
            List<Object[]> statements,
            List<Object[]> away) {
        var id = UUID.randomUUID();
        planned.add(new Object[] {id, schoolClass, lesson.id().value(), Date.valueOf(day), place + 1});
        if (day.isAfter(LocalDate.of(2027, 3, 1))) {
            return;
        }
        var record = UUID.randomUUID();
        var taught = lot.nextInt(20) > 0;
        records.add(new Object[] {
            record,
            id,
            schoolClass,
            lesson.id().value(),
            Date.valueOf(day),
            taught ? "DELIVERED" : "NOT_DELIVERED",
            taught ? null : "event",
            UUID.randomUUID()
        });
        if (taught) {
            lesson.statements().stream().distinct().forEach(it -> statements.add(new Object[] {record, it.value()}));
            for (int i = lot.nextInt(4); i > 0; i--) {
                away.add(new Object[] {record, pupils.get(i * 7 + lot.nextInt(7)), i == 1 ? "WITHDRAWN" : "AWAY"});
            }
        }
    }
}
