package org.alongside.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;
import org.alongside.reporting.suppression.Block;
import org.alongside.reporting.suppression.TellingBook;
import org.alongside.reporting.suppression.Threshold;

/**
 * In which weeks and year groups of a half-term meetings did not happen, and why. It is decided once for each half-term
 * how finely that is told ({@link ReasonGrid}), or that it is not; what was told of it stays.
 */
final class ReasonPlaces {
    /** An atom of its own, so that nobody else decides at the same moment. */
    private static final String DECIDED = "decided";

    /** Beside the reasons themselves: all but the one of most meetings. */
    private static final String OTHERS = "all-others";

    private static final List<String> COLUMNS =
            Stream.concat(ReasonFigures.REASONS.stream(), Stream.of(OTHERS)).toList();

    private final TellingBook book;
    private final Threshold threshold;

    ReasonPlaces(TellingBook book, Threshold threshold) {
        this.book = book;
        this.threshold = threshold;
    }

    /** Decides what is told of a half-term; the counts of its weeks and year groups are not asked for again. */
    void tell(ReasonFigures.HalfTerm halfTerm, List<MeetingTally.Hindered> hindered) {
        var decided = halfTerm.first() + "/" + DECIDED;
        if (book.told(halfTerm.first().toString()).atoms().contains(decided)) {
            return; // another grid of the same meetings could be laid over it
        }
        SequencedMap<String, Long> atoms = new LinkedHashMap<>();
        ReasonGrid.finest(hindered, ReasonFigures.REASONS, threshold)
                .ifPresent(grid ->
                        grid.counts(hindered).forEach((cell, count) -> atoms.put(name(halfTerm, cell), count)));
        atoms.put(decided, 0L);
        var told = book.tell(atoms, List.of());
        if (told.blocks().stream().anyMatch(it -> it.atoms().size() > 1)) {
            throw new IllegalStateException("A cell that may be told was joined");
        }
    }

    /** The first day, first and last Monday, year groups and reason, such as {@code 2026-09-01/2026-09-07+2026-09-14/9+10/away}. */
    private static String name(ReasonFigures.HalfTerm halfTerm, ReasonGrid.Cell cell) {
        var weeks = cell.weeks().size() == 1
                ? cell.weeks().getFirst().toString()
                : cell.weeks().getFirst() + "+" + cell.weeks().getLast();
        return String.join(
                "/",
                halfTerm.first().toString(),
                weeks,
                cell.years().stream().map(String::valueOf).collect(Collectors.joining("+")),
                cell.reasons().size() == 1 ? cell.reasons().getFirst() : OTHERS);
    }

    /** A cell that was told. */
    private record Told(LocalDate halfTerm, String weeks, String years, String reason, long count) {
        static Stream<Told> of(Block block) {
            var parts = List.copyOf(block.atoms()).getFirst().split("/", -1);
            return parts.length == 4
                    ? Stream.of(new Told(LocalDate.parse(parts[0]), parts[1], parts[2], parts[3], block.count()))
                    : Stream.empty();
        }

        int firstYear() {
            return Integer.parseInt(Arrays.asList(years.split("\\+", -1)).getFirst());
        }
    }

    /** By weeks and by year groups, of these half-terms. */
    List<Table> tables(List<ReasonFigures.HalfTerm> halfTerms) {
        var cells = new ArrayList<Told>();
        if (!halfTerms.isEmpty()) {
            var asked = halfTerms.stream().map(ReasonFigures.HalfTerm::first).toList();
            book.told(asked.getFirst().toString()).blocks().stream()
                    .flatMap(Told::of)
                    .filter(it -> asked.contains(it.halfTerm()))
                    .forEach(cells::add);
        }
        return List.of(
                table("mentoring.reasons-weeks", Table.By.WEEK, cells, Told::weeks, Told::weeks),
                table(
                        "mentoring.reasons-years",
                        Table.By.HALF_TERM_YEARS,
                        cells,
                        it -> it.halfTerm() + "/" + it.years(),
                        it -> "%s/%02d".formatted(it.halfTerm(), it.firstYear())));
    }

    /** A row that is a whole half-term says nothing of weeks or years, and so is left out. */
    private static Table table(
            String key, Table.By by, List<Told> cells, Function<Told, String> row, Function<Told, String> order) {
        Map<LocalDate, Long> rowsOf = cells.stream()
                .collect(Collectors.groupingBy(
                        Told::halfTerm,
                        Collectors.mapping(
                                row, Collectors.collectingAndThen(Collectors.toSet(), it -> (long) it.size()))));
        Map<String, List<Told>> sorted = new TreeMap<>();
        cells.stream()
                .filter(it -> rowsOf.getOrDefault(it.halfTerm(), 0L) > 1)
                .forEach(it -> sorted.computeIfAbsent(order.apply(it), any -> new ArrayList<>())
                        .add(it));
        return new Table(
                key,
                by,
                COLUMNS,
                sorted.values().stream()
                        .map(it -> new Table.Row(row.apply(it.getFirst()), counts(it)))
                        .toList());
    }

    private static List<Count> counts(List<Told> row) {
        return COLUMNS.stream()
                .map(reason -> {
                    var those =
                            row.stream().filter(it -> it.reason().equals(reason)).toList();
                    return those.isEmpty()
                            ? Count.UNTOLD
                            : (Count) new Count.Shown(
                                    those.stream().mapToLong(Told::count).sum());
                })
                .toList();
    }
}
