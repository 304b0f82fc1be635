package org.alongside.curriculum.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.alongside.base.Roles;
import org.alongside.base.demo.DemoChapter;
import org.alongside.school.Form;
import org.alongside.school.Forms;
import org.alongside.school.PersonId;
import org.alongside.school.SchoolYear;
import org.alongside.school.Timetables;
import org.alongside.school.demo.DemoCast;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** The classes of the demo school from its forms and timetable, with the whole year planned. */
@Component
class DemoPlans implements DemoChapter {
    private final Forms forms;
    private final Timetables timetables;
    private final SchoolYear school;
    private final ClassTables classes;
    private final PlanTables plans;
    private final FirstPlan first;
    private final DemoEditions editions;

    DemoPlans(
            Forms forms,
            Timetables timetables,
            SchoolYear school,
            ClassTables classes,
            PlanTables plans,
            FirstPlan first,
            DemoEditions editions) {
        this.forms = forms;
        this.timetables = timetables;
        this.school = school;
        this.classes = classes;
        this.plans = plans;
        this.first = first;
        this.editions = editions;
    }

    @Override
    public int place() {
        return 250;
    }

    /** The services ask who calls; here it is the PSHE lead of the story. */
    @Override
    public void tell(LocalDate today) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(
                    new SecurityContextImpl(new TestingAuthenticationToken("demo", "", "ROLE_" + Roles.PSHE_LEAD)));
            tellAsLead(today);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private void tellAsLead(LocalDate today) {
        var year = school.around(today).orElseThrow();
        var days = school.days(year.firstDay(), year.lastDay());
        var all = new ClassesFromForms(together(forms.pupils()), timetables.entries("PSHE")).in(year.id());
        var named = new LinkedHashMap<TeachingClass, List<PersonId>>();
        all.forEach((it, members) -> named.put(it.yearGroup() < 12 ? it : sixthForm(it), members));
        classes.add(named.keySet());
        var joined = new LinkedHashMap<ClassId, List<PersonId>>();
        named.forEach((it, members) -> joined.put(it.id(), members));
        classes.join(joined, year.firstDay());
        var lessons = new ArrayList<PlannedLesson>();
        named.keySet().forEach(it -> lessons.addAll(first.of(it, ClassYear.of(it.slots(), days))));
        plans.add(lessons);
        named.keySet().stream()
                .filter(it -> it.name().equals("9T"))
                .findFirst()
                .ifPresent(it -> editions.tell(today, it, lessons));
    }

    /** A whole year of the sixth form sits in the hall. */
    private static SequencedMap<Form, List<PersonId>> together(Map<Form, List<PersonId>> pupils) {
        var together = new LinkedHashMap<Form, List<PersonId>>();
        pupils.forEach((form, members) -> together.computeIfAbsent(
                        form.yearGroup() < 12 ? form : new Form("Year " + form.yearGroup(), form.yearGroup()),
                        it -> new ArrayList<>())
                .addAll(members));
        return together;
    }

    private static TeachingClass sixthForm(TeachingClass it) {
        var teacher = it.yearGroup() == 12 ? DemoCast.DANIEL_PRICE : DemoCast.ABENA_OSEI;
        return new TeachingClass(
                it.id(), it.academicYear(), it.name(), it.yearGroup(), null, List.of(teacher), it.slots(), 0, 0);
    }
}
