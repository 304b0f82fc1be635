package org.alongside.school.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects the lines of a dry run and counts them. */
final class Ledger {
    private final List<Change> changes = new ArrayList<>();
    private final Map<SheetKind, Map<ChangeKind, Integer>> counts = new EnumMap<>(SheetKind.class);

    void open(SheetKind about) {
        counts.computeIfAbsent(about, it -> new EnumMap<>(ChangeKind.class));
    }

    void unchanged(SheetKind about) {
        count(about, ChangeKind.UNCHANGED);
    }

    void add(ChangeKind what, SheetKind about, MappedRows.Row row, String who, List<FieldChange> fields) {
        add(new Change(what, about, row.sheet(), row.number(), who, fields, List.of()));
    }

    void reject(SheetKind about, MappedRows.Row row, String who, List<Sentence> reasons) {
        add(new Change(ChangeKind.REJECTED, about, row.sheet(), row.number(), who, List.of(), reasons));
    }

    void add(Change change) {
        changes.add(change);
        count(change.about(), change.what());
    }

    List<Change> changes() {
        changes.sort(Comparator.comparing(Change::what)
                .thenComparing(Change::about)
                .thenComparing(Change::sheet)
                .thenComparingInt(Change::row));
        return changes;
    }

    Map<SheetKind, Map<ChangeKind, Integer>> counts() {
        return counts;
    }

    private void count(SheetKind about, ChangeKind what) {
        counts.computeIfAbsent(about, it -> new EnumMap<>(ChangeKind.class)).merge(what, 1, Integer::sum);
    }
}
