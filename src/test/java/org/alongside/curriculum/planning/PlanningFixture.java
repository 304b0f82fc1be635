package org.alongside.curriculum.planning;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.curriculum.LessonId;
import org.alongside.identity.Cast;
import org.alongside.school.PersonId;
import org.alongside.school.Slot;
import org.alongside.school.Week;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of 39 weeks with classes in it, for tests that are rolled back: every other calendar is taken out of the way.
 * School begins on Tuesday 1 September 2026; a week is free between two half-terms; Tuesday 6 October is closed.
 */
public final class PlanningFixture {
    /** First day of the year. */
    public static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    /** A Tuesday on which school is shut. */
    public static final LocalDate CLOSED = LocalDate.of(2026, 10, 6);

    /** Id of the academic year. */
    public final UUID year = UUID.randomUUID();

    /** The first day of school of this calendar. */
    public final LocalDate first;

    private final JdbcClient database;
    private final ClassTables classes;
    private final PlanTables plans;

    /** The calendar that begins on {@link #FIRST}. */
    public PlanningFixture(JdbcTemplate database) {
        this(database, FIRST);
    }

    /** A calendar that began nine weeks ago, so that today lies in its second half-term. */
    public static PlanningFixture aroundToday(JdbcTemplate database, LocalDate today) {
        return new PlanningFixture(database, today.with(DayOfWeek.TUESDAY).minusWeeks(9));
    }

    private PlanningFixture(JdbcTemplate database, LocalDate first) {
        this.first = first;
        this.database = JdbcClient.create(database);
        this.classes = new ClassTables(this.database, database);
        this.plans = new PlanTables(this.database, database);
        for (var table : List.of(
                "planned_lesson_educator",
                "planned_lesson",
                "teaching_class_member",
                "teaching_class_slot",
                "teaching_class_teacher",
                "teaching_class",
                "half_term",
                "academic_year",
                "closed_day",
                "school_week",
                "period")) {
            database.update("delete from " + table);
        }
        calendar(database, year, first, "2026-27");
        database.update(
                "insert into closed_day (day, kind, title) values (?, 'INSET', 'INSET day')", Date.valueOf(CLOSED));
        for (int period = 1; period <= 5; period++) {
            database.update(
                    "insert into period (number, name, starts, ends, kind) values (?, ?, ?, ?, 'LESSON')",
                    period,
                    "Period " + period,
                    (8 + period) + ":00:00",
                    (9 + period) + ":00:00");
        }
    }

    /** Another year after this one; its id. */
    public UUID nextYear(JdbcTemplate jdbc) {
        var next = UUID.randomUUID();
        calendar(jdbc, next, first.plusWeeks(52), "2027-28");
        return next;
    }

    private static void calendar(JdbcTemplate database, UUID year, LocalDate first, String name) {
        database.update(
                "insert into academic_year (id, name, first_day, last_day) values (?, ?, ?, ?)",
                year,
                name,
                Date.valueOf(first),
                Date.valueOf(first.plusWeeks(44)));
        var monday = first.with(DayOfWeek.MONDAY);
        for (int number = 1; number <= 6; number++) {
            var start = monday.plusWeeks((number - 1) * 7L);
            database.update(
                    "insert into half_term (academic_year_id, number, first_day, last_day) values (?, ?, ?, ?)",
                    year,
                    number,
                    Date.valueOf(number == 1 ? first : start),
                    Date.valueOf(start.plusWeeks(5).plusDays(4)));
            for (int week = 0; week < 6; week++) {
                database.update(
                        "insert into school_week (monday, letter) values (?, ?)",
                        Date.valueOf(start.plusWeeks(week)),
                        week % 2 == 0 ? "A" : "B");
            }
        }
    }

    /** A member of staff with these roles. */
    public Cast staff(String family, String... roles) {
        return Cast.staff(database, "Ms", family, roles);
    }

    /** A pupil. */
    public Cast pupil(String given, int year) {
        return Cast.pupil(database, given, year);
    }

    /** A class that is taught on Tuesdays, period 5, in both weeks, in room B12; it has no lessons yet. */
    public TeachingClass addClass(String name, int yearGroup, List<PersonId> teachers, List<PersonId> members) {
        var slots = new ArrayList<LessonSlot>();
        for (var week : Week.values()) {
            slots.add(new LessonSlot(new Slot(week, DayOfWeek.TUESDAY, 5), "B12"));
        }
        var added = new TeachingClass(ClassId.random(), year, name, yearGroup, name, teachers, slots, 0, 0);
        classes.add(List.of(added));
        classes.join(Map.of(added.id(), members), first);
        return added;
    }

    /** Plans these lessons on these days, period 5. */
    public List<PlannedLesson> plan(TeachingClass it, Map<LocalDate, String> lessons) {
        var planned = new ArrayList<PlannedLesson>();
        new LinkedHashMap<>(lessons)
                .forEach((day, lesson) -> planned.add(new PlannedLesson(
                        PlannedLessonId.random(),
                        it.id(),
                        new LessonId(lesson),
                        null,
                        day,
                        5,
                        planned.size() + 1,
                        1,
                        1,
                        PlannedLesson.Seating.MIXED,
                        null,
                        List.of(),
                        null,
                        0)));
        plans.add(planned);
        return planned;
    }
}
