package org.alongside.bench;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.KeptYears;
import org.alongside.backup.file.Tally;
import org.alongside.curriculum.ShippedSpiral;

/** Five years of a large school: backed up, put back into an empty instance, compared table by table, and a bit flipped. */
final class Backup implements Benchmark {
    private static final int YEARS = 5;
    private static final int FIRST = 2080;
    private static final int SAFEGUARDING_ROWS = 1_500;
    private static final int ENTRIES = 10_000;
    private static final int BITS = 20;

    @Override
    public List<Bar> measure() throws Exception {
        try (var school = new KeptYears()) {
            fill(school);
            var before = school.tallies();
            var rows = before.stream().mapToLong(Tally::rows).sum();
            System.out.printf("%d years: %,d rows in %d tables%n", YEARS, rows, before.size());
            var began = System.nanoTime();
            var file = school.backup();
            var backed = seconds(began);
            var megabytes = Files.size(file) / 1e6;
            began = System.nanoTime();
            school.putBack(file);
            var put = seconds(began);
            System.out.printf(
                    "backed up and read again in %.1f s, %.1f MB; put back and compared in %.1f s%n",
                    backed, megabytes, put);
            return List.of(
                    new Bar("five years: backup made and read again [s]", backed, 120),
                    new Bar("five years: size of the backup [MB]", megabytes, 500),
                    new Bar("five years: put back into an empty instance [s]", put, 600),
                    new Bar("tables whose count or hash differs", different(before, school.talliesElsewhere()), 0),
                    new Bar("flipped bits that were not found, of " + BITS, school.unfoundBits(file, BITS), 0));
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void fill(KeptYears school) throws Exception {
        var main = school.main();
        var taught = new TaughtYears(main, ShippedSpiral.read());
        var mentored = new MentoredYears(main);
        for (int year = FIRST; year < FIRST + YEARS; year++) {
            var start = LocalDate.of(year, 9, 1);
            var last = start.plusWeeks(MentoredYears.WEEKS_A_YEAR);
            taught.add(year, last.plusWeeks(20));
            mentored.add(start, last, last);
        }
        school.fillSafeguarding(SAFEGUARDING_ROWS, ENTRIES);
    }

    /** Counts a table that only one side has. */
    private static int different(List<Tally> before, List<Tally> after) {
        Map<Tally, Integer> seen = new HashMap<>();
        before.forEach(it -> seen.merge(it, 1, Integer::sum));
        after.forEach(it -> seen.merge(it, -1, Integer::sum));
        return seen.values().stream().mapToInt(Math::abs).sum();
    }
}
