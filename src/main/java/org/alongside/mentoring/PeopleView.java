package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;

/** Who takes part in the scheme, with what they like, and which adults are on duty. */
@Route("mentoring/people")
@Menu(title = "mentoring.people.menu", order = 22, icon = "people")
@RolesAllowed(Roles.COORDINATOR)
class PeopleView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final int YOUNGEST_MENTOR = 12;

    private final transient SchemeWork work;
    private final transient People people;
    private final PageHead head = new PageHead("", "");
    private final Div content = new Div();
    private final Div answer = new Div();
    private final ComboBox<PersonRow> person = new ComboBox<>(getTranslation("mentoring.people.person"));
    private final RadioButtonGroup<Side> side = new RadioButtonGroup<>(getTranslation("mentoring.people.side"));
    private final MultiSelectComboBox<String> likes =
            new MultiSelectComboBox<>(getTranslation("mentoring.people.likes"));
    private final Checkbox ready = new Checkbox(getTranslation("mentoring.people.ready"));
    private final Grid<Participant> grid = new Grid<>();
    private transient Map<PersonId, PersonRow> names = Map.of();

    PeopleView(SchemeWork work, People people) {
        this.work = work;
        this.people = people;
        answer.getElement().setAttribute("role", "status");
        content.addClassNames("col", "g4");
        add(head, answer, content);
        person.setId("person");
        person.setItemLabelGenerator(it -> it.name() + ", " + it.form());
        person.setItemsPageable((page, text) -> people.search(PersonKind.PUPIL, text, page));
        person.addValueChangeListener(change -> proposeSide(change.getValue()));
        side.setId("side");
        side.setItems(Side.values());
        side.addClassName("chips");
        side.setItemLabelGenerator(it -> getTranslation("role." + it));
        likes.setId("likes");
        likes.setItems(Interests.KEYS);
        likes.setItemLabelGenerator(it -> getTranslation("interest." + it));
        likes.setHelperText(getTranslation("mentoring.people.likes.help", Interests.MOST));
        ready.setId("ready");
        fillGrid();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        var scheme = work.current();
        if (scheme.isEmpty()) {
            head.say(getTranslation("mentoring.scheme.none-title"), getTranslation("mentoring.scheme.none-lead"));
            content.add(startForm());
            return;
        }
        var all = work.participants();
        names = people.named(all.stream().map(Participant::person).toList());
        var mentors = all.stream().filter(it -> it.side() == Side.MENTOR).count();
        head.say(
                getTranslation("mentoring.people.title", mentors, all.size() - mentors),
                getTranslation(
                        "mentoring.people.lead",
                        scheme.get().name(),
                        Said.day(scheme.get().startsOn()),
                        Said.day(scheme.get().endsOn())));
        var list = new Panel();
        list.addClassNames("pad", "col", "g4");
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("mentoring.people.empty"),
                    getTranslation("mentoring.people.empty-text")));
        } else {
            list.add(grid);
            grid.setItems(all.stream()
                    .sorted(Comparator.comparing(Participant::side).thenComparing(it -> nameOf(it.person())))
                    .toList());
        }
        var aside = new Div(form(), adults());
        aside.addClassNames("col", "g4");
        var two = new Div(list, aside);
        two.addClassName("two");
        content.add(two);
    }

    private Panel startForm() {
        var name = new TextField(getTranslation("mentoring.scheme.name"));
        name.setId("scheme-name");
        name.setHelperText(getTranslation("mentoring.scheme.name.help"));
        var start = new Button(
                getTranslation("mentoring.scheme.start"), click -> attempt(() -> work.start(name.getValue()), ""));
        start.setId("start-scheme");
        start.addClassNames("btn", "pri");
        var panel = new Panel(new Paragraph(getTranslation("mentoring.scheme.promise")), name, start);
        panel.addClassNames("pad", "col", "g4", "narrow");
        return panel;
    }

    private Panel form() {
        var put = new Button(getTranslation("mentoring.people.put"), click -> put());
        put.setId("put");
        put.addClassNames("btn", "pri");
        var panel = new Panel(new H2(getTranslation("mentoring.people.new")), person, side, likes, ready, put);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private Panel adults() {
        var adults = new MultiSelectComboBox<PersonRow>(getTranslation("mentoring.adults"));
        adults.setId("adults");
        adults.setItemLabelGenerator(PersonRow::formalName);
        adults.setItemsPageable((page, text) -> people.search(PersonKind.STAFF, text, page));
        adults.setHelperText(getTranslation("mentoring.adults.help"));
        adults.setValue(Set.copyOf(people.named(work.adults()).values()));
        adults.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                attempt(
                        () -> work.adults(
                                change.getValue().stream().map(PersonRow::id).collect(Collectors.toSet())),
                        getTranslation("mentoring.adults.kept"));
            }
        });
        var panel = new Panel(new H2(getTranslation("mentoring.adults.title")), adults);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private void proposeSide(@org.jspecify.annotations.Nullable PersonRow chosen) {
        if (chosen != null && chosen.yearGroup() != null) {
            side.setValue(chosen.yearGroup() >= YOUNGEST_MENTOR ? Side.MENTOR : Side.MENTEE);
        }
    }

    private void put() {
        var chosen = person.getValue();
        if (chosen == null || side.getValue() == null) {
            fail("mentoring.people.incomplete");
            return;
        }
        var participant = new Participant(
                chosen.id(), side.getValue(), 1, ready.getValue(), ready.getValue(), 1, List.copyOf(likes.getValue()));
        if (attempt(() -> work.put(participant), getTranslation("mentoring.people.kept", chosen.name()))) {
            person.clear();
            likes.clear();
        }
    }

    private boolean attempt(Runnable deed, String success) {
        answer.removeAll();
        try {
            deed.run();
            if (!success.isEmpty()) {
                answer.add(new Note(Tone.OK, "check", new Span(success)));
            }
            show();
            return true;
        } catch (IllegalArgumentException reason) {
            fail(String.valueOf(reason.getMessage()));
            return false;
        }
    }

    private void fail(String key) {
        answer.removeAll();
        answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(key))));
    }

    private void fillGrid() {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(it -> nameOf(it.person()))
                .setHeader(getTranslation("mentoring.people.name"))
                .setFlexGrow(2);
        grid.addColumn(it -> getTranslation("role." + it.side())).setHeader(getTranslation("mentoring.people.side"));
        grid.addColumn(it -> Told.interests(this, it.likes()))
                .setHeader(getTranslation("mentoring.people.likes"))
                .setFlexGrow(4);
        grid.addColumn(it -> it.side() == Side.MENTEE
                        ? ""
                        : getTranslation(
                                it.trained() && it.cleared()
                                        ? "mentoring.people.is-ready"
                                        : "mentoring.people.not-ready"))
                .setHeader(getTranslation("mentoring.people.training"));
        grid.addClassName("tall");
        grid.addThemeName("wrap-cell-content");
    }

    private String nameOf(PersonId id) {
        var row = names.get(id);
        return row == null ? "?" : row.form() == null ? row.name() : row.name() + ", " + row.form();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.people.menu");
    }
}
