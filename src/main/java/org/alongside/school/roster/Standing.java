package org.alongside.school.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.school.PersonKind;
import org.alongside.school.Slot;
import org.alongside.school.Week;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The school as the database has it at one moment.
 *
 * @param periods numbers by name and by number, folded
 * @param fingerprint the same again only if nothing of this has changed
 */
record Standing(
        List<Someone> people,
        List<RoomEntry> rooms,
        Map<String, Integer> periods,
        Map<UUID, Map<Slot, Lesson>> timetables,
        String fingerprint) {

    static final List<RosterField> FACTS = Arrays.stream(RosterField.values())
            .filter(it -> !it.column().isEmpty())
            .toList();

    static final String COLUMNS =
            String.join(", ", FACTS.stream().map(RosterField::column).toList());

    /** Reads it all, about 100,000 rows in a full school. */
    static Standing read(JdbcTemplate database) {
        var seen = new Fingerprint();
        return new Standing(
                people(database, seen),
                rooms(database, seen),
                periods(database, seen),
                timetables(database, seen),
                seen.text());
    }

    private static List<Someone> people(JdbcTemplate database, Fingerprint seen) {
        var people = new ArrayList<Someone>();
        database.query(
                "select id, kind, left_on, version, " + COLUMNS + " from person where hidden is null order by id",
                row -> {
                    var values = new EnumMap<RosterField, String>(RosterField.class);
                    for (var field : FACTS) {
                        var text = row.getString(field.column());
                        if (text != null && !text.isBlank()) {
                            values.put(field, text);
                        }
                    }
                    var left = row.getDate("left_on");
                    var someone = new Someone(
                            row.getObject("id", UUID.class),
                            PersonKind.valueOf(row.getString("kind")),
                            values,
                            left == null ? null : left.toLocalDate());
                    people.add(someone);
                    seen.add("person", someone, row.getLong("version"));
                });
        return people;
    }

    private static List<RoomEntry> rooms(JdbcTemplate database, Fingerprint seen) {
        var rooms = new ArrayList<RoomEntry>();
        database.query("select id, name, discreet, pairs, in_use from room order by id", row -> {
            var room = new RoomEntry(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getBoolean("discreet"),
                    row.getInt("pairs"),
                    row.getBoolean("in_use"));
            rooms.add(room);
            seen.add("room", room);
        });
        return rooms;
    }

    private static Map<String, Integer> periods(JdbcTemplate database, Fingerprint seen) {
        var periods = new LinkedHashMap<String, Integer>();
        database.query("select number, name from period order by number", row -> {
            periods.put(CellReader.fold(row.getString("name")), row.getInt("number"));
            seen.add("period", row.getInt("number"), row.getString("name"));
        });
        List.copyOf(periods.values()).forEach(number -> periods.put(String.valueOf(number), number));
        return periods;
    }

    private static Map<UUID, Map<Slot, Lesson>> timetables(JdbcTemplate database, Fingerprint seen) {
        var timetables = new HashMap<UUID, Map<Slot, Lesson>>();
        database.query("""
                select person_id, week, weekday, period, subject, coalesce(room, '') as room from timetable_entry
                order by person_id, week, weekday, period
                """, row -> {
            var person = row.getObject("person_id", UUID.class);
            var slot = new Slot(
                    Week.valueOf(row.getString("week")),
                    java.time.DayOfWeek.of(row.getInt("weekday")),
                    row.getInt("period"));
            var lesson = new Lesson(row.getString("subject"), row.getString("room"));
            timetables.computeIfAbsent(person, id -> new HashMap<>()).put(slot, lesson);
            seen.add("lesson", person, slot, lesson);
        });
        return timetables;
    }

    private static final class Fingerprint {
        private final MessageDigest digest;

        Fingerprint() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        void add(@Nullable Object... parts) {
            for (var part : parts) {
                digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
        }

        String text() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
