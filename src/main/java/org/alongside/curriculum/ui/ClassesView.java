package org.alongside.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.ClassHours;
import org.alongside.curriculum.planning.ClassId;
import org.alongside.curriculum.planning.ClassPupils;
import org.alongside.curriculum.planning.ClassSetUp;
import org.alongside.curriculum.planning.PlanRefused;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.curriculum.planning.TeachingClasses;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;
import org.alongside.school.SchoolYear;
import org.jspecify.annotations.Nullable;

/** One class: who teaches it, when, and who belongs to it. */
@Route("curriculum/classes")
@RolesAllowed(Roles.PSHE_LEAD)
class ClassesView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient TeachingClasses classes;
    private final transient ClassSetUp setUp;
    private final transient ClassHours hours;
    private final transient ClassPupils pupils;
    private final transient SpiralCurriculum spiral;
    private final transient SchoolYear school;
    private final transient People people;
    private final transient Clock clock;
    private final Select<TeachingClass> choose = new Select<>();
    private final PageHead head;
    private final Div answer = new Div();
    private final Div page = new Div();

    ClassesView(
            TeachingClasses classes,
            ClassSetUp setUp,
            ClassHours hours,
            ClassPupils pupils,
            SpiralCurriculum spiral,
            SchoolYear school,
            People people,
            Clock clock) {
        this.classes = classes;
        this.setUp = setUp;
        this.hours = hours;
        this.pupils = pupils;
        this.spiral = spiral;
        this.school = school;
        this.people = people;
        this.clock = clock;
        addClassName("class-set-up");
        choose.setId("class");
        choose.setAriaLabel(getTranslation("curriculum.plan.class"));
        choose.setItemLabelGenerator(this::label);
        choose.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                open(change.getValue().id());
            }
        });
        head = new PageHead("", "", choose);
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
        page.addClassNames("col", "g4");
        add(head, answer, page);
    }

    /** A class of a year that has not begun is said with its year. */
    private String label(TeachingClass it) {
        var now = school.around(Said.dayOf(clock.instant()));
        var name = getTranslation("curriculum.plan.class-name", it.name());
        return now.filter(year -> year.id().equals(it.academicYear())).isPresent()
                ? name
                : school.years().stream()
                        .filter(year -> year.id().equals(it.academicYear()))
                        .map(year -> name + ", " + year.name())
                        .findFirst()
                        .orElse(name);
    }

    private void open(ClassId id) {
        getUI().ifPresent(ui -> ui.navigate(ClassesView.class, QueryParameters.of("class", id.toString())));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        answer.removeAll();
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("class")
                .orElse(""));
    }

    private void show(String wanted) {
        page.removeAll();
        var today = Said.dayOf(clock.instant());
        var all = school.years().stream()
                .filter(it -> !it.lastDay().isBefore(today))
                .flatMap(it -> classes.ofYear(it.id()).stream())
                .toList();
        choose.setItems(all);
        choose.setVisible(!all.isEmpty());
        if (all.isEmpty()) {
            head.say(getTranslation("curriculum.classes.none"), "");
            page.add(
                    new EmptyState(
                            Lines.State.ALONE,
                            getTranslation("curriculum.classes.none-title"),
                            getTranslation("curriculum.classes.none-text")),
                    newClass());
            return;
        }
        var one = all.stream()
                .filter(it -> it.id().toString().equals(wanted))
                .findFirst()
                .orElse(all.getFirst());
        choose.setValue(one);
        var members = pupils.of(one.id());
        head.say(
                getTranslation(
                        "curriculum.classes.title",
                        one.name(),
                        members.size(),
                        one.slots().size()),
                getTranslation("curriculum.classes.lead"));
        var left =
                new Div(teachers(one), new HoursPanel(hours, spiral, school, people, one, this::done, this::refused));
        left.addClassNames("col", "g4");
        var right = new Div(
                new PupilsPanel(pupils, people, one, members, key -> again(one.id(), key), this::refused), newClass());
        right.addClassNames("col", "g4");
        var halves = new Div(left, right);
        halves.addClassName("halves");
        var links = new Div(
                new Anchor(
                        PlanView.address(one.id(), java.util.Optional.empty()),
                        getTranslation("curriculum.classes.to-plan")),
                new Anchor("curriculum/next-year", getTranslation("curriculum.next.menu")));
        links.addClassNames("row", "wrap", "links");
        page.add(halves, links);
    }

    private Panel teachers(TeachingClass one) {
        var named = people.named(one.teachers());
        var first = new ComboBox<PersonRow>(getTranslation("curriculum.classes.teacher"));
        first.setId("teacher");
        first.setItemLabelGenerator(PersonRow::formalName);
        first.setItemsPageable((page, text) -> people.search(PersonKind.STAFF, text, page));
        first.setClearButtonVisible(true);
        first.setWidthFull();
        first.setHelperText(getTranslation("curriculum.classes.teacher-help"));
        var also = new MultiSelectComboBox<PersonRow>(getTranslation("curriculum.classes.also"));
        also.setId("also");
        also.setItemLabelGenerator(PersonRow::formalName);
        also.setItemsPageable((page, text) -> people.search(PersonKind.STAFF, text, page));
        also.setWidthFull();
        var now = one.teachers().stream()
                .filter(named::containsKey)
                .map(named::get)
                .toList();
        if (!now.isEmpty()) {
            first.setValue(now.getFirst());
            also.setValue(now.subList(1, now.size()));
        }
        var keep = new Button(
                getTranslation("curriculum.classes.keep-teachers"),
                click -> attempt(() -> {
                    var teachers = new ArrayList<PersonId>();
                    if (first.getValue() != null) {
                        teachers.add(first.getValue().id());
                    }
                    also.getSelectedItems().forEach(it -> teachers.add(it.id()));
                    setUp.teach(one, teachers);
                    again(one.id(), "curriculum.classes.kept-teachers");
                }));
        keep.setId("keep-teachers");
        keep.addClassName("btn");
        var panel = new Panel(new H2(getTranslation("curriculum.classes.teachers")), first, also, keep);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private Panel newClass() {
        var lead = new Paragraph(getTranslation("curriculum.classes.new-lead"));
        lead.addClassNames("s", "m2");
        var name = new TextField(getTranslation("curriculum.classes.new-name"));
        name.setId("new-name");
        name.setMaxLength(40);
        var group = new Select<Integer>();
        group.setId("new-year");
        group.setLabel(getTranslation("curriculum.classes.new-year"));
        group.setItems(7, 8, 9, 10, 11, 12, 13);
        group.setItemLabelGenerator(it -> getTranslation("curriculum.year", it));
        group.setValue(9);
        var make = new Button(
                getTranslation("curriculum.classes.make"),
                click -> attempt(() -> {
                    var made = setUp.make(name.getValue(), group.getValue());
                    again(made.id(), "curriculum.classes.made");
                }));
        make.setId("make-class");
        make.addClassName("btn");
        var fields = new Div(name, group, make);
        fields.addClassNames("row", "wrap", "choose");
        var content = new Div(lead, fields);
        content.addClassNames("col", "g3");
        var details = new NativeDetails(getTranslation("curriculum.classes.new"), content);
        details.addClassName("fold");
        var panel = new Panel(details);
        panel.addClassName("pad");
        return panel;
    }

    private void again(ClassId id, String key) {
        show(id.toString());
        say(Tone.OK, "check", getTranslation(key));
    }

    private void done(String sentence) {
        show(shown());
        say(Tone.OK, "check", sentence);
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (PlanRefused refused) {
            refused(refused);
        }
    }

    /** What somebody else changed in the meantime is shown; what cannot be is said, and what was typed stays. */
    private void refused(PlanRefused refused) {
        if (refused.key().endsWith(".changed")) {
            show(shown());
        }
        say(Tone.WARN, "warn", getTranslation(refused.key()));
    }

    private String shown() {
        @Nullable TeachingClass now = choose.getValue();
        return now == null ? "" : now.id().toString();
    }

    private void say(Tone tone, String icon, String words) {
        answer.removeAll();
        answer.add(new Note(tone, icon, new Span(words)));
    }

    /** Where a class is set up. */
    static String address(ClassId id) {
        return "curriculum/classes?class=" + id;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.classes.menu");
    }
}
