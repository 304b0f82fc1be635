package org.alongside.school.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.base.demo.DemoChapter;
import org.alongside.school.ClosedDay;
import org.alongside.school.YearPlan;
import org.alongside.school.calendar.CalendarTables;
import org.alongside.school.calendar.YearDraft;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** First chapter of the demo school: its name, people, three years of calendar, rooms and everybody's timetable. */
@Component
class SchoolChapter implements DemoChapter {
    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcTemplate database;
    private final CalendarTables calendar;

    SchoolChapter(JdbcTemplate database, CalendarTables calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    @Override
    public int place() {
        return 100;
    }

    @Override
    @Transactional
    public void tell(LocalDate today) {
        database.update(
                "update school_settings set name = ?, demo = true, live = true, safe_room = ?, office_contact = ? where id = 1",
                "Saltmarsh School",
                "G14",
                "Mrs Whittle in the office, room A2");
        var startYear = startYearAround(today);
        for (var year = startYear - 1; year <= startYear + 1; year++) {
            calendar.addIfMissing(year(year));
        }
        calendar.addPeriodsIfNone();
        rooms();
        var people = DemoPeople.in(startYear);
        people(people);
        lessons(DemoTimetable.lessons(people.stream()
                .filter(it -> it.form() != null)
                .collect(groupingBy(it -> Objects.requireNonNull(it.form()), mapping(DemoPerson::id, toList())))));
    }

    /** The academic year of this day; the summer holiday belongs to the year that follows, as in the calendar. */
    static int startYearAround(LocalDate today) {
        var running = year(today.getYear() - 1).year();
        return today.isAfter(running.lastDay()) ? today.getYear() : today.getYear() - 1;
    }

    /** The draft with two staff days of this school's own. */
    static YearPlan year(int startYear) {
        var draft = YearDraft.of(startYear);
        var days = List.of(
                new ClosedDay(draft.year().firstDay(), ClosedDay.Kind.INSET, "INSET day: safeguarding and first aid"),
                new ClosedDay(
                        draft.halfTerms().get(2).firstDay(), ClosedDay.Kind.INSET, "INSET day: planning the spring"));
        return YearDraft.of(startYear, days);
    }

    private void rooms() {
        insert("insert into room (id, name, discreet, pairs) values ", List.copyOf(DemoRooms.DISCREET.entrySet()), it ->
                new Object[] {roomId(it.getKey()), it.getKey(), true, it.getValue()});
        insert("insert into room (id, name, discreet, pairs) values ", DemoRooms.CLASSROOMS, it ->
                new Object[] {roomId(it.name()), it.name(), false, 1});
        insert("insert into room (id, name, discreet, pairs) values ", List.of(DemoRooms.HALL, "A2"), it ->
                new Object[] {roomId(it), it, false, 1});
    }

    private static UUID roomId(String name) {
        return UUID.nameUUIDFromBytes(("demo:room " + name).getBytes(StandardCharsets.UTF_8));
    }

    private void people(List<DemoPerson> people) {
        insert(
                "insert into person (id, kind, upn, staff_code, title, legal_given, legal_family, preferred_given, preferred_family, year_group, form, email, born) values ",
                people,
                it -> new Object[] {
                    it.id().value(),
                    it.kind().name(),
                    it.upn(),
                    it.staffCode(),
                    it.title(),
                    it.name().given(),
                    it.name().family(),
                    it.name().preferredGiven(),
                    it.name().preferredFamily(),
                    it.year(),
                    it.form(),
                    it.email(),
                    it.born()
                });
    }

    private void lessons(List<DemoTimetable.Lesson> lessons) {
        var periods = Map.of(0, 3, 1, 4, 2, 5, 3, 7, 4, 8);
        insert(
                "insert into timetable_entry (person_id, week, weekday, period, subject, room) values ",
                lessons,
                it -> new Object[] {
                    it.person().value(),
                    it.slot() < 25 ? "A" : "B",
                    it.slot() % 25 / 5 + 1,
                    periods.get(it.slot() % 5),
                    it.subject(),
                    it.room()
                });
    }

    /** Many rows in one statement: seventy thousand single ones would take longer than people wait. */
    private <T> void insert(String statement, List<T> rows, Function<T, Object[]> values) {
        for (var from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            var part = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE));
            var arguments =
                    part.stream().map(values).flatMap(java.util.Arrays::stream).toArray();
            var row = "(" + String.join(",", Collections.nCopies(arguments.length / part.size(), "?")) + ")";
            database.update(statement + String.join(",", Collections.nCopies(part.size(), row)), arguments);
        }
    }
}
