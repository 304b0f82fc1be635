package org.alongside.curriculum.planning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.ui.Said;
import org.alongside.school.PersonId;
import org.alongside.school.SchoolYear;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes classes and plans into the next school year, for whoever may ask for it. A class keeps its name, teachers, hours and plan; its pupils are those
 * of the class one year below, so that what they have met goes with them. Nothing of the old year is changed. It can be made
 * again at any time and then adds only what is missing; until it is confirmed it can be taken back as a whole.
 */
@Component
@Transactional
class RolloverWork {
    private final ClassTables classes;
    private final PlanTables plans;
    private final SchoolYear school;
    private final JdbcClient database;
    private final ObjectProvider<RecordedLessons> recorded;
    private final SignedInPerson who;
    private final Clock clock;

    RolloverWork(
            ClassTables classes,
            PlanTables plans,
            SchoolYear school,
            JdbcClient database,
            ObjectProvider<RecordedLessons> recorded,
            SignedInPerson who,
            Clock clock) {
        this.classes = classes;
        this.plans = plans;
        this.school = school;
        this.database = database;
        this.recorded = recorded;
        this.who = who;
        this.clock = clock;
    }

    /** What would be made, and what has been made; empty when the calendar has no next year. */
    @Transactional(readOnly = true)
    Optional<Rehearsal> rehearse() {
        return years().map(this::rehearse);
    }

    /** The same between these two years. */
    @Transactional(readOnly = true)
    Rehearsal rehearse(SchoolYear.Change it) {
        var there =
                classes.ofYear(it.to().id()).stream().map(TeachingClass::name).collect(toSet());
        return new Rehearsal(
                it.from(),
                it.to(),
                next(it).stream()
                        .map(next -> new Rehearsal.NextClass(
                                next.of().name(),
                                next.of().yearGroup(),
                                Optional.ofNullable(next.below()).map(TeachingClass::name),
                                next.pupils().size(),
                                next.lessons().size(),
                                next.noHour(),
                                there.contains(next.of().name())))
                        .toList(),
                made(it.to().id()));
    }

    private record Next(
            TeachingClass of,
            @Nullable TeachingClass below,
            List<PersonId> pupils,
            List<PlannedLesson> lessons,
            List<org.alongside.curriculum.LessonId> noHour) {}

    private Optional<SchoolYear.Change> years() {
        return school.changeAround(today());
    }

    /** The whole next year, worked out anew each time; nothing is written. */
    private List<Next> next(SchoolYear.Change years) {
        var now = classes.ofYear(years.from().id());
        var ids = now.stream().map(TeachingClass::id).toList();
        var members = classes.members(ids, today());
        var lessons = plans.of(ids).stream().collect(groupingBy(PlannedLesson::classId));
        var oldDays = school.days(years.from().firstDay(), years.from().lastDay());
        var newDays = school.days(years.to().firstDay(), years.to().lastDay());
        var byName = now.stream().collect(toMap(TeachingClass::name, it -> it));
        var next = new ArrayList<Next>();
        for (var it : now) {
            var named = byName.get(
                    it.name().replaceFirst(Integer.toString(it.yearGroup()), Integer.toString(it.yearGroup() - 1)));
            var below = named != null && named.yearGroup() == it.yearGroup() - 1 ? named : null;
            var of = new TeachingClass(
                    ClassId.random(),
                    years.to().id(),
                    it.name(),
                    it.yearGroup(),
                    it.form(),
                    it.teachers(),
                    it.slots(),
                    0,
                    0);
            var plan = lessons.getOrDefault(it.id(), List.of());
            var hours = MatchingWeeks.match(plan, ClassYear.of(it.slots(), oldDays), ClassYear.of(it.slots(), newDays));
            var moved = new ArrayList<PlannedLesson>();
            for (var lesson : plan) {
                var hour = hours.get(lesson.id());
                if (hour != null) {
                    moved.add(copy(lesson, of.id(), hour, moved.size() + 1));
                }
            }
            next.add(new Next(
                    of,
                    below,
                    below == null ? List.of() : members.getOrDefault(below.id(), List.of()),
                    moved,
                    plan.stream()
                            .filter(lesson -> !hours.containsKey(lesson.id()))
                            .map(PlannedLesson::lesson)
                            .toList()));
        }
        return next;
    }

    /** Whoever was asked to help or to visit has to be asked again. */
    private static PlannedLesson copy(PlannedLesson it, ClassId of, Opening hour, int place) {
        return new PlannedLesson(
                PlannedLessonId.random(),
                of,
                it.lesson(),
                it.edition(),
                hour.day(),
                hour.period(),
                place,
                it.part(),
                it.parts(),
                it.seating(),
                null,
                List.of(),
                it.room(),
                0);
    }

