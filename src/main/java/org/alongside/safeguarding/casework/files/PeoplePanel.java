package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Initials;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Narrative;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** Who is in the case, each with what they are in it, and where else the child is known from. */
@org.springframework.stereotype.Component
class PeoplePanel implements CasePanel {
    private final CasePeople persons;
    private final People people;

    PeoplePanel(CasePeople persons, People people) {
        this.persons = persons;
        this.people = people;
    }

    @Override
    public int place() {
        return 100;
    }

    @Override
    public Optional<Component> panel(CaseRow row, Runnable refresh) {
        var all = persons.of(row.id());
        var names = people.named(Stream.concat(
                        Stream.ofNullable(row.subject()),
                        all.stream().map(PersonInCase::person).filter(Objects::nonNull))
                .toList());
        var card = CaseField.card("people-panel", "");
        card.getChildren()
                .findFirst()
                .ifPresent(it -> it.getElement().setText(card.getTranslation("safeguarding.case.people")));
        var list = new UnorderedList();
        list.addClassNames("case-rows", "case-people");
        all.forEach(it -> list.add(item(row.id(), it, names, refresh)));
        if (all.isEmpty()) {
            var none = new Paragraph(card.getTranslation(
                    row.category().ofAdult()
                            ? "safeguarding.case.people.none.adult"
                            : "safeguarding.case.people.none"));
            none.addClassNames("s", "m2");
            card.add(none);
        } else {
            card.add(list);
        }
        var subject = row.subject();
        if (subject != null) {
            others(row, subject).ifPresent(card::add);
        }
        card.add(form(row.id(), refresh));
        return Optional.of(card);
    }

    private ListItem item(CaseId id, PersonInCase one, Map<PersonId, PersonRow> names, Runnable refresh) {
        var item = new ListItem();
        var row = one.person() == null ? null : names.get(one.person());
        var outside = one.name();
        var called = outside != null ? outside.disclose() : row == null ? "?" : CasePeople.named(row);
        var harmed = one.roles().stream().anyMatch(it -> it == CaseRole.HARMED || it == CaseRole.MAY_BE_HARMED);
        var roles = new Span(one.roles().stream()
                .sorted()
                .map(it -> item.getTranslation("safeguarding.case.role." + it))
                .collect(Collectors.joining(", ")));
        roles.addClassNames("s", "m2");
        var words = new Div(new Span(called), roles);
        words.addClassNames("col", "grow");
        var note = one.note();
        if (note != null) {
            var said = new Span(note.disclose());
            said.addClassNames("xs", "m2", "verbatim");
            words.add(said);
        }
        var out = new Button(new Icon("cross"), click -> {
            persons.takeOut(id, one.id());
            refresh.run();
        });
        out.addClassNames("btn", "small", "quiet");
        out.setAriaLabel(item.getTranslation("safeguarding.case.people.out", called));
        item.add(
                new Initials(row == null ? called.substring(0, 1) : row.initials(), harmed ? Tone.SAFE : Tone.PLAIN),
                words,
                out);
        return item;
    }

    /** Isolated records hide the whole: where else this child is known from stands beside it. */
    private Optional<Component> others(CaseRow row, PersonId subject) {
        var cases = persons.casesOf(subject).stream()
                .filter(it -> !it.id().equals(row.id()))
                .toList();
        if (cases.isEmpty()) {
            return Optional.empty();
        }
        var line = new Paragraph();
        line.addClassName("s");
        line.add(new Span(line.getTranslation("safeguarding.case.also-in") + " "));
        for (int i = 0; i < cases.size(); i++) {
            var other = cases.get(i);
            line.add(new Anchor("safeguarding/case/" + other.id().value(), other.reference()));
            line.add(new Span(" " + line.getTranslation("safeguarding.case.category." + other.category())
                    + (i + 1 < cases.size() ? "; " : "")));
        }
        return Optional.of(line);
    }

    private Component form(CaseId id, Runnable refresh) {
        var answer = CaseField.answer();
        var who = CaseField.person("people-who", answer.getTranslation("safeguarding.case.people.who"), null, people);
        var name = new TextField(answer.getTranslation("safeguarding.case.people.name"));
        name.setMaxLength(200);
        var roles = new CheckboxGroup<CaseRole>(answer.getTranslation("safeguarding.case.people.roles"));
        roles.setId("people-roles");
        roles.addClassName("chips");
        roles.setItems(CaseRole.values());
        roles.setItemLabelGenerator(it -> answer.getTranslation("safeguarding.case.role." + it));
        var note = new TextField(answer.getTranslation("safeguarding.case.people.note"));
        note.setMaxLength(1_000);
        var key = UUID.randomUUID();
        var add = CaseField.button(
                "add-person",
                answer.getTranslation("safeguarding.case.people.add"),
                () -> CaseField.attempt(answer, () -> {
                    var chosen = who.getValue();
                    persons.put(
                            key,
                            id,
                            chosen == null ? null : chosen.id(),
                            name.getValue().isBlank() ? null : Narrative.of(name.getValue()),
                            Set.copyOf(roles.getValue()),
                            note.getValue().isBlank() ? null : Narrative.of(note.getValue()));
                    refresh.run();
                }));
        return CaseField.fold(
                "people-add",
                answer.getTranslation("safeguarding.case.people.more"),
                who,
                name,
                roles,
                note,
                answer,
                add);
    }
}
