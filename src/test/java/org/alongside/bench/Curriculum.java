package org.alongside.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.alongside.DatabaseForAllTests;
import org.alongside.curriculum.Statement;
import org.alongside.curriculum.delivery.coverage.CoverageOpening;
import org.springframework.test.context.TestContextManager;

/** How long a PSHE lead waits for the coverage of a large school, whether old years slow it down, and the content's own bars. */
final class Curriculum implements Benchmark {
    private static final int RUNS = 15;

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
        var years = new TaughtYears(page.database, page.spiral);
        var until = LocalDate.of(2027, 3, 1);
        var year = years.add(2026, until);
        System.out.printf("one year: %s%n", rows(page));
        warmUp(page, year);
        var one = median(() -> page.open(year, ""));
        var oneAll = median(() -> page.open(year, "&rows=all&group=0"));
        for (int start = 2022; start < 2026; start++) {
            var ignored = years.add(start, until);
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
}
