package org.alongside.curriculum.planning;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.base.ui.Said;
import org.alongside.school.Forms;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.SchoolYear;
import org.alongside.school.Timetables;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the PSHE lead makes the classes of a year from its forms, and keeps their members with the register. */
@Service
@PreAuthorize("hasRole('PSHE_LEAD')")
@Transactional
public class ClassSetUp {
    private static final int LONGEST_NAME = 40;

    private final ClassTables classes;
    private final PlanTables plans;
    private final FirstPlan first;
    private final Forms forms;
    private final Timetables timetables;
    private final SchoolYear school;
    private final People people;
    private final ClassPupils pupils;
    private final Clock clock;

    ClassSetUp(
            ClassTables classes,
            PlanTables plans,
            FirstPlan first,
            Forms forms,
            Timetables timetables,
            SchoolYear school,
            People people,
            ClassPupils pupils,
            Clock clock) {
        this.classes = classes;
        this.plans = plans;
        this.first = first;
        this.forms = forms;
        this.timetables = timetables;
        this.school = school;
        this.people = people;
        this.pupils = pupils;
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
     * who is new belongs to it from today. What was decided by hand stays.
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
                .collect(toMap(it -> it.getKey().name(), Map.Entry::getValue, (one, other) -> one));
        var members = classes.members(ofForms.stream().map(TeachingClass::id).toList(), today);
        var chosen = pupils.choices(ofForms.stream().map(TeachingClass::id).toList());
        var changed = 0;
        var come = new LinkedHashMap<ClassId, List<PersonId>>();
        for (var it : ofForms) {
            var is = new HashSet<>(members.getOrDefault(it.id(), List.of()));
            var shall = new HashSet<>(register.getOrDefault(it.form(), List.of()));
            chosen.getOrDefault(it.id(), Map.of()).forEach((person, belongs) -> {
                if (!belongs) {
                    shall.remove(person);
                } else if (is.contains(person) && !hasLeft(person)) {
                    shall.add(person);
                }
            });
            var gone = is.stream().filter(person -> !shall.contains(person)).toList();
            var fresh = shall.stream().filter(person -> !is.contains(person)).toList();
            gone.forEach(person -> classes.leave(it.id(), person, today));
            come.put(it.id(), fresh);
            changed += gone.size() + fresh.size();
        }
        classes.join(come, today);
        return changed;
    }

    private boolean hasLeft(PersonId person) {
        return people.find(person).filter(it -> it.leftOn() == null).isEmpty();
    }

    /**
     * Makes a class of its own, without a form: it has no pupils, teachers and hours yet.
     *
     * @param name as everybody will say it, 1 to 40 characters
     * @param yearGroup 7 to 13
     * @throws PlanRefused when there is no school year, the name is empty, too long or taken, or the year group is none
     */
    public TeachingClass make(String name, int yearGroup) {
        var year = school.around(today()).orElseThrow(() -> new PlanRefused("no-year"));
        var tidy = name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME || yearGroup < 7 || yearGroup > 13) {
            throw new PlanRefused("class-name");
        }
        if (classes.ofYear(year.id()).stream().anyMatch(it -> it.name().equalsIgnoreCase(tidy))) {
            throw new PlanRefused("class-taken");
        }
        var made = new TeachingClass(ClassId.random(), year.id(), tidy, yearGroup, null, List.of(), List.of(), 0, 0);
        classes.add(List.of(made));
        return made;
    }

    /**
     * Says who teaches a class.
     *
     * @throws PlanRefused when there is no such class, somebody has changed it since, or one of them is not staff
     */
    public TeachingClass teach(TeachingClass seen, List<PersonId> teachers) {
        var named = people.named(teachers);
        if (!teachers.stream()
                .allMatch(it -> named.containsKey(it)
                        && named.get(it).kind() == PersonKind.STAFF
                        && (named.get(it).leftOn() == null || seen.isTaughtBy(it)))) {
            throw new PlanRefused("no-staff");
        }
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
