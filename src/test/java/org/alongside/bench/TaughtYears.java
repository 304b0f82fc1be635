package org.alongside.bench;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.SpiralCurriculum;
import org.springframework.jdbc.core.JdbcTemplate;

/** Years of lessons of a large school: 60 classes of 30 pupils. */
final class TaughtYears {
    private static final int CLASSES = 60;
    private static final int PUPILS = 30;
    private static final int LESSONS = 38;

    private final Random lot = new Random(60_115_5);
    private final JdbcTemplate database;
    private final SpiralCurriculum spiral;

    TaughtYears(JdbcTemplate database, SpiralCurriculum spiral) {
        this.database = database;
        this.spiral = spiral;
    }

    /** One academic year in which all was taught up to its end or to this day; its id. */
    UUID add(int start, LocalDate until) {
        var year = UUID.randomUUID();
        var first = LocalDate.of(start, 9, 1);
        database.update(
                "insert into academic_year (id, name, first_day, last_day) values (?, ?, ?, ?)",
                year,
                start + "-" + (start + 1) % 100,
                Date.valueOf(first),
                Date.valueOf(first.plusWeeks(46)));
        var classes = new ArrayList<Object[]>();
        var members = new ArrayList<Object[]>();
        var planned = new ArrayList<Object[]>();
        var records = new ArrayList<Object[]>();
        var statements = new ArrayList<Object[]>();
        var away = new ArrayList<Object[]>();
        for (int n = 0; n < CLASSES; n++) {
            var group = 7 + n % 5;
            var id = UUID.randomUUID();
            classes.add(new Object[] {id, year, group + "X" + n, group});
            var pupils = new ArrayList<UUID>();
            for (int i = 0; i < PUPILS; i++) {
                pupils.add(UUID.randomUUID());
                members.add(new Object[] {id, pupils.getLast(), Date.valueOf(first)});
            }
            var lessons =
                    spiral.lessons().stream().filter(it -> it.year() == group).toList();
            for (int i = 0; i < LESSONS; i++) {
                plan(
                        id,
                        until,
                        lessons.get(i % lessons.size()),
                        first.plusWeeks(i),
                        i,
                        pupils,
                        planned,
                        records,
                        statements,
                        away);
            }
        }
        database.batchUpdate(
                "insert into teaching_class (id, academic_year_id, name, year_group) values (?, ?, ?, ?)", classes);
        database.batchUpdate(
                "insert into teaching_class_member (class_id, person_id, from_day) values (?, ?, ?)", members);
        database.batchUpdate(
                "insert into planned_lesson (id, class_id, lesson_id, day, period, place) values (?, ?, ?, ?, 5, ?)",
                planned);
        database.batchUpdate("""
                insert into lesson_delivery (id, planned_lesson_id, number, class_id, lesson_id, day, outcome, reason, recorded_by)
                values (?, ?, 1, ?, ?, ?, ?, ?, ?)
                """, records);
        database.batchUpdate("insert into lesson_delivery_statement (delivery_id, code) values (?, ?)", statements);
        database.batchUpdate("insert into lesson_delivery_pupil (delivery_id, pupil_id, why) values (?, ?, ?)", away);
        return year;
    }

    private void plan(
            UUID schoolClass,
            LocalDate until,
            Lesson lesson,
            LocalDate day,
            int place,
            List<UUID> pupils,
            List<Object[]> planned,
            List<Object[]> records,
            List<Object[]> statements,
            List<Object[]> away) {
        var id = UUID.randomUUID();
        planned.add(new Object[] {id, schoolClass, lesson.id().value(), Date.valueOf(day), place + 1});
        if (day.isAfter(until)) {
            return;
        }
        var record = UUID.randomUUID();
        var taught = lot.nextInt(20) > 0;
        records.add(new Object[] {
            record,
            id,
            schoolClass,
            lesson.id().value(),
            Date.valueOf(day),
            taught ? "DELIVERED" : "NOT_DELIVERED",
            taught ? null : "event",
            UUID.randomUUID()
        });
        if (taught) {
            lesson.statements().stream().distinct().forEach(it -> statements.add(new Object[] {record, it.value()}));
            for (int i = lot.nextInt(4); i > 0; i--) {
                away.add(new Object[] {record, pupils.get(i * 7 + lot.nextInt(7)), i == 1 ? "WITHDRAWN" : "AWAY"});
            }
        }
    }
}
