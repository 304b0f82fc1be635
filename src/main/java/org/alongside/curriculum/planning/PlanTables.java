package org.alongside.curriculum.planning;

import static java.util.stream.Collectors.toMap;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.curriculum.LessonId;
import org.alongside.school.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of plans, for callers who have asked whether they may. A list costs two queries, however long. */
@Component
class PlanTables {
    private static final String ROWS =
            "select l.id, l.class_id, l.lesson_id, l.edition_id, l.day, l.period, l.place, l.part, l.parts, l.seating,"
                    + " l.visitor, l.room, l.version from planned_lesson l";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    PlanTables(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    List<PlannedLesson> of(Collection<ClassId> classes) {
        return classes.isEmpty()
                ? List.of()
                : complete(database.sql(
                                ROWS + " where l.class_id in (:classes) order by l.day, l.period, l.place, l.id")
                        .param("classes", classes.stream().map(ClassId::value).toList())
                        .query(PlanTables::row)
                        .list());
    }

    List<PlannedLesson> between(LocalDate from, LocalDate to) {
        return complete(
                database.sql(ROWS + " where l.day between :from and :to order by l.day, l.period, l.class_id, l.place")
                        .param("from", Date.valueOf(from))
                        .param("to", Date.valueOf(to))
                        .query(PlanTables::row)
                        .list());
    }

    List<PlannedLesson> of(PersonId teacher, LocalDate from, LocalDate to) {
        return complete(database.sql(ROWS
                        + " join teaching_class_teacher t on t.class_id = l.class_id"
                        + " where t.person_id = :teacher and l.day between :from and :to"
                        + " order by l.day, l.period, l.class_id, l.place")
                .param("teacher", teacher.value())
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query(PlanTables::row)
                .list());
    }

    Optional<PlannedLesson> find(PlannedLessonId id) {
        return complete(database.sql(ROWS + " where l.id = :id")
                        .param("id", id.value())
                        .query(PlanTables::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** Makes the rows of a plan these; what has not changed is not touched. */
    void replace(Collection<PlannedLesson> before, Collection<PlannedLesson> after) {
        var was = before.stream().collect(toMap(PlannedLesson::id, it -> it));
        var is = after.stream().collect(toMap(PlannedLesson::id, it -> it));
        var gone = before.stream()
                .filter(it -> !it.equals(is.get(it.id())))
                .map(it -> new Object[] {it.id().value()})
                .toList();
        batches.batchUpdate("delete from planned_lesson where id = ?", gone);
        add(after.stream()
                .filter(it -> !it.equals(was.get(it.id())))
                .map(it -> it.later(was.containsKey(it.id()) ? was.get(it.id()).version() + 1 : it.version() + 1))
                .toList());
    }

    /** False when somebody has changed the lesson since. */
    boolean agree(PlannedLesson it) {
        var mine = database.sql("""
                        update planned_lesson set seating = :seating, visitor = :visitor, room = :room, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("seating", it.seating().name())
                        .param("visitor", it.visitor())
                        .param("room", it.room())
                        .param("id", it.id().value())
                        .param("version", it.version())
                        .update()
                == 1;
        if (mine) {
            database.sql("delete from planned_lesson_educator where planned_lesson_id = :id")
                    .param("id", it.id().value())
                    .update();
            addEducators(List.of(it));
        }
        return mine;
    }

    void add(Collection<PlannedLesson> lessons) {
        batches.batchUpdate(
                """
                insert into planned_lesson (id, class_id, lesson_id, edition_id, day, period, place, part, parts, seating,
                                            visitor, room, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                lessons.stream()
                        .map(it -> new Object[] {
                            it.id().value(),
                            it.classId().value(),
                            it.lesson().value(),
                            it.edition() == null ? null : it.edition().value(),
                            Date.valueOf(it.day()),
                            it.period(),
                            it.place(),
                            it.part(),
                            it.parts(),
                            it.seating().name(),
                            it.visitor(),
                            it.room(),
                            it.version()
                        })
                        .toList());
        addEducators(lessons);
    }

    private void addEducators(Collection<PlannedLesson> lessons) {
        var educators = new ArrayList<Object[]>();
        lessons.forEach(it -> it.peerEducators()
                .forEach(person -> educators.add(new Object[] {it.id().value(), person.value()})));
        batches.batchUpdate(
                "insert into planned_lesson_educator (planned_lesson_id, person_id) values (?, ?)", educators);
    }

    private List<PlannedLesson> complete(List<PlannedLesson> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        var educators = new HashMap<UUID, List<PersonId>>();
        database.sql(
                        "select planned_lesson_id, person_id from planned_lesson_educator where planned_lesson_id in (:ids) order by planned_lesson_id, person_id")
                .param("ids", bare.stream().map(it -> it.id().value()).toList())
                .query(row -> {
                    educators
                            .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new PersonId(row.getObject(2, UUID.class)));
                });
        return educators.isEmpty()
                ? bare
                : bare.stream()
                        .map(it -> with(it, educators.getOrDefault(it.id().value(), List.of())))
                        .toList();
    }

    private static PlannedLesson with(PlannedLesson it, List<PersonId> educators) {
        return new PlannedLesson(
                it.id(),
                it.classId(),
                it.lesson(),
                it.edition(),
                it.day(),
                it.period(),
                it.place(),
                it.part(),
                it.parts(),
                it.seating(),
                it.visitor(),
                educators,
                it.room(),
                it.version());
    }

    private static PlannedLesson row(ResultSet row, int number) throws SQLException {
        var edition = row.getObject("edition_id", UUID.class);
        return new PlannedLesson(
                new PlannedLessonId(row.getObject("id", UUID.class)),
                new ClassId(row.getObject("class_id", UUID.class)),
                new LessonId(row.getString("lesson_id")),
                edition == null ? null : new EditionId(edition),
                row.getDate("day").toLocalDate(),
                row.getInt("period"),
                row.getInt("place"),
                row.getInt("part"),
                row.getInt("parts"),
                PlannedLesson.Seating.valueOf(row.getString("seating")),
                row.getString("visitor"),
                List.of(),
                row.getString("room"),
                row.getLong("version"));
    }

    /** How many lessons each of these classes has in its plan; a class with none is missing. */
    Map<ClassId, Integer> counts(Collection<ClassId> classes) {
        return classes.isEmpty()
                ? Map.of()
                : database
                        .sql(
                                "select class_id, count(*) from planned_lesson where class_id in (:classes) group by class_id")
                        .param("classes", classes.stream().map(ClassId::value).toList())
                        .query((row, number) -> Map.entry(new ClassId(row.getObject(1, UUID.class)), row.getInt(2)))
                        .list()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
