package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.PlannedLesson;
import org.alongside.curriculum.planning.PlannedLessons;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.curriculum.planning.TeachingClasses;
import org.alongside.school.People;

/** Which sensitive lessons come in the next weeks, by class and hour: for those who will be told things afterwards. */
@Route("curriculum/sensitive")
@Menu(title = "curriculum.sensitive.menu", order = 80.6, icon = "bell")
@RolesAllowed({Roles.PSHE_LEAD, Roles.DSL, Roles.DEPUTY_DSL})
class SensitiveView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final int WEEKS = 3;

    private final transient PlannedLessons planned;
    private final transient TeachingClasses classes;
    private final transient SpiralCurriculum spiral;
    private final transient People people;
    private final transient Clock clock;

    SensitiveView(
            PlannedLessons planned, TeachingClasses classes, SpiralCurriculum spiral, People people, Clock clock) {
        this.planned = planned;
        this.classes = classes;
        this.spiral = spiral;
        this.people = people;
        this.clock = clock;
        addClassName("copies");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var today = Said.dayOf(clock.instant());
        var until = today.with(DayOfWeek.SUNDAY).plusWeeks(WEEKS - 1L);
        var lessons = planned.between(today, until).stream()
                .filter(it -> spiral.lesson(it.lesson())
                        .filter(lesson -> lesson.sensitivity() == Lesson.Sensitivity.SENSITIVE)
                        .isPresent())
                .toList();
        add(new PageHead(
                getTranslation("curriculum.sensitive.title", lessons.size()),
                getTranslation("curriculum.sensitive.lead", Said.day(until))));
        if (lessons.isEmpty()) {
            add(new EmptyState(
                    Lines.State.TOGETHER,
                    getTranslation("curriculum.sensitive.none"),
                    getTranslation("curriculum.sensitive.none-text")));
            return;
        }
        var of = classes.named(
                lessons.stream().map(PlannedLesson::classId).distinct().toList());
        var teachers = new HashMap<>(people.named(of.values().stream()
                .flatMap(it -> it.teachers().stream())
                .distinct()
                .toList()));
        lessons.stream()
                .collect(Collectors.groupingBy(PlannedLesson::day, TreeMap::new, Collectors.toList()))
                .forEach((day, these) -> {
                    var panel = new Panel(new H2(Said.weekday(day)), list(these, of, teachers));
                    panel.addClassNames("pad", "col");
                    add(panel);
                });
    }

    private UnorderedList list(
            List<PlannedLesson> lessons,
            java.util.Map<org.alongside.curriculum.planning.ClassId, TeachingClass> of,
            java.util.Map<org.alongside.school.PersonId, org.alongside.school.PersonRow> teachers) {
        var list = new UnorderedList();
        list.addClassName("copy-list");
        lessons.stream()
                .collect(
                        Collectors.groupingBy(PlannedLesson::lesson, java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach((id, hours) -> {
                    var facts = hours.stream()
                            .flatMap(it -> java.util.stream.Stream.ofNullable(of.get(it.classId()))
                                    .map(one -> where(it, one, teachers)))
                            .collect(Collectors.joining("; "));
                    var words = new Span(facts);
                    words.addClassNames("s", "m2");
                    var both = new Div(SpiralTable.link(spiral.lesson(id).orElseThrow()), words);
                    both.addClassNames("col", "grow");
                    list.add(new ListItem(both));
                });
        return list;
    }

    private String where(
            PlannedLesson it,
            TeachingClass of,
            java.util.Map<org.alongside.school.PersonId, org.alongside.school.PersonRow> teachers) {
        var teacher =
                of.teachers().isEmpty() ? null : teachers.get(of.teachers().getFirst());
        return teacher == null
                ? getTranslation("curriculum.sensitive.hour", of.name(), it.period())
                : getTranslation("curriculum.sensitive.hour-with", of.name(), it.period(), teacher.formalName());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.sensitive.menu");
    }
}
