package org.alongside.mentoring.scheme;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;

/** What the families of mentors and mentees were told and said, and which of them nobody writes to without asking. */
@Route("mentoring/families")
@Menu(title = "mentoring.family.menu", order = 22.7, icon = "people")
@RolesAllowed({Roles.COORDINATOR, Roles.DSL, Roles.DEPUTY_DSL})
class FamiliesView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient FamilyDesk desk;
    private final transient People people;
    private final transient Clock clock;
    private final Div answer = new Div();
    private int page;
    private @Nullable PersonId chosen;

    FamiliesView(FamilyDesk desk, People people, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.clock = clock;
        answer.getElement().setAttribute("role", "status");
        addClassName("care");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        page = 0;
        chosen = null;
        answer.removeAll();
        show();
    }

    private void show() {
        removeAll();
        var sum = desk.sum().filter(it -> it.all() > 0);
        if (sum.isEmpty()) {
            add(
                    new PageHead(getTranslation("mentoring.family.menu"), ""),
                    new EmptyState(
                            Lines.State.ALONE,
                            getTranslation("mentoring.people.empty"),
                            getTranslation("mentoring.people.empty-text")));
            return;
        }
        var letters = new Anchor("mentoring/letters", getTranslation("mentoring.letters.menu"));
        letters.addClassName("btn");
        letters.setVisible(desk.mayRecord());
        var two = new Div(list(sum.get()), beside());
        two.addClassName("two");
        add(
                new PageHead(
                        getTranslation(
                                "mentoring.family.title",
                                sum.get().given(),
                                sum.get().all()),
                        getTranslation(
                                "mentoring.family.lead",
                                sum.get().missing(),
                                sum.get().no()),
                        letters),
                answer,
                two);
    }

    private Panel list(Families.Sum sum) {
        var rows = desk.page(page);
        var names = people.named(rows.stream().map(Families.Standing::person).toList());
        var list = new UnorderedList();
        list.addClassName("care-rows");
        rows.forEach(it -> list.add(row(it, names)));
        var panel = new Panel(new H2(getTranslation("mentoring.family.list")), list);
        panel.addClassNames("pad", "col", "g3");
        var pages = (sum.all() + FamilyDesk.PAGE - 1) / FamilyDesk.PAGE;
        if (pages > 1) {
            var row = new Div();
            row.addClassNames("row", "wrap", "g3");
            if (page > 0) {
                row.add(turn("mentoring.care.previous", page - 1));
            }
            row.add(new Span(getTranslation("mentoring.care.page", page + 1, pages)));
            if (page + 1 < pages) {
                row.add(turn("mentoring.care.following", page + 1));
            }
            panel.add(row);
        }
        return panel;
    }

    private Button turn(String key, int to) {
        var button = new Button(getTranslation(key), click -> {
            page = to;
            show();
        });
        button.addClassNames("btn", "small");
        return button;
    }

    private ListItem row(Families.Standing one, Map<PersonId, PersonRow> names) {
        var name = new Span(name(names, one.person()));
        name.addClassName("b");
        var top = new Div(name, decision(one));
        top.addClassNames("row", "wrap", "g2");
        if (one.held()) {
            top.add(new StateBadge(Tone.SAFE, "safe", getTranslation("mentoring.family.held")));
        }
        var informed = one.informed();
        var facts = new Paragraph(getTranslation(one.mentor() ? "role.MENTOR" : "role.MENTEE") + " · "
                + (informed == null
                        ? getTranslation("mentoring.family.not-informed")
                        : getTranslation("mentoring.family.informed", Said.day(informed))));
        facts.addClassNames("s", "m2");
        var words = new Div(top, facts);
        words.addClassNames("col", "g1", "grow");
        var open = new Button(getTranslation("mentoring.family.open"), click -> {
            chosen = one.person();
            answer.removeAll();
            show();
        });
        open.setAriaLabel(getTranslation("mentoring.family.open-of", name(names, one.person())));
        open.addClassNames("btn", "small");
        return new ListItem(words, open);
    }

    private StateBadge decision(Families.Standing one) {
        var decision = one.decision();
        if (decision == null) {
            return new StateBadge(Tone.WARN, "clock", getTranslation("mentoring.family.no-answer"));
        }
        return switch (decision) {
            case GIVEN -> new StateBadge(Tone.OK, "check", getTranslation("mentoring.family.kind.GIVEN"));
            case REFUSED -> new StateBadge(Tone.DANGER, "cross", getTranslation("mentoring.family.kind.REFUSED"));
            case WITHDRAWN -> new StateBadge(Tone.DANGER, "cross", getTranslation("mentoring.family.kind.WITHDRAWN"));
            case INFORMED -> new StateBadge(Tone.PLAIN, "info", getTranslation("mentoring.family.kind.INFORMED"));
        };
    }

    private Div beside() {
        var beside = new Div();
        beside.addClassNames("col", "g4");
        var person = chosen;
        if (person == null) {
            var rule = new Panel(
                    new H2(getTranslation("mentoring.family.rule")),
                    new Paragraph(getTranslation("mentoring.family.rule-text")));
            rule.addClassNames("pad", "col", "g2");
            beside.add(rule);
            return beside;
        }
        var events = desk.of(person);
        var names =
                people.named(Stream.concat(Stream.of(person), events.stream().map(Families.Event::by))
                        .distinct()
                        .toList());
        var panel = new Panel(new H2(name(names, person)));
        panel.setId("family");
        panel.addClassNames("pad", "col", "g3");
        var list = new UnorderedList();
        list.addClassNames("col", "g1");
        events.forEach(it -> list.add(new ListItem(getTranslation(
                        "mentoring.family.event",
                        Said.day(it.day()),
                        getTranslation("mentoring.family.kind." + it.kind()),
                        getTranslation("mentoring.family.how." + it.how()),
                        name(names, it.by()))
                + (it.family().isEmpty() ? "" : " " + getTranslation("mentoring.family.from", it.family())))));
        panel.add(events.isEmpty() ? new Paragraph(getTranslation("mentoring.family.none")) : list);
        if (desk.mayRecord()) {
            panel.add(form(person));
        }
        beside.add(panel, hold(person));
        return beside;
    }

    private Div form(PersonId person) {
        var kind = new Select<Families.Kind>();
        kind.setId("family-kind");
        kind.setLabel(getTranslation("mentoring.family.what"));
        kind.setItems(Families.Kind.values());
        kind.setItemLabelGenerator(it -> getTranslation("mentoring.family.kind." + it));
        kind.setValue(Families.Kind.GIVEN);
        var how = new Select<Families.How>();
        how.setId("family-how");
        how.setLabel(getTranslation("mentoring.family.how"));
        how.setItems(Families.How.values());
        how.setItemLabelGenerator(it -> getTranslation("mentoring.family.how." + it));
        how.setValue(Families.How.FORM);
        var day = new DatePicker(getTranslation("mentoring.book.day"));
        day.setId("family-day");
        day.setLocale(Locale.UK);
        day.setValue(Said.dayOf(clock.instant()));
        var who = new TextField(getTranslation("mentoring.family.who"));
        who.setId("family-who");
        who.setMaxLength(FamilyDesk.LONGEST_NAME);
        who.setHelperText(getTranslation("mentoring.family.who-help"));
        var entry = UUID.randomUUID();
        var save = new Button(
                getTranslation("mentoring.family.save"),
                click -> attempt(
                        () -> desk.record(new Families.Event(
                                entry,
                                person,
                                kind.getValue(),
                                day.getValue() == null ? Said.dayOf(clock.instant()) : day.getValue(),
                                how.getValue(),
                                who.getValue(),
                                person)),
                        "mentoring.family.kept"));
        save.setId("family-save");
        save.addClassNames("btn", "pri");
        var form = new Div(kind, how, day, who, save);
        form.addClassNames("col", "g3");
        return form;
    }

    private Panel hold(PersonId person) {
        var panel = new Panel(
                new H2(getTranslation("mentoring.family.hold")),
                new Paragraph(getTranslation("mentoring.family.hold-text")));
        panel.addClassNames("pad", "col", "g3");
        var buttons = new ArrayList<Button>();
        var set = new Button(
                getTranslation("mentoring.family.hold-set"),
                click -> attempt(() -> desk.hold(person), "mentoring.family.hold-kept"));
        set.setId("hold");
        buttons.add(set);
        if (desk.mayLift()) {
            var lift = new Button(
                    getTranslation("mentoring.family.hold-lift"),
                    click -> attempt(() -> desk.lift(person), "mentoring.family.hold-lifted"));
            lift.setId("lift");
            buttons.add(lift);
        }
        buttons.forEach(it -> it.addClassName("btn"));
        var row = new Div(List.copyOf(buttons).toArray(Button[]::new));
        row.addClassNames("row", "wrap");
        panel.add(row);
        return panel;
    }

    private void attempt(Runnable deed, String success) {
        answer.removeAll();
        try {
            deed.run();
            show();
            answer.add(new Note(Tone.OK, "check", new Span(getTranslation(success))));
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }

    private static String name(Map<PersonId, PersonRow> names, PersonId id) {
        var row = names.get(id);
        return row == null ? "?" : row.form() == null ? row.formalName() : row.name() + ", " + row.form();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.family.menu");
    }
}
