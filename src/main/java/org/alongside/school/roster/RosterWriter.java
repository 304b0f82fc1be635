package org.alongside.school.roster;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes a plan with few, large statements. The caller holds the transaction. */
final class RosterWriter {
    private static final int ROWS = 500;

    private final JdbcTemplate database;
    private final LocalDate today;
    private final Progress progress;

    RosterWriter(JdbcTemplate database, LocalDate today, Progress progress) {
        this.database = database;
        this.today = today;
        this.progress = progress;
    }

    void write(Plan plan) {
        update(
                "update person set left_on = ?, version = version + 1 where id = ?",
                plan.leaving().stream()
                        .map(id -> new Object[] {Date.valueOf(today), id})
                        .toList());
        update(
                "update person set left_on = null, version = version + 1, "
                        + String.join(
                                ", ",
                                Standing.FACTS.stream()
                                        .map(it -> it.column() + " = ?")
                                        .toList())
                        + " where id = ?",
                plan.changedPeople().stream()
                        .map(it -> withLast(facts(it), it.id()))
                        .toList());
        insert(
                "person (kind, " + Standing.COLUMNS + ", id)",
                plan.newPeople().stream()
                        .map(it -> withLast(withFirst(it.kind().name(), facts(it)), it.id()))
                        .toList());
        update(
                "update room set name = ?, discreet = ?, pairs = ?, in_use = ? where id = ?",
                plan.changedRooms().stream().map(RosterWriter::room).toList());
        insert(
                "room (name, discreet, pairs, in_use, id)",
                plan.newRooms().stream().map(RosterWriter::room).toList());
        progress.at(0.1);
        timetables(plan);
    }

    private void timetables(Plan plan) {
        var people = List.copyOf(plan.timetables().keySet());
        for (int from = 0; from < people.size(); from += ROWS) {
            var some = people.subList(from, Math.min(people.size(), from + ROWS));
            database.update(
                    "delete from timetable_entry where person_id in ("
                            + String.join(", ", Collections.nCopies(some.size(), "?")) + ")",
                    some.toArray());
        }
        var rows = new ArrayList<@Nullable Object[]>();
        plan.timetables()
                .forEach((person, lessons) -> lessons.forEach((slot, lesson) -> rows.add(new @Nullable Object[] {
                    person,
                    slot.week().name(),
                    slot.day().getValue(),
                    slot.period(),
                    lesson.subject(),
                    lesson.room().isEmpty() ? null : lesson.room()
                })));
        insert("timetable_entry (person_id, week, weekday, period, subject, room)", rows);
    }

    private static @Nullable Object[] facts(Someone someone) {
        return Standing.FACTS.stream()
                .map(field -> {
                    var text = someone.values().get(field);
                    return text == null || text.isEmpty() ? null : text;
                })
                .toArray();
    }

    private static Object[] room(RoomEntry room) {
        return new Object[] {room.name(), room.discreet(), room.pairs(), room.inUse(), room.id()};
    }

    private static @Nullable Object[] withLast(@Nullable Object[] values, UUID last) {
        var all = new ArrayList<@Nullable Object>(List.of());
        Collections.addAll(all, values);
        all.add(last);
        return all.toArray();
    }

    private static @Nullable Object[] withFirst(String first, @Nullable Object[] values) {
        var all = new ArrayList<@Nullable Object>();
        all.add(first);
        Collections.addAll(all, values);
        return all.toArray();
    }

    private void update(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            database.batchUpdate(sql, rows);
        }
    }

    private void insert(String table, List<@Nullable Object[]> rows) {
        for (int from = 0; from < rows.size(); from += ROWS) {
            var some = rows.subList(from, Math.min(rows.size(), from + ROWS));
            var one = "(" + String.join(", ", Collections.nCopies(some.getFirst().length, "?")) + ")";
            var values = new ArrayList<@Nullable Object>();
            some.forEach(row -> Collections.addAll(values, row));
            database.update(
                    "insert into " + table + " values " + String.join(", ", Collections.nCopies(some.size(), one)),
                    values.toArray());
            progress.at(0.1 + 0.9 * from / rows.size());
        }
    }
}
