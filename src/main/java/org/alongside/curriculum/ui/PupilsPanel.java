package org.alongside.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alongside.curriculum.planning.ClassPupils;
import org.alongside.curriculum.planning.PlanRefused;
import org.alongside.curriculum.planning.TeachingClass;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;

/** The pupils of a class by name; each can be taken out, others come in. */
class PupilsPanel extends Section {
    private final transient ClassPupils pupils;
    private final transient TeachingClass of;
    private final transient Consumer<String> done;
    private final transient Consumer<PlanRefused> refused;

    PupilsPanel(
            ClassPupils pupils,
            People people,
            TeachingClass of,
            List<PersonId> members,
            Consumer<String> done,
            Consumer<PlanRefused> refused) {
        this.pupils = pupils;
        this.of = of;
        this.done = done;
        this.refused = refused;
        var lead = new Paragraph(
                of.form() == null
                        ? getTranslation("curriculum.classes.pupils-own")
                        : getTranslation("curriculum.classes.pupils-form", of.form()));
        lead.addClassNames("s", "m2");
        addClassNames("card", "pad", "col", "g3");
        var choices = pupils.choices(of.id());
        add(new H2(getTranslation("curriculum.classes.pupils", members.size())), lead, coming(people));
        var named = people.named(members);
        var list = new UnorderedList();
        list.addClassName("class-pupils");
        named.values().stream()
                .sorted(Comparator.comparing(PersonRow::name))
                .forEach(it -> list.add(row(it, choices.containsKey(it.id()))));
        add(list);
        var out = choices.entrySet().stream()
                .filter(it -> !it.getValue())
                .map(java.util.Map.Entry::getKey)
                .toList();
        if (!out.isEmpty()) {
            add(new Paragraph(getTranslation(
                    "curriculum.classes.kept-out",
                    people.named(out).values().stream()
                            .map(PersonRow::name)
                            .sorted()
                            .collect(Collectors.joining(", ")))));
        }
    }

    private Div coming(People people) {
        var who = new MultiSelectComboBox<PersonRow>(getTranslation("curriculum.classes.add-pupils"));
        who.setId("add-pupils");
        who.setItemLabelGenerator(it -> it.form() == null ? it.name() : it.name() + ", " + it.form());
        who.setItemsPageable((page, text) -> people.search(PersonKind.PUPIL, text, page));
        var add = new Button(getTranslation("curriculum.classes.take-in"), click -> {
            try {
                pupils.add(
                        of.id(),
                        who.getSelectedItems().stream().map(PersonRow::id).collect(Collectors.toSet()));
                done.accept("curriculum.classes.kept-pupils");
            } catch (PlanRefused no) {
                refused.accept(no);
            }
        });
        add.setId("take-in");
        add.addClassName("btn");
        var row = new Div(who, add);
        row.addClassNames("row", "wrap", "choose");
        return row;
    }

    private ListItem row(PersonRow it, boolean byHand) {
        var name = new Span(it.name());
        var form = new Span(
                byHand
                        ? getTranslation("curriculum.classes.by-hand", it.form() == null ? "" : it.form())
                        : it.form() == null ? "" : it.form());
        form.addClassNames("xs", "m2");
        var words = new Div(name, form);
        words.addClassNames("row", "wrap", "grow");
        var out = new Button(getTranslation("curriculum.classes.take-out"), click -> {
            try {
                pupils.remove(of.id(), it.id());
                done.accept("curriculum.classes.kept-pupils");
            } catch (PlanRefused no) {
                refused.accept(no);
            }
        });
        out.setAriaLabel(getTranslation("curriculum.classes.take-out-of", it.name()));
        out.addClassNames("btn", "small");
        return new ListItem(words, out);
    }
}
