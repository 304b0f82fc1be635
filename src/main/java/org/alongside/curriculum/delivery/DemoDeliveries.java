package org.alongside.curriculum.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.base.demo.DemoChapter;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.StatementCode;
import org.alongside.school.demo.DemoCast;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What became of the demo school's lessons up to yesterday: mostly taught, some changed, a few not, some pupils away. */
@Component
class DemoDeliveries implements DemoChapter {
    private final JdbcTemplate database;
    private final SpiralCurriculum spiral;

    DemoDeliveries(JdbcTemplate database, SpiralCurriculum spiral) {
        this.database = database;
        this.spiral = spiral;
    }

    @Override
    public int place() {
        return 270;
    }

    private record Past(UUID id, UUID schoolClass, String lesson, LocalDate day, UUID teacher) {}

    private record Rows(
            List<Object[]> records,
            List<Object[]> statements,
            List<Object[]> pupils,
            List<Object[]> caughtUp,
            Set<List<Object>> elsewhere) {}

    @Override
    public void tell(LocalDate today) {
        var past = database.query(
                """
                select l.id, l.class_id, l.lesson_id, l.day, t.person_id from planned_lesson l
                join teaching_class_teacher t on t.class_id = l.class_id and t.place = 1
                where l.day < ? order by l.day, l.class_id, l.place
                """,
                (row, number) -> new Past(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getDate(4).toLocalDate(),
                        row.getObject(5, UUID.class)),
                Date.valueOf(today));
        var members = database
                .query(
                        "select class_id, person_id from teaching_class_member where to_day is null order by class_id, person_id",
                        (row, number) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        var served = served();
        var lot = new Random(20_261_123);
        var rows = new Rows(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
        for (var lesson : past) {
            tell(lesson, members.getOrDefault(lesson.schoolClass(), List.of()), served, lot, today, rows);
        }
        write(rows);
    }

    /** The story asks as the PSHE lead, like the chapter of the plans. */
    private Map<String, List<String>> served() {
        return AsLead.ask(() -> spiral.lessons().stream()
                .collect(toMap(
                        it -> it.id().value(),
                        it -> it.statements().stream()
                                .map(StatementCode::value)
                                .distinct()
                                .toList())));
    }

    private static void tell(
            Past lesson, List<UUID> members, Map<String, List<String>> served, Random lot, LocalDate today, Rows rows) {
        var fate = lot.nextInt(100);
        var recent = lesson.day().isAfter(today.minusDays(8));
        var lowes = lesson.teacher().equals(DemoCast.HANNAH_LOWE.value());
        if (recent && (fate >= 85 || lowes)) {
            return; // not recorded yet: something to try
        }
        var outcome = fate < 78 ? Outcome.DELIVERED : fate < 94 ? Outcome.ADAPTED : Outcome.NOT_DELIVERED;
        var id = UUID.nameUUIDFromBytes(("demo:delivery " + lesson.id()).getBytes(StandardCharsets.UTF_8));
        var taught = outcome.isTaught();
        var counts = taught && lot.nextInt(3) == 0 && members.size() > 8;
        var n = members.size();
        rows.records().add(new Object[] {
            id,
            lesson.id(),
            lesson.schoolClass(),
            lesson.lesson(),
            Date.valueOf(lesson.day()),
            outcome.name(),
            outcome.reasons().isEmpty()
                    ? null
                    : outcome.reasons().get(lot.nextInt(outcome.reasons().size())),
            taught ? lesson.teacher() : null,
            taught && lot.nextInt(2) == 0 ? 2 + lot.nextInt(4) : null,
            counts ? n / 2 : null,
            counts ? n / 4 : null,
            counts ? n - n / 2 - n / 4 - 2 : null,
            counts ? n / 8 : null,
            counts ? n / 4 : null,
            counts ? n - n / 8 - n / 4 - 2 : null,
            lesson.teacher(),
            Timestamp.from(lesson.day().atTime(15, 30).atZone(Said.LONDON).toInstant())
        });
        if (!taught) {
            return;
        }
        served.getOrDefault(lesson.lesson(), List.of())
                .forEach(it -> rows.statements().add(new Object[] {id, it}));
        var away = new TreeSet<UUID>();
        for (int i = lot.nextInt(4); i > 0 && !members.isEmpty(); i--) {
            away.add(members.get(lot.nextInt(members.size())));
        }
        var elsewhere = lowes && !members.isEmpty() ? members.getLast() : null;
        if (elsewhere != null) {
            away.add(elsewhere);
            rows.elsewhere().add(List.of(lesson.schoolClass(), elsewhere, lesson.teacher()));
        }
        for (var pupil : away) {
            rows.pupils().add(new Object[] {id, pupil, pupil.equals(elsewhere) ? "ELSEWHERE" : "AWAY"});
            if (!recent && lot.nextInt(10) < 7) {
                rows.caughtUp().add(new Object[] {
                    lesson.id(), pupil, Date.valueOf(lesson.day().plusDays(6)), lesson.teacher()
                });
            }
        }
    }

    private void write(Rows rows) {
        database.batchUpdate("""
                insert into lesson_delivery (id, planned_lesson_id, number, class_id, lesson_id, day, outcome, reason, taught_by,
                    confidence, baseline_not_yet, baseline_partly, baseline_secure, endpoint_not_yet, endpoint_partly,
                    endpoint_secure, recorded_by, recorded_at)
                values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows.records());
        database.batchUpdate(
                "insert into lesson_delivery_statement (delivery_id, code) values (?, ?)", rows.statements());
        database.batchUpdate(
                "insert into lesson_delivery_pupil (delivery_id, pupil_id, why) values (?, ?, ?)", rows.pupils());
        database.batchUpdate(
                "insert into lesson_catch_up (planned_lesson_id, pupil_id, caught_up_on, noted_by) values (?, ?, ?, ?)",
                rows.caughtUp());
        database.batchUpdate(
                "insert into taught_elsewhere (class_id, pupil_id, noted_by) values (?, ?, ?)",
                rows.elsewhere().stream().map(List::toArray).toList());
    }
}
