package org.alongside.curriculum.planning;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.curriculum.LessonId;
import org.alongside.school.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each change of a plan replaced, and the version that makes two planners notice each other. */
@Component("classPlanChanges") // the scheme plans too, and a bean is known by its name
class PlanChanges {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    PlanChanges(JdbcClient database) {
        this.database = database;
    }

    /**
     * The rows that a change replaced, and the ids of those that it made.
     *
     * @param version of the plan that it made
     */
    record Undone(long version, List<PlannedLesson> before, Set<PlannedLessonId> after) {}

    /** True for exactly one of all who change the plan at the same time. */
    boolean next(ClassId id, long version) {
        return database.sql(
                                "update teaching_class set plan_version = plan_version + 1 where id = :id and plan_version = :version")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void keep(
            ClassId id,
            long version,
            PersonId by,
            Instant at,
            PlanStep step,
            List<PlannedLesson> before,
            List<PlannedLesson> after) {
        var was = before.stream().collect(toMap(PlannedLesson::id, it -> it));
        var is = after.stream().collect(toMap(PlannedLesson::id, it -> it));
        var replaced = before.stream().filter(it -> !it.equals(is.get(it.id()))).toList();
        var made = after.stream()
                .filter(it -> !it.equals(was.get(it.id())))
                .map(it -> it.id().value())
                .toList();
        database.sql("""
                        insert into class_plan_change (id, class_id, made_by, made_at, plan_version, step, lesson_id, moved, rows_before,
                                                 ids_after)
                        values (:id, :class, :by, :at, :version, :step, :lesson, :moved, :before, :after)
                        """)
                .param("id", UUID.randomUUID())
                .param("class", id.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("version", version)
                .param("step", step.name())
                .param("lesson", lesson(step, before))
                .param("moved", (int) after.stream()
                        .filter(it -> was.containsKey(it.id())
                                && !it.day().equals(was.get(it.id()).day()))
                        .count())
                .param("before", JSON.writeValueAsString(replaced))
                .param("after", JSON.writeValueAsString(made))
                .update();
    }

    private static @Nullable String lesson(PlanStep step, List<PlannedLesson> before) {
        var id = switch (step) {
            case PlanStep.Earlier(var it) -> it;
            case PlanStep.Later(var it) -> it;
            case PlanStep.Bump(var it) -> it;
            case PlanStep.MoveTo(var it, var day, var period) -> it;
            case PlanStep.TakeOut(var it, var close) -> it;
            case PlanStep.Split(var it) -> it;
            case PlanStep.Add(var lesson, var day, var period) -> null;
            case PlanStep.PlaceUnit(var unit, var day, var period) -> null;
            case PlanStep.LayAgain() -> null;
        };
        return step instanceof PlanStep.Add(var added, var day, var period)
                ? added.value()
                : before.stream()
                        .filter(it -> it.id().equals(id))
                        .map(it -> it.lesson().value())
                        .findFirst()
                        .orElse(null);
    }

    /** Notes that the change of this version is taken back: the one before it is the next that can be. */
    void keepTakenBack(ClassId id, long version, PersonId by, Instant at, long undone) {
        database.sql("""
                        insert into class_plan_change (id, class_id, made_by, made_at, plan_version, step, lesson_id, moved, rows_before,
                                                 ids_after, goes_on)
                        values (:id, :class, :by, :at, :version, 'back', null, 0, '[]', '[]', :before)
                        """)
                .param("id", UUID.randomUUID())
                .param("class", id.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("version", version)
                .param("before", undone - 1)
                .update();
    }

    /** The change that can be taken back from a plan of this version. One query, however often somebody went back. */
    private static final String EFFECTIVE = """
            with recursive way (plan_version, goes_on) as (
                select plan_version, goes_on from class_plan_change where class_id = :class and plan_version = :version
                union all
                select c.plan_version, c.goes_on from class_plan_change c join way w on w.goes_on = c.plan_version
                where c.class_id = :class)
            select c.plan_version, c.step, c.made_by, c.moved, c.lesson_id, c.rows_before, c.ids_after
            from class_plan_change c join way w on w.plan_version = c.plan_version and w.goes_on is null
            where c.class_id = :class
            """;

    Optional<PlanPage.LastChange> last(ClassId id, long version) {
        return database.sql(EFFECTIVE)
                .param("class", id.value())
                .param("version", version)
                .query((row, number) -> new PlanPage.LastChange(
                        row.getString("step"),
                        new PersonId(row.getObject("made_by", UUID.class)),
                        row.getInt("moved"),
                        row.getString("lesson_id") == null ? null : new LessonId(row.getString("lesson_id"))))
                .optional();
    }

    Optional<Undone> rows(ClassId id, long version) {
        return database.sql(EFFECTIVE)
                .param("class", id.value())
                .param("version", version)
                .query((row, number) -> new Undone(
                        row.getLong("plan_version"),
                        JSON.readValue(row.getString("rows_before"), new TypeReference<List<PlannedLesson>>() {}),
                        JSON.readValue(row.getString("ids_after"), new TypeReference<List<UUID>>() {}).stream()
                                .map(PlannedLessonId::new)
                                .collect(toSet())))
                .optional();
    }
}
