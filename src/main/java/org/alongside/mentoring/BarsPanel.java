package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Map;
import java.util.Optional;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;

/** Two pupils who are never to be a pair, each with a word of why. A story belongs to a safeguarding lead. */
class BarsPanel extends Section {
    /** Does it and says how it went. */
    interface Attempt {
        boolean attempt(Runnable deed, String success);
    }

    private final transient BarDesk bars;
    private final transient People people;
    private final transient Attempt attempt;

    BarsPanel(BarDesk bars, People people, Attempt attempt) {
        this.bars = bars;
        this.people = people;
        this.attempt = attempt;
        addClassNames("card", "pad", "col", "g4");
        setId("bars");
        var help = new Paragraph(getTranslation("mentoring.bars.help"));
        help.addClassNames("s", "m2");
        add(new H2(getTranslation("mentoring.bars.title")), help, form());
        var standing = bars.standing();
        if (!standing.isEmpty()) {
            var names = bars.names(standing);
            var list = new UnorderedList();
            list.addClassName("rows");
            standing.forEach(it -> list.add(new ListItem(row(it, names))));
            add(list);
        }
        add(new Note(Tone.SAFE, "safe", new Span(getTranslation("mentoring.bars.leads"))));
    }

    private Div form() {
        var one = pupil("bar-one", "mentoring.bars.one");
        var other = pupil("bar-other", "mentoring.bars.other");
        var reason = new RadioButtonGroup<NeverPair.Reason>(getTranslation("mentoring.bars.reason"));
        reason.setId("bar-reason");
        reason.addClassName("chips");
        reason.setItems(NeverPair.Reason.values());
        reason.setItemLabelGenerator(it -> getTranslation("mentoring.bars.reason." + it));
        var bar = new Button(getTranslation("mentoring.bars.bar"), click -> {
            attempt.attempt(
                    () -> {
                        if (one.getValue() == null || other.getValue() == null || reason.getValue() == null) {
                            throw new IllegalArgumentException("mentoring.bars.incomplete");
                        }
                        bars.bar(one.getValue().id(), other.getValue().id(), reason.getValue());
                    },
                    getTranslation("mentoring.bars.kept"));
        });
        bar.setId("bar");
        bar.addClassName("btn");
        var names = new Div(one, other);
        names.addClassName("pair-fields");
        var form = new Div(names, reason, new Div(bar));
        form.addClassNames("col", "g3");
        return form;
    }

    private ComboBox<PersonRow> pupil(String id, String label) {
        var box = new ComboBox<PersonRow>(getTranslation(label));
        box.setId(id);
        box.setItemLabelGenerator(it -> it.name() + ", " + it.form());
        box.setItemsPageable((page, text) -> people.search(PersonKind.PUPIL, text, page));
        return box;
    }

    private Div row(NeverPair bar, Map<PersonId, PersonRow> names) {
        var both = name(names, bar.people().one())
                + getTranslation("mentoring.and")
                + name(names, bar.people().other());
        var words = new Span(both);
        var why = new Span(getTranslation(
                "mentoring.bars.since",
                getTranslation("mentoring.bars.reason." + bar.reason()),
                Optional.ofNullable(names.get(bar.by()))
                        .map(PersonRow::formalName)
                        .orElse("?"),
                Said.day(Said.dayOf(bar.at()))));
        why.addClassNames("s", "m2");
        var said = new Div(words, why);
        said.addClassNames("col", "grow");
        var lift = new Button(
                getTranslation("mentoring.bars.lift"),
                click -> attempt.attempt(() -> bars.lift(bar.id()), getTranslation("mentoring.bars.lifted", both)));
        lift.addClassNames("btn", "small");
        lift.setAriaLabel(getTranslation("mentoring.bars.lift-of", both));
        return new Div(said, lift);
    }

    private static String name(Map<PersonId, PersonRow> names, PersonId id) {
        var row = names.get(id);
        return row == null ? "?" : row.form() == null ? row.name() : row.name() + ", " + row.form();
    }
}
