package org.alongside.school.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds the sheets of rooms against the rooms that the school has. A room that is missing in them stays as it is. */
final class RoomComparison {
    private final CellReader reader;
    private final Ledger ledger;
    private final Map<String, RoomEntry> known = new HashMap<>();
    private final List<RoomEntry> newRooms = new ArrayList<>();
    private final List<RoomEntry> changedRooms = new ArrayList<>();

    RoomComparison(Standing standing, CellReader reader, Ledger ledger) {
        this.reader = reader;
        this.ledger = ledger;
        standing.rooms().forEach(it -> known.put(CellReader.fold(it.name()), it));
    }

    List<RoomEntry> newRooms() {
        return newRooms;
    }

    List<RoomEntry> changedRooms() {
        return changedRooms;
    }

    void compare(List<MappedRows> sheets) {
        var seen = new HashMap<String, MappedRows.Row>();
        for (var sheet : sheets) {
            ledger.open(SheetKind.ROOMS);
            for (var row : sheet.rows()) {
                try {
                    take(row, seen);
                } catch (CellReader.Unreadable reason) {
                    ledger.reject(
                            SheetKind.ROOMS,
                            row,
                            CellReader.tidy(row.cell(RosterField.ROOM)),
                            List.of(reason.sentence()));
                }
            }
        }
    }

    private void take(MappedRows.Row row, Map<String, MappedRows.Row> seen) throws CellReader.Unreadable {
        var name = reader.read(RosterField.ROOM, row.cell(RosterField.ROOM));
        if (name.isEmpty()) {
            throw new CellReader.Unreadable("missing", RosterField.ROOM);
        }
        var discreet = reader.read(RosterField.DISCREET, row.cell(RosterField.DISCREET));
        var pairs = reader.read(RosterField.PAIRS, row.cell(RosterField.PAIRS));
        var first = seen.putIfAbsent(CellReader.fold(name), row);
        if (first != null) {
            throw new CellReader.Unreadable("room-twice", String.valueOf(first.number()), first.sheet());
        }
        var before = known.get(CellReader.fold(name));
        var after = new RoomEntry(
                before == null ? UUID.randomUUID() : before.id(),
                name,
                discreet.isEmpty() ? before != null && before.discreet() : Boolean.parseBoolean(discreet),
                pairs.isEmpty() ? before == null ? 1 : before.pairs() : Integer.parseInt(pairs),
                true);
        record(row, before, after);
    }

    private void record(MappedRows.Row row, @Nullable RoomEntry before, RoomEntry after) {
        if (before == null) {
            newRooms.add(after);
            ledger.add(ChangeKind.NEW, SheetKind.ROOMS, row, after.name(), List.of());
        } else if (before.equals(after)) {
            ledger.unchanged(SheetKind.ROOMS);
        } else {
            changedRooms.add(after);
            var what = before.inUse() ? ChangeKind.CHANGED : ChangeKind.RETURNING;
            ledger.add(what, SheetKind.ROOMS, row, after.name(), differences(before, after));
        }
    }

    private static List<FieldChange> differences(RoomEntry before, RoomEntry after) {
        var fields = new ArrayList<FieldChange>();
        if (!before.name().equals(after.name())) {
            fields.add(new FieldChange(RosterField.ROOM, before.name(), after.name()));
        }
        if (before.discreet() != after.discreet()) {
            fields.add(new FieldChange(
                    RosterField.DISCREET, String.valueOf(before.discreet()), String.valueOf(after.discreet())));
        }
        if (before.pairs() != after.pairs()) {
            fields.add(
                    new FieldChange(RosterField.PAIRS, String.valueOf(before.pairs()), String.valueOf(after.pairs())));
        }
        return fields;
    }
}
