package org.alongside.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.reporting.suppression.Threshold;

/**
 * How finely it may be told where in a half-term meetings did not happen, and why: its weeks in runs, its year groups in
 * groups of neighbours, and its reasons, each by itself or the one that is named most beside all others. Every cell of the
 * grid must be one that may be told, and about enough pairs; then every row, column and total is a sum of such cells, also
 * beside the totals of meetings that are told anyway.
 *
 * @param weeks the Mondays of each run
 * @param years the year groups of each group
 * @param reasons those of each column
 * @see "Decision 0083"
 */
record ReasonGrid(List<List<LocalDate>> weeks, List<List<Integer>> years, List<List<String>> reasons) {

    /** One cell of it. */
    record Cell(List<LocalDate> weeks, List<Integer> years, List<String> reasons) {}

    /** The finest that may be told; empty if none is finer than the half-term as a whole. */
    static Optional<ReasonGrid> finest(
            List<MeetingTally.Hindered> all, List<String> reasons, Threshold threshold) {
        var mondays = List.copyOf(all.stream()
                .map(MeetingTally.Hindered::monday)
                .collect(Collectors.toCollection(TreeSet::new)));
        var years = List.copyOf(all.stream()
                .map(MeetingTally.Hindered::yearGroup)
                .collect(Collectors.toCollection(TreeSet::new)));
        var grids = new ArrayList<ReasonGrid>();
        for (var columns : columns(all, reasons)) {
            for (var rows : neighbours(years)) {
                for (int runs = 1; runs <= mondays.size(); runs++) {
                    if (rows.size() > 1 || runs > 1) {
                        grids.add(new ReasonGrid(runs(mondays, runs), rows, columns));
                    }
                }
            }
        }
        grids.sort(Comparator.comparingInt(ReasonGrid::fineness).reversed());
        return grids.stream().filter(it -> it.mayBeTold(all, threshold)).findFirst();
    }

    /** Year groups say more than weeks, and reasons by themselves a little more than together. */
    private int fineness() {
        return 4 * years.size() + 2 * weeks.size() + (reasons.size() > 2 ? 1 : 0);
    }

    private boolean mayBeTold(List<MeetingTally.Hindered> all, Threshold threshold) {
        var counts = counts(all);
        return counts.values().stream().allMatch(threshold::allows)
                && counts.keySet().stream().allMatch(it -> enough(it, all, threshold));
    }

    /** Whose meetings these are: at least as many pairs as in the week in which most of them met. */
    private static boolean enough(Cell cell, List<MeetingTally.Hindered> all, Threshold threshold) {
        record Where(LocalDate monday, int year) {}
        Map<Where, Long> pairs = new HashMap<>();
        all.stream()
                .filter(it -> cell.weeks().contains(it.monday()) && cell.years().contains(it.yearGroup()))
                .forEach(it -> pairs.merge(new Where(it.monday(), it.yearGroup()), it.pairs(), Math::max));
        return cell.weeks().stream()
                        .mapToLong(monday -> cell.years().stream()
                                .mapToLong(year -> pairs.getOrDefault(new Where(monday, year), 0L))
                                .sum())
                        .max()
                        .orElse(0)
                >= threshold.fewest();
    }

    /** How many meetings did not happen in each cell. */
    SequencedMap<Cell, Long> counts(List<MeetingTally.Hindered> all) {
        var counts = new LinkedHashMap<Cell, Long>();
        for (var run : weeks) {
            for (var group : years) {
                for (var those : reasons) {
                    counts.put(
                            new Cell(run, group, those),
                            all.stream()
                                    .filter(it -> run.contains(it.monday())
                                            && group.contains(it.yearGroup())
                                            && those.contains(it.why()))
                                    .mapToLong(MeetingTally.Hindered::meetings)
                                    .sum());
                }
            }
        }
        return counts;
    }

    /** Each by itself, or the one of most meetings and all others. */
    private static List<List<List<String>>> columns(List<MeetingTally.Hindered> all, List<String> reasons) {
        Map<String, Long> sums = new HashMap<>();
        all.forEach(it -> sums.merge(it.why(), it.meetings(), Long::sum));
        var most = reasons.stream()
                .max(Comparator.comparingLong(it -> sums.getOrDefault(it, 0L)))
                .orElseThrow();
        return List.of(
                reasons.stream().map(List::of).toList(),
                List.of(
                        List.of(most),
                        reasons.stream().filter(it -> !it.equals(most)).toList()));
    }

    /** So many runs of about the same length. */
    private static List<List<LocalDate>> runs(List<LocalDate> mondays, int runs) {
        return IntStream.range(0, runs)
                .mapToObj(it -> mondays.subList(it * mondays.size() / runs, (it + 1) * mondays.size() / runs))
                .toList();
    }

    /** Every way to put neighbouring year groups together. */
    private static List<List<List<Integer>>> neighbours(List<Integer> years) {
        var ways = new ArrayList<List<List<Integer>>>();
        for (int cuts = 0; cuts < 1 << Math.max(0, years.size() - 1); cuts++) {
            var groups = new ArrayList<List<Integer>>();
            var from = 0;
            for (int i = 1; i <= years.size(); i++) {
                if (i == years.size() || (cuts >> (i - 1) & 1) == 1) {
                    groups.add(years.subList(from, i));
                    from = i;
                }
            }
            ways.add(List.copyOf(groups));
        }
        return ways;
    }
}