    /**
     * Makes the classes of the next year that are not there yet.
     *
     * @return how many were made
     * @throws PlanRefused when the calendar has no next year ("no-year")
     */
    int make() {
        return make(years().orElseThrow(() -> new PlanRefused("no-year")));
    }

    /** The same between these two years. */
    int make(SchoolYear.Change years) {
        var to = years.to();
        database.sql("""
                        insert ignore into year_rollover (to_year, from_year, made_by, made_at) values (:to, :from, :by, :at)
                        """)
                .param("to", to.id())
                .param("from", years.from().id())
                .param("by", who.required().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        // one at a time: a second press waits here and then finds every class
        var ignored = database.sql("select to_year from year_rollover where to_year = :to for update")
                .param("to", to.id())
                .query(UUID.class)
                .single();
        var there = classes.ofYear(to.id()).stream().map(TeachingClass::name).collect(toSet());
        var missing = next(years).stream()
                .filter(it -> !there.contains(it.of().name()))
                .toList();
        classes.add(missing.stream().map(Next::of).toList());
        var members = new LinkedHashMap<ClassId, List<PersonId>>();
        missing.forEach(it -> members.put(it.of().id(), it.pupils()));
        classes.join(members, to.firstDay());
        plans.add(missing.stream().flatMap(it -> it.lessons().stream()).toList());
        for (var it : missing) {
            database.sql("insert into year_rollover_class (class_id, to_year) values (:class, :to)")
                    .param("class", it.of().id().value())
                    .param("to", to.id())
                    .update();
            var below = it.below();
            if (below != null) {
                database.sql("update teaching_class set continues = :below where id = :class")
                        .param("below", below.id().value())
                        .param("class", it.of().id().value())
                        .update();
                // who was chosen by hand comes along and is not taken for a mistake when the register is read
                database.sql("""
                                insert into teaching_class_choice (class_id, person_id, belongs, decided_by, decided_at)
                                select :class, person_id, belongs, decided_by, decided_at from teaching_class_choice
                                where class_id = :below
                                """)
                        .param("below", below.id().value())
                        .param("class", it.of().id().value())
                        .update();
            }
        }
        return missing.size();
    }

    /**
     * Takes everything back that was made.
     *
     * @throws PlanRefused when it was confirmed, nothing was made, or a lesson of it is recorded
     */
    void takeBack() {
        takeBack(years().orElseThrow(() -> new PlanRefused("no-year")));
    }

    /** The same between these two years. */
    void takeBack(SchoolYear.Change years) {
        var to = years.to().id();
        if (made(to).filter(it -> !it.isConfirmed()).isEmpty()) {
            throw new PlanRefused("nothing");
        }
        var ids = database.sql("select class_id from year_rollover_class where to_year = :to")
                .param("to", to)
                .query((row, number) -> new ClassId(row.getObject(1, UUID.class)))
                .list();
        var lessons = plans.of(ids).stream().map(PlannedLesson::id).toList();
        if (recorded.stream().anyMatch(it -> !it.recorded(lessons).isEmpty())) {
            throw new PlanRefused("settled");
        }
        if (!ids.isEmpty()) {
            for (var table : List.of(
                    "year_rollover_class",
                    "class_plan_change",
                    "teaching_class_choice",
                    "planned_lesson",
                    "teaching_class_member",
                    "teaching_class_slot",
                    "teaching_class_teacher")) {
                delete(table, "class_id", ids);
            }
            delete("teaching_class", "id", ids);
        }
        database.sql("delete from year_rollover where to_year = :to")
                .param("to", to)
                .update();
    }

    private void delete(String table, String column, List<ClassId> ids) {
        database.sql("delete from " + table + " where " + column + " in (:ids)")
                .param("ids", ids.stream().map(ClassId::value).toList())
                .update();
    }

    /** From now on it stays. @throws PlanRefused when nothing was made */
    void confirm() {
        confirm(years().orElseThrow(() -> new PlanRefused("no-year")));
    }

    /** The same between these two years. */
    void confirm(SchoolYear.Change years) {
        var to = years.to().id();
        if (database.sql("""
                                update year_rollover set confirmed_by = :by, confirmed_at = :at
                                where to_year = :to and confirmed_at is null
                                """)
                        .param("by", who.required().value())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("to", to)
                        .update()
                == 0) {
            throw new PlanRefused("nothing");
        }
    }

    private Optional<Rehearsal.Made> made(UUID to) {
        return database.sql("select confirmed_at is not null from year_rollover where to_year = :to")
                .param("to", to)
                .query((row, number) -> new Rehearsal.Made(row.getBoolean(1)))
                .optional();
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
