package org.alongside.curriculum.planning;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.alongside.base.ui.Said;
import org.alongside.school.Forms;
import org.alongside.school.PersonId;
import org.alongside.school.SchoolYear;
import org.alongside.school.Timetables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the PSHE lead makes the classes of a year from its forms, and keeps their members with the register. */
@Service
@PreAuthorize("hasRole('PSHE_LEAD')")
@Transactional
public class ClassSetUp {
    private final ClassTables classes;
    private final PlanTables plans;
    private final FirstPlan first;
    private final Forms forms;
    private final Timetables timetables;
    private final SchoolYear school;
    private final JdbcClient database;
    private final Clock clock;

    ClassSetUp(
            ClassTables classes,
            PlanTables plans,
            FirstPlan first,
            Forms forms,
            Timetables timetables,
            SchoolYear school,
            JdbcClient database,
            Clock clock) {
        this.classes = classes;
        this.plans = plans;
        this.first = first;
        this.forms = forms;
        this.timetables = timetables;
        this.school = school;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes a class of every form of this year that has none, with its hours, teacher and room from the timetable, and plans
     * its year from today on.
     *
     * @param subject as the timetable calls it, such as "PSHE"
     * @return how many were made; 0 when there is no school year, no form, or every form has a class
     */
    public int makeFromForms(String subject) {
        var year = school.around(today());
        if (year.isEmpty()) {
            return 0;
        }
        var there = classes.ofYear(year.get().id()).stream()
                .map(TeachingClass::name)
                .collect(toSet());
        var fresh = new LinkedHashMap<>(new ClassesFromForms(forms.pupils(), timetables.entries(subject.strip()))
                .in(year.get().id()));
        fresh.keySet().removeIf(it -> there.contains(it.name()));
        classes.add(fresh.keySet());
        var members = new LinkedHashMap<ClassId, List<PersonId>>();
        fresh.forEach((it, pupils) -> members.put(it.id(), pupils));
        var from = later(today(), year.get().firstDay());
        classes.join(members, from);
        var days = school.days(from, year.get().lastDay());
        var lessons = new ArrayList<PlannedLesson>();
        fresh.keySet().forEach(it -> lessons.addAll(first.of(it, ClassYear.of(it.slots(), days))));
        plans.add(lessons);
        return fresh.size();
    }

    /**
     * Brings the members of the classes of this year up to the register: who has left the form belonged to it until yesterday,
     * who is new belongs to it from today.
     *
     * @return how many came or went
     */
    public int followForms() {
        var year = school.around(today());
        if (year.isEmpty()) {
            return 0;
        }
        var today = later(today(), year.get().firstDay());
        var ofForms = classes.ofYear(year.get().id()).stream()
                .filter(it -> it.form() != null)
                .toList();
        var register = forms.pupils().entrySet().stream()
                .collect(toMap(it -> it.getKey().name(), java.util.Map.Entry::getValue, (one, other) -> one));
        var members = classes.members(ofForms.stream().map(TeachingClass::id).toList(), today);
        var changed = 0;
        var come = new LinkedHashMap<ClassId, List<PersonId>>();
        for (var it : ofForms) {
            var is = new HashSet<>(members.getOrDefault(it.id(), List.of()));
            var shall = new HashSet<>(register.getOrDefault(it.form(), List.of()));
            var gone = is.stream().filter(person -> !shall.contains(person)).toList();
            var fresh = shall.stream().filter(person -> !is.contains(person)).toList();
            gone.forEach(person -> leave(it.id(), person, today));
            come.put(it.id(), fresh);
            changed += gone.size() + fresh.size();
        }
        classes.join(come, today);
        return changed;
    }

    /** Somebody who joined and left on the same day never belonged to it. */
    private void leave(ClassId id, PersonId person, LocalDate today) {
        database.sql("""
                        delete from teaching_class_member
                        where class_id = :class and person_id = :person and to_day is null and from_day >= :today
                        """)
                .param("class", id.value())
                .param("person", person.value())
                .param("today", Date.valueOf(today))
                .update();
        database.sql("""
                        update teaching_class_member set to_day = :yesterday
                        where class_id = :class and person_id = :person and to_day is null
                        """)
                .param("yesterday", Date.valueOf(today.minusDays(1)))
                .param("class", id.value())
                .param("person", person.value())
                .update();
    }

    /**
     * Says who teaches a class.
     *
     * @throws PlanRefused when there is no such class or somebody has changed it since
     */
    public TeachingClass teach(TeachingClass seen, List<PersonId> teachers) {
        var changed = new TeachingClass(
                seen.id(),
                seen.academicYear(),
                seen.name(),
                seen.yearGroup(),
                seen.form(),
                teachers.stream().distinct().toList(),
                seen.slots(),
                seen.planVersion(),
                seen.version());
        if (!classes.change(changed)) {
            throw new PlanRefused("changed");
        }
        return classes.find(seen.id()).orElseThrow(() -> new PlanRefused("gone"));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private LocalDate today() {
        return Said.dayOf(clock.instant());
    }
}
