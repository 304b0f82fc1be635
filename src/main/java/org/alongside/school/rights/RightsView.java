package org.alongside.school.rights;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** The head's page for people's rights: copies, where things are kept and for how long, and what pupils are told. */
@Route("school/rights")
@Menu(title = "school.rights.menu", order = 76, icon = "people")
@RolesAllowed(Roles.HEAD)
class RightsView extends Div implements HasDynamicTitle {
    private final transient RightsDesk desk;
    private final transient People people;
    private final transient PrivacyWords words;
    private final Div answer = new Div();
    private long version;

    RightsView(RightsDesk desk, People people, PrivacyWords words) {
        this.desk = desk;
        this.people = people;
        this.words = words;
        addClassName("rights");
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
        var left = new Div(copies(), given());
        left.addClassNames("col", "g4");
        var right = new Div(keeping(), notice());
        right.addClassNames("col", "g4");
        var two = new Div(left, right);
        two.addClassName("two");
        add(new PageHead(say("title"), say("lead")), answer, two);
    }

    private Panel copies() {
        var person = new ComboBox<PersonRow>(say("person"));
        person.setId("person");
        person.setItemLabelGenerator(it -> it.form() == null ? it.formalName() : it.name() + ", " + it.form());
        person.setItemsPageable((page, text) -> people.searchEverybody(text, page));
        var take = new Div();
        take.setId("take");
        person.addValueChangeListener(change -> {
            take.removeAll();
            var chosen = change.getValue();
            if (chosen != null) {
                take.add(new BundleLink(say("take", chosen.formalName()), () -> desk.bundle(chosen.id())));
            }
        });
        var panel = new Panel(new H2(say("copies")), new Paragraph(say("copies.text")), person, take);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private Panel given() {
        var panel = new Panel(new H2(say("latest")));
        panel.addClassNames("pad", "col");
        var rows = desk.latest();
        if (rows.isEmpty()) {
            panel.add(new Paragraph(say("latest.none")));
            return panel;
        }
        var ids = new ArrayList<PersonId>();
        rows.forEach(it -> {
            ids.add(it.person());
            ids.add(it.by());
        });
        var names = people.named(ids);
        var list = new UnorderedList();
        for (var it : rows) {
            var day = Said.shortDay(Said.dayOf(it.at()));
            var who = name(names.get(it.person()));
            list.add(new ListItem(
                    it.person().equals(it.by())
                            ? say("latest.self", who, day, Said.time(it.at()))
                            : say("latest.by", who, day, Said.time(it.at()), name(names.get(it.by())))));
        }
        panel.add(list);
        return panel;
    }

    private String name(@org.jspecify.annotations.Nullable PersonRow person) {
        return person == null ? say("somebody") : person.formalName();
    }

    private Panel keeping() {
        var list = new UnorderedList(
                new ListItem(
                        new Anchor("curriculum/retention", say("keeping.curriculum")),
                        new Span(" " + say("keeping.curriculum.who"))),
                new ListItem(
                        new Anchor("school/erasure", say("keeping.people")), new Span(" " + say("keeping.people.who"))),
                new ListItem(new Span(say("keeping.safeguarding"))));
        var panel = new Panel(new H2(say("keeping")), new Paragraph(say("keeping.text")), list);
        panel.addClassNames("pad", "col");
        return panel;
    }

    private Panel notice() {
        var now = words.now();
        version = now.version();
        var text = new TextArea(say("notice.words"));
        text.setId("words");
        text.setMaxLength(PrivacyWords.LONGEST);
        text.setWidthFull();
        text.setMinRows(5);
        text.setHelperText(say("notice.help"));
        text.setValue(now.text());
        var keep = new Button(say("notice.keep"), click -> {
            answer.removeAll();
            if (words.change(text.getValue(), version)) {
                version++;
                answer.add(new Note(Tone.OK, "check", new Span(say("notice.kept"))));
            } else {
                var theirs = words.now();
                version = theirs.version();
                answer.add(new Note(
                        Tone.WARN, "warn", new Paragraph(say("notice.changed")), new Paragraph(theirs.text())));
            }
        });
        keep.setId("keep");
        keep.addClassName("btn");
        var panel = new Panel(new H2(say("notice")), new Anchor("me/privacy", say("notice.see")), text, keep);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private String say(String name, Object... details) {
        return getTranslation("school.rights." + name, details);
    }

    @Override
    public String getPageTitle() {
        return say("menu");
    }
}
