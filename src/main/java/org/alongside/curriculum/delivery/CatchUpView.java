package org.alongside.curriculum.delivery;

import static java.util.stream.Collectors.groupingBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.Lesson;
import org.alongside.curriculum.SpiralCurriculum;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.SignedInPerson;

/** Who still has to meet what: ticked off when they have. Also who of a class is taught elsewhere. */
@Route("curriculum/catch-up")
@Menu(title = "curriculum.catch-up.menu", order = 72, icon = "undo")
@RolesAllowed({Roles.TEACHER, Roles.PSHE_LEAD})
class CatchUpView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient CatchUpDesk desk;
    private final transient SpiralCurriculum spiral;
    private final transient People people;
    private final transient SignedInPerson who;
    private final PageHead head = new PageHead("", "");
    private final Select<TeachingClass> choice = new Select<>();
    private final Div content = new Div();
    private transient List<TeachingClass> classes = List.of();

    CatchUpView(CatchUpDesk desk, SpiralCurriculum spiral, People people, SignedInPerson who) {
        this.desk = desk;
        this.spiral = spiral;
        this.people = people;
        this.who = who;
        addClassName("phone-page");
        choice.setLabel(getTranslation("curriculum.catch-up.class"));
        choice.setItemLabelGenerator(TeachingClass::name);
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                show();
            }
        });
        content.addClassNames("col", "g4");
        add(head, choice, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        classes = desk.classes();
        choice.setItems(classes);
        choice.setVisible(classes.size() > 1);
        classes.stream()
                .filter(it -> who.id().filter(it::isTaughtBy).isPresent())
                .findFirst()
                .or(() -> classes.stream().findFirst())
                .ifPresent(choice::setValue);
        show();
    }

    private void show() {
        content.removeAll();
        var chosen = Optional.ofNullable(choice.getValue());
        var due = chosen.map(it -> desk.due(List.of(it.id()))).orElse(List.of());
        var open = due.stream().filter(it -> it.caughtUpOn() == null).count();
        head.say(
                getTranslation("curriculum.catch-up.title", open),
                chosen.isEmpty() ? "" : getTranslation("curriculum.catch-up.lead"));
        if (chosen.isEmpty()) {
            content.add(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("curriculum.catch-up.no-class"),
                    getTranslation("curriculum.catch-up.no-class-text")));
            return;
        }
        var names =
                people.named(due.stream().map(CatchUps.Due::pupil).distinct().toList());
        var byPupil = due.stream().collect(groupingBy(CatchUps.Due::pupil));
        byPupil.keySet().stream()
                .sorted(Comparator.comparing(it -> name(names, it)))
                .forEach(it -> content.add(panel(name(names, it), byPupil.getOrDefault(it, List.of()))));
        if (due.isEmpty()) {
            content.add(new EmptyState(
                    Lines.State.TOGETHER,
                    getTranslation("curriculum.catch-up.nobody"),
                    getTranslation("curriculum.catch-up.nobody-text")));
        }
        content.add(elsewhere(chosen.get()));
    }

    private Panel panel(String pupil, List<CatchUps.Due> lessons) {
        var list = new UnorderedList();
        list.addClassName("rows");
        for (var due : lessons) {
            var title = spiral.lesson(due.lesson())
                    .map(Lesson::title)
                    .orElse(due.lesson().value());
            var box = new Checkbox(title, due.caughtUpOn() != null);
            box.setAriaLabel(getTranslation("curriculum.catch-up.tick", pupil, title));
            box.addValueChangeListener(event -> {
                if (event.getValue()) {
                    desk.caughtUp(due.planned(), due.pupil());
                } else {
                    desk.notCaughtUp(due.planned(), due.pupil());
                }
            });
            var day = new Span(Said.day(due.day()));
            day.addClassNames("s", "m2", "right", "nowrap");
            var row = new Div(box, day);
            if (due.elsewhere()) {
                row.addComponentAtIndex(
                        1, new StateBadge(Tone.PLAIN, "bus", getTranslation("curriculum.catch-up.away")));
            }
            row.addClassNames("wrap");
            list.add(new ListItem(row));
        }
        var heading = new H2(pupil);
        var panel = new Panel(heading, list);
        panel.addClassNames("col", "catch-up");
        return panel;
    }

    private NativeDetails elsewhere(TeachingClass schoolClass) {
        var pupils = desk.pupils(schoolClass.id());
        var known = people.named(pupils);
        var chosen = desk.elsewhere(schoolClass.id());
        var box = new MultiSelectComboBox<PersonRow>(getTranslation("curriculum.catch-up.elsewhere-who"));
        box.setItemLabelGenerator(PersonRow::name);
        box.setItems(known.values().stream()
                .sorted(Comparator.comparing(PersonRow::name))
                .toList());
        box.setValue(chosen.stream()
                .map(known::get)
                .filter(java.util.Objects::nonNull)
                .toList());
        var said = new Span();
        said.getElement().setAttribute("role", "status");
        said.addClassNames("s", "m2");
        var keep = new Button(getTranslation("curriculum.catch-up.elsewhere-keep"), click -> {
            desk.elsewhere(
                    schoolClass.id(),
                    box.getValue().stream().map(PersonRow::id).collect(java.util.stream.Collectors.toSet()));
            said.setText(getTranslation("curriculum.catch-up.elsewhere-kept"));
        });
        keep.addClassName("btn");
        var help = new Paragraph(getTranslation("curriculum.catch-up.elsewhere-help"));
        help.addClassNames("s", "m2");
        var row = new Div(keep, said);
        row.addClassNames("row", "wrap");
        var content = new Div(help, box, row);
        content.addClassName("col");
        var details = new NativeDetails(
                getTranslation("curriculum.catch-up.elsewhere", schoolClass.name(), chosen.size()), content);
        details.addClassName("fold");
        return details;
    }

    private static String name(Map<PersonId, PersonRow> names, PersonId id) {
        return Optional.ofNullable(names.get(id)).map(PersonRow::name).orElse("?");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.catch-up.menu");
    }
}
