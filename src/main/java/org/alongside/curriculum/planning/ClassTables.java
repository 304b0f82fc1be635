package org.alongside.curriculum.planning;

import static java.util.stream.Collectors.toMap;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.school.PersonId;
import org.alongside.school.Slot;
import org.alongside.school.Week;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of classes, for callers who have asked whether they may. A list of classes costs three queries, however long. */
@Component
class ClassTables {
    private final JdbcClient database;
    private final JdbcTemplate batches;

    ClassTables(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    List<TeachingClass> ofYear(UUID academicYear) {
        return complete(database.sql(ROWS + " where c.academic_year_id = :year order by c.year_group, c.name")
                .param("year", academicYear)
                .query(ClassTables::row)
                .list());
    }

    List<TeachingClass> ofTeacher(UUID academicYear, PersonId teacher) {
        return complete(database.sql(ROWS
                        + " join teaching_class_teacher t on t.class_id = c.id"
                        + " where c.academic_year_id = :year and t.person_id = :teacher order by c.year_group, c.name")
                .param("year", academicYear)
                .param("teacher", teacher.value())
                .query(ClassTables::row)
                .list());
    }

    Map<ClassId, TeachingClass> named(Collection<ClassId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return complete(database.sql(ROWS + " where c.id in (:ids)")
                        .param("ids", ids.stream().map(ClassId::value).toList())
                        .query(ClassTables::row)
                        .list())
                .stream()
                .collect(toMap(TeachingClass::id, it -> it));
    }

    Optional<TeachingClass> find(ClassId id) {
        return Optional.ofNullable(named(List.of(id)).get(id));
    }

    Map<ClassId, List<PersonId>> members(Collection<ClassId> ids, LocalDate day) {
        var members = new HashMap<ClassId, List<PersonId>>();
        if (!ids.isEmpty()) {
            database.sql("""
                            select class_id, person_id from teaching_class_member
                            where class_id in (:ids) and from_day <= :day and (to_day is null or to_day >= :day)
                            """)
                    .param("ids", ids.stream().map(ClassId::value).toList())
                    .param("day", Date.valueOf(day))
                    .query(row -> {
                        members.computeIfAbsent(new ClassId(row.getObject(1, UUID.class)), id -> new ArrayList<>())
                                .add(new PersonId(row.getObject(2, UUID.class)));
                    });
        }
        return members;
    }

    List<ClassId> ofPupil(PersonId pupil, LocalDate day) {
        return database.sql("""
                        select class_id from teaching_class_member
                        where person_id = :pupil and from_day <= :day and (to_day is null or to_day >= :day)
                        """)
                .param("pupil", pupil.value())
                .param("day", Date.valueOf(day))
                .query((row, number) -> new ClassId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Many classes at once, with teachers and slots; members come by {@link #join}. */
    void add(Collection<TeachingClass> classes) {
        batches.batchUpdate(
                "insert into teaching_class (id, academic_year_id, name, year_group, form) values (?, ?, ?, ?, ?)",
                classes.stream()
                        .map(it ->
                                new Object[] {it.id().value(), it.academicYear(), it.name(), it.yearGroup(), it.form()})
                        .toList());
        addTeachers(classes);
        addSlots(classes);
    }

    /** Changes what a class is called, who teaches it and when. */
    boolean change(TeachingClass changed) {
        var mine = database.sql("""
                        update teaching_class set name = :name, year_group = :yearGroup, form = :form, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("name", changed.name())
                        .param("yearGroup", changed.yearGroup())
                        .param("form", changed.form())
                        .param("id", changed.id().value())
                        .param("version", changed.version())
                        .update()
                == 1;
        if (mine) {
            List.of("teaching_class_teacher", "teaching_class_slot")
                    .forEach(table -> database.sql("delete from " + table + " where class_id = :id")
                            .param("id", changed.id().value())
                            .update());
            addTeachers(List.of(changed));
            addSlots(List.of(changed));
        }
        return mine;
    }

    private void addTeachers(Collection<TeachingClass> classes) {
        var rows = new ArrayList<Object[]>();
        for (var it : classes) {
            for (int place = 0; place < it.teachers().size(); place++) {
                rows.add(new Object[] {it.id().value(), it.teachers().get(place).value(), place + 1});
            }
        }
        batches.batchUpdate("insert into teaching_class_teacher (class_id, person_id, place) values (?, ?, ?)", rows);
    }

    private void addSlots(Collection<TeachingClass> classes) {
        batches.batchUpdate(
                "insert into teaching_class_slot (class_id, week, weekday, period, room) values (?, ?, ?, ?, ?)",
                classes.stream()
                        .flatMap(it -> it.slots().stream().map(slot -> new Object[] {
                            it.id().value(),
                            slot.slot().week().name(),
                            slot.slot().day().getValue(),
                            slot.slot().period(),
                            slot.room()
                        }))
                        .toList());
    }

    void join(Map<ClassId, List<PersonId>> members, LocalDate from) {
        var rows = new ArrayList<Object[]>();
        members.forEach((id, people) ->
                people.forEach(it -> rows.add(new Object[] {id.value(), it.value(), Date.valueOf(from)})));
        batches.batchUpdate("insert into teaching_class_member (class_id, person_id, from_day) values (?, ?, ?)", rows);
    }

    /** From this day on they do not belong to it; somebody who joined on the same day never did. */
    void leave(ClassId id, PersonId person, LocalDate day) {
        database.sql("""
                        delete from teaching_class_member
                        where class_id = :class and person_id = :person and to_day is null and from_day >= :day
                        """)
                .param("class", id.value())
                .param("person", person.value())
                .param("day", Date.valueOf(day))
                .update();
        database.sql("""
                        update teaching_class_member set to_day = :before
                        where class_id = :class and person_id = :person and to_day is null
                        """)
                .param("before", Date.valueOf(day.minusDays(1)))
                .param("class", id.value())
                .param("person", person.value())
                .update();
    }

    private static final String ROWS =
            "select c.id, c.academic_year_id, c.name, c.year_group, c.form, c.plan_version, c.version from teaching_class c";

    private static TeachingClass row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new TeachingClass(
                new ClassId(row.getObject("id", UUID.class)),
                row.getObject("academic_year_id", UUID.class),
                row.getString("name"),
                row.getInt("year_group"),
                row.getString("form"),
                List.of(),
                List.of(),
                row.getLong("plan_version"),
                row.getLong("version"));
    }

    private List<TeachingClass> complete(List<TeachingClass> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        var ids = bare.stream().map(it -> it.id().value()).toList();
        var teachers = new LinkedHashMap<UUID, List<PersonId>>();
        database.sql(
                        "select class_id, person_id from teaching_class_teacher where class_id in (:ids) order by class_id, place")
                .param("ids", ids)
                .query(row -> {
                    teachers.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new PersonId(row.getObject(2, UUID.class)));
                });
        var slots = new LinkedHashMap<UUID, List<LessonSlot>>();
        database.sql(
                        "select class_id, week, weekday, period, room from teaching_class_slot where class_id in (:ids) order by class_id, week, weekday, period")
                .param("ids", ids)
                .query(row -> {
                    var slot = new Slot(
                            Week.valueOf(row.getString("week")),
                            DayOfWeek.of(row.getInt("weekday")),
                            row.getInt("period"));
                    slots.computeIfAbsent(row.getObject("class_id", UUID.class), id -> new ArrayList<>())
                            .add(new LessonSlot(slot, row.getString("room")));
                });
        return bare.stream()
                .map(it -> new TeachingClass(
                        it.id(),
                        it.academicYear(),
                        it.name(),
                        it.yearGroup(),
                        it.form(),
                        teachers.getOrDefault(it.id().value(), List.of()),
                        slots.getOrDefault(it.id().value(), List.of()),
                        it.planVersion(),
                        it.version()))
                .toList();
    }
}
