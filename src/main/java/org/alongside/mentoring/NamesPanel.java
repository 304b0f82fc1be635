package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;

/** Names that pupils wrote, and one tap to say who is meant. Until then everybody whom it may mean counts. */
class NamesPanel extends Section {
    /** Keeps who is meant. */
    interface Settling {
        /** @param meant null for nobody in the scheme */
        void settle(UUID name, @Nullable PersonId meant);
    }

    private final transient Settling settling;

    NamesPanel(List<PickingDesk.Name> names, Settling settling) {
        this.settling = settling;
        addClassNames("card", "pad", "col", "g3");
        setId("names");
        var open = names.stream().filter(it -> !it.name().settled()).count();
        var help = new Paragraph(getTranslation("mentoring.names.help"));
        help.addClassNames("s", "m2");
        var list = new UnorderedList();
        list.addClassName("rows");
        names.forEach(it -> list.add(new ListItem(row(it))));
        add(
                new H2(
                        open == 0
                                ? getTranslation("mentoring.names.all-settled")
                                : getTranslation("mentoring.names.title", open)),
                help,
                list);
    }

    private Div row(PickingDesk.Name it) {
        var key = it.name().kind() == NamedPerson.Kind.KNOWN
                ? "mentoring.names.known"
                : "mentoring.names.please-not." + it.name().strength();
        var sentence =
                new Span(getTranslation(key, it.writer().name(), it.name().written()));
        var row = new Div(sentence);
        row.addClassNames("col", "g2");
        var names = it.mayMean().stream().map(NamesPanel::named).collect(Collectors.joining(", "));
        if (it.name().settled()) {
            row.add(new Div(new StateBadge(
                    Tone.OK,
                    "check",
                    it.name().meant() == null
                            ? getTranslation("mentoring.names.nobody")
                            : getTranslation("mentoring.names.means", names))));
            return row;
        }
        var meaning = new Span(
                it.mayMean().isEmpty()
                        ? getTranslation("mentoring.names.fits-nobody")
                        : getTranslation("mentoring.names.may-mean", names));
        meaning.addClassNames("s", "m2");
        var buttons = new Div();
        buttons.addClassNames("row", "wrap", "g2");
        it.mayMean().forEach(person -> buttons.add(button(it, named(person), person.id())));
        buttons.add(button(it, getTranslation("mentoring.names.nobody"), null));
        row.add(meaning, buttons);
        return row;
    }

    private Button button(PickingDesk.Name name, String word, @Nullable PersonId meant) {
        var button = new Button(word, click -> settling.settle(name.name().id(), meant));
        button.addClassNames("btn", "small");
        button.setAriaLabel(
                getTranslation("mentoring.names.means-of", name.name().written(), word));
        return button;
    }

    private static String named(PersonRow person) {
        return person.form() == null ? person.name() : person.name() + ", " + person.form();
    }
}
