package org.alongside.reporting.suppression;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.alongside.reporting.spi.Count;

/**
 * Events counted by month and by what became of them, through a {@link TellingBook}: a month is told once it is over and
 * not counted again.
 *
 * @param months in order, all over
 * @param release what may be said of them
 */
public record MonthlyCounts(List<YearMonth> months, Release release) {

    /** Who tells and keeps what was told: {@link TellingBook#tell}. */
    @FunctionalInterface
    public interface Telling {
        /** Tells as much as can be of what is new, and returns all that was told from the first of these atoms on. */
        Release tell(SequencedMap<String, Long> atoms, List<Question> questions);
    }

    /** The months from the first to the last of these days that ended so long before today. */
    public static List<YearMonth> over(LocalDate from, LocalDate to, LocalDate today, int monthsAfter) {
        var first = YearMonth.from(today).minusMonths(monthsAfter);
        var months = new ArrayList<YearMonth>();
        for (var it = YearMonth.from(from); !it.isAfter(YearMonth.from(to)) && it.isBefore(first); ) {
            months.add(it);
            it = it.plusMonths(1);
        }
        return months;
    }

    /**
     * Tells what may be told.
     *
     * @param parts what can become of an event
     * @param counts by month and part, as {@code 2026-10/part}; what is missing is nought
     */
    public static MonthlyCounts tell(
            Telling book, List<YearMonth> months, List<String> parts, Map<String, Long> counts) {
        var atoms = new LinkedHashMap<String, Long>();
        atoms(months, parts).forEach(it -> atoms.put(it, counts.getOrDefault(it, 0L)));
        return new MonthlyCounts(months, book.tell(atoms, questions(months, parts)));
    }

    /**
     * The same, counting only the months of which something was not told yet.
     *
     * @param counting the counts of the months from the first to the last of a list, by month and part
     */
    public static MonthlyCounts tell(
            TellingBook book,
            List<YearMonth> months,
            List<String> parts,
            Function<List<YearMonth>, Map<String, Long>> counting) {
        return new MonthlyCounts(
                months,
                book.tell(
                        atoms(months, parts),
                        fresh -> counting.apply(fresh.stream()
                                .map(it -> YearMonth.parse(it.substring(0, it.indexOf('/'))))
                                .distinct()
                                .toList()),
                        questions(months, parts)));
    }

    private static List<String> atoms(List<YearMonth> months, List<String> parts) {
        return months.stream()
                .flatMap(month -> parts.stream().map(it -> month + "/" + it))
                .toList();
    }

    private static List<Question> questions(List<YearMonth> months, List<String> parts) {
        var questions = new ArrayList<Question>();
        Set<String> all = new LinkedHashSet<>();
        for (var month : months) {
            var of = atoms(List.of(month), parts);
            questions.add(new Question("month " + month, new LinkedHashSet<>(of), 3));
            all.addAll(of);
        }
        if (!all.isEmpty()) {
            questions.add(new Question("all", all, 5));
            for (var part : parts) {
                var of = new LinkedHashSet<String>();
                months.forEach(it -> of.add(it + "/" + part));
                questions.add(new Question(part, of, 2));
            }
        }
        return questions;
    }

    /** How many of all months became one of these. */
    public Count all(String... parts) {
        return count(months, parts);
    }

    /** How many of one month became one of these. */
    public Count of(YearMonth month, String... parts) {
        return count(List.of(month), parts);
    }

    private Count count(Collection<YearMonth> of, String... parts) {
        Set<String> atoms = new LinkedHashSet<>();
        of.forEach(month -> List.of(parts).forEach(it -> atoms.add(month + "/" + it)));
        if (atoms.isEmpty()) {
            return Count.UNTOLD;
        }
        return release.answer(new Question("asked", atoms, 1)) instanceof Answer.Exactly it
                ? new Count.Shown(it.count())
                : Count.UNTOLD;
    }
}
