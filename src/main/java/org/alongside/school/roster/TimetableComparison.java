package org.alongside.school.roster;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.school.Slot;
import org.alongside.school.Upn;

/** Holds the sheets of timetables against those that the school has. Whoever is in them gets theirs anew, as a whole. */
final class TimetableComparison {
    private static final class Week {
        private final Someone person;
        private final MappedRows.Row first;
        private final Map<Slot, Lesson> lessons = new HashMap<>();
        private final Map<Slot, MappedRows.Row> rows = new HashMap<>();

        Week(Someone person, MappedRows.Row first) {
            this.person = person;
            this.first = first;
        }
    }

    private final Standing standing;
    private final CellReader reader;
    private final Ledger ledger;
    private final Map<String, Someone> here;
    private final Map<String, MappedRows.Row> rejected;
    private final Map<UUID, Week> weeks = new LinkedHashMap<>();
    private final Map<UUID, Map<Slot, Lesson>> replaced = new LinkedHashMap<>();

    /**
     * @param here everybody who is here when the import is done, by folded UPN or staff code
     * @param rejected rows about people that were not accepted, by the same
     */
    TimetableComparison(
            Standing standing,
            CellReader reader,
            Ledger ledger,
            Map<String, Someone> here,
            Map<String, MappedRows.Row> rejected) {
        this.standing = standing;
        this.reader = reader;
        this.ledger = ledger;
        this.here = here;
        this.rejected = rejected;
    }

    Map<UUID, Map<Slot, Lesson>> replaced() {
        return replaced;
    }

    void compare(List<MappedRows> sheets, Progress progress) {
        var all = sheets.stream().mapToInt(it -> it.rows().size()).sum();
        var done = 0;
        for (var sheet : sheets) {
            ledger.open(SheetKind.TIMETABLES);
            var time = new LessonTime(standing.periods(), sheet.fields());
            for (var row : sheet.rows()) {
                if (++done % 1000 == 0) {
                    progress.at(1.0 * done / all);
                }
                try {
                    take(row, time);
                } catch (CellReader.Unreadable reason) {
                    ledger.reject(SheetKind.TIMETABLES, row, who(row), List.of(reason.sentence()));
                }
            }
        }
        weeks.values().forEach(this::finish);
    }

    private void take(MappedRows.Row row, LessonTime time) throws CellReader.Unreadable {
        var person = person(row.cell(RosterField.PERSON));
        var subject = reader.read(RosterField.SUBJECT, row.cell(RosterField.SUBJECT));
        var room = reader.read(RosterField.ROOM, row.cell(RosterField.ROOM));
        if (subject.isEmpty()) {
            throw new CellReader.Unreadable("missing", RosterField.SUBJECT);
        }
        var slots = time.slots(
                CellReader.tidy(row.cell(RosterField.WEEK)),
                CellReader.tidy(row.cell(RosterField.DAY)),
                CellReader.tidy(row.cell(RosterField.PERIOD)));
        var week = weeks.get(person.id());
        var lesson = new Lesson(subject, room);
        for (var slot : slots) {
            var other = week == null ? null : week.lessons.get(slot);
            // the same lesson twice is a lesson with two teachers
            if (week != null && other != null && !other.equals(lesson)) {
                var at = week.rows.get(slot);
                throw new CellReader.Unreadable(
                        "busy",
                        other.subject(),
                        at == null ? "" : String.valueOf(at.number()),
                        slot.week().name());
            }
        }
        if (week == null) {
            week = new Week(person, row);
            weeks.put(person.id(), week);
        }
        for (var slot : slots) {
            week.lessons.put(slot, lesson);
            week.rows.putIfAbsent(slot, row);
        }
    }

    private Someone person(String cell) throws CellReader.Unreadable {
        var text = CellReader.tidy(cell);
        if (text.isEmpty()) {
            throw new CellReader.Unreadable("missing", RosterField.PERSON);
        }
        var code = CellReader.fold(text);
        var number = Upn.tidy(text);
        var person = here.getOrDefault(code, here.get(CellReader.fold(number)));
        if (person != null) {
            return person;
        }
        var row = rejected.getOrDefault(code, rejected.get(CellReader.fold(number)));
        if (row != null) {
            throw new CellReader.Unreadable("person-rejected", String.valueOf(row.number()), row.sheet());
        }
        if (standing.people().stream()
                .anyMatch(it -> it.code().filter(code::equals).isPresent())) {
            throw new CellReader.Unreadable("person-left");
        }
        if (number.length() == Upn.LENGTH) {
            reader.read(RosterField.UPN, number);
        }
        throw new CellReader.Unreadable("nobody", CellReader.quote(text));
    }

    private String who(MappedRows.Row row) {
        var person = here.get(CellReader.fold(CellReader.tidy(row.cell(RosterField.PERSON))));
        return person == null ? "" : person.label();
    }

    private void finish(Week week) {
        var before = standing.timetables().getOrDefault(week.person.id(), Map.of());
        if (before.equals(week.lessons)) {
            ledger.unchanged(SheetKind.TIMETABLES);
            return;
        }
        replaced.put(week.person.id(), week.lessons);
        var same = week.lessons.entrySet().stream()
                .filter(it -> it.getValue().equals(before.get(it.getKey())))
                .count();
        var sentence = before.isEmpty()
                ? Sentence.of("row.lessons", week.lessons.size())
                : Sentence.of("row.lessons-changed", week.lessons.size() - same, before.size() - same);
        ledger.add(new Change(
                before.isEmpty() ? ChangeKind.NEW : ChangeKind.CHANGED,
                SheetKind.TIMETABLES,
                week.first.sheet(),
                week.first.number(),
                week.person.label(),
                List.of(),
                List.of(sentence)));
    }
}
