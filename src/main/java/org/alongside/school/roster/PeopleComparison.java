package org.alongside.school.roster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.school.PersonKind;
import org.jspecify.annotations.Nullable;

/** Holds the sheets of pupils, or those of staff, against the people whom the school has. */
final class PeopleComparison {
    /** More than one in this many leaving at once is more than any summer brings. */
    private static final int MANY = 5;

    private record Read(MappedRows.Row row, Map<RosterField, String> values, List<Sentence> reasons) {
        String code(RosterField field) {
            return CellReader.fold(values.getOrDefault(field, ""));
        }
    }

    private final SheetKind about;
    private final RosterField codeField;
    private final PersonKind kind;
    private final List<Someone> known;
    private final CellReader reader;
    private final Ledger ledger;

    private final List<Someone> newcomers = new ArrayList<>();
    private final List<Someone> changed = new ArrayList<>();
    private final List<Someone> leaving = new ArrayList<>();
    private final Map<String, Someone> here = new HashMap<>();
    private final Map<String, MappedRows.Row> rejectedCodes = new HashMap<>();
    private boolean many;

    PeopleComparison(SheetKind about, Standing standing, CellReader reader, Ledger ledger) {
        this.about = about;
        this.codeField = about == SheetKind.PUPILS ? RosterField.UPN : RosterField.STAFF_CODE;
        this.kind = about == SheetKind.PUPILS ? PersonKind.PUPIL : PersonKind.STAFF;
        this.known = standing.people().stream().filter(it -> it.kind() == kind).toList();
        this.reader = reader;
        this.ledger = ledger;
        known.stream().filter(it -> it.leftOn() == null).forEach(it -> it.code().ifPresent(code -> here.put(code, it)));
    }

    List<Someone> newcomers() {
        return newcomers;
    }

    List<Someone> changed() {
        return changed;
    }

    List<Someone> leaving() {
        return leaving;
    }

    boolean tooManyLeave() {
        return many;
    }

    /** Whoever is here when the import is done, by folded UPN or staff code. */
    Map<String, Someone> here() {
        return here;
    }

    /** Rows that were not accepted, by the code that they name. */
    Map<String, MappedRows.Row> rejectedCodes() {
        return rejectedCodes;
    }

    void compare(List<MappedRows> sheets) {
        if (sheets.isEmpty()) {
            return;
        }
        ledger.open(about);
        var rows = new ArrayList<Read>();
        sheets.forEach(sheet -> sheet.rows().forEach(row -> rows.add(read(row))));
        refuseDuplicates(rows);
        refuseStrangers(rows);
        var rejectedNames = new HashSet<String>();
        for (var row : rows) {
            if (!row.reasons.isEmpty()) {
                reject(row);
                rejectedNames.add(Someone.nameKey(row.values));
            }
        }
        var matches = match(rows.stream().filter(it -> it.reasons.isEmpty()).toList());
        matches.forEach(this::take);
        if (sheets.stream().allMatch(it -> it.mapping().everybody())) {
            var stay = matches.values().stream()
                    .flatMap(Optional::stream)
                    .map(Someone::id)
                    .collect(toSet());
            findLeavers(stay, rejectedNames);
        }
    }

    private Read read(MappedRows.Row row) {
        var values = new EnumMap<RosterField, String>(RosterField.class);
        var reasons = new ArrayList<Sentence>();
        row.cells().forEach((field, cell) -> {
            try {
                var value = reader.read(field, cell);
                if (value.isEmpty() && about.required().contains(field)) {
                    reasons.add(Sentence.of("row.missing", field));
                }
                values.put(field, value);
            } catch (CellReader.Unreadable reason) {
                reasons.add(reason.sentence());
            }
        });
        return new Read(row, values, reasons);
    }

    private void refuseDuplicates(List<Read> rows) {
        rows.stream()
                .filter(it -> !it.code(codeField).isEmpty())
                .collect(groupingBy(it -> it.code(codeField)))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> {
                    for (var row : same) {
                        var other = row == same.getFirst() ? same.get(1) : same.getFirst();
                        row.reasons.add(Sentence.of(
                                row.row.sheet().equals(other.row.sheet()) ? "row.twice" : "row.twice-elsewhere",
                                codeField,
                                String.valueOf(other.row.number()),
                                other.row.sheet()));
                    }
                });
    }

    /**
     * A number that names somebody else altogether: its column was sorted without the others, or a code of somebody who
     * left was given out again. Whoever got the account of another would read what is not theirs.
     */
    private void refuseStrangers(List<Read> rows) {
        var byCode = byCode();
        for (var row : rows) {
            var somebody = byCode.get(row.code(codeField));
            if (row.reasons.isEmpty() && somebody != null && somebody.isSomebodyElseThan(row.values)) {
                row.reasons.add(Sentence.of("row.somebody-else", codeField, somebody.label()));
            }
        }
    }

    private Map<String, Someone> byCode() {
        var byCode = new HashMap<String, Someone>();
        known.forEach(it -> it.code().ifPresent(code -> byCode.put(code, it)));
        return byCode;
    }

    private void reject(Read row) {
        var code = row.code(codeField);
        if (!code.isEmpty()) {
            rejectedCodes.put(code, row.row);
        }
        var who = row.row.cell(RosterField.FORENAME) + " " + row.row.cell(RosterField.SURNAME);
        ledger.reject(about, row.row, CellReader.tidy(who), row.reasons);
    }

    /**
     * First by UPN or staff code. Then, so that nobody loses their history, by name and date of birth for a pupil whose
     * temporary number became a permanent one, and by name for staff who were entered by hand and have no code yet.
     */
    private Map<Read, Optional<Someone>> match(List<Read> rows) {
        var byCode = byCode();
        var codes = rows.stream().map(it -> it.code(codeField)).collect(toSet());
        codes.addAll(rejectedCodes.keySet());
        var unclaimed = known.stream()
                .filter(it -> it.code().filter(codes::contains).isEmpty())
                .collect(groupingBy(this::secondKey));
        var matches = new LinkedHashMap<Read, Optional<Someone>>();
        var taken = new HashSet<UUID>();
        for (var row : rows) {
            var match = byCode.get(row.code(codeField));
            if (match == null) {
                var alike = unclaimed.getOrDefault(secondKey(row.values), List.of());
                match = alike.size() == 1 && taken.add(alike.getFirst().id()) ? alike.getFirst() : null;
            }
            matches.put(row, Optional.ofNullable(match));
        }
        return matches;
    }

    private String secondKey(Someone someone) {
        var usable = kind == PersonKind.PUPIL || someone.code().isEmpty();
        return usable ? secondKey(someone.values()) : "";
    }

    private String secondKey(Map<RosterField, String> values) {
        var born = values.getOrDefault(RosterField.BORN, "");
        if (kind == PersonKind.PUPIL && born.isEmpty()) {
            return "?" + values; // equal to nobody else
        }
        return Someone.nameKey(values) + (kind == PersonKind.PUPIL ? "|" + born : "");
    }

    private void take(Read row, Optional<Someone> match) {
        var before = match.orElse(null);
        var after = (before == null ? new Someone(UUID.randomUUID(), kind, Map.of(), null) : before).with(row.values);
        if (before != null) {
            before.code().ifPresent(here::remove);
        }
        here.put(row.code(codeField), after);
        var fields = differences(before, after);
        if (before == null) {
            newcomers.add(after);
            ledger.add(ChangeKind.NEW, about, row.row, after.label(), List.of());
        } else if (before.leftOn() != null) {
            changed.add(after);
            ledger.add(ChangeKind.RETURNING, about, row.row, after.label(), fields);
        } else if (fields.isEmpty()) {
            ledger.unchanged(about);
        } else {
            changed.add(after);
            ledger.add(ChangeKind.CHANGED, about, row.row, after.label(), fields);
        }
    }

    private static List<FieldChange> differences(@Nullable Someone before, Someone after) {
        if (before == null) {
            return List.of();
        }
        return Standing.FACTS.stream()
                .filter(it -> !before.value(it).equals(after.value(it)))
                .map(it -> new FieldChange(it, before.value(it), after.value(it)))
                .toList();
    }

    /** Whoever a rejected row may have meant does not leave because of a typing mistake; nor who was entered by hand. */
    private void findLeavers(Set<UUID> stay, Set<String> rejectedNames) {
        var present = 0;
        for (var someone : known) {
            var code = someone.code();
            if (someone.leftOn() != null || code.isEmpty()) {
                continue;
            }
            present++;
            if (!stay.contains(someone.id())
                    && !rejectedCodes.containsKey(code.get())
                    && !rejectedNames.contains(someone.nameKey())) {
                leaving.add(someone);
                here.remove(code.get());
                ledger.add(new Change(ChangeKind.LEAVING, about, "", 0, someone.label(), List.of(), List.of()));
            }
        }
        many = leaving.size() * MANY > present;
    }
}
