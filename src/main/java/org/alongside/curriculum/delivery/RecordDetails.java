package org.alongside.curriculum.delivery;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.alongside.base.ui.Said;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonKind;
import org.alongside.school.PersonRow;

/** What is folded away in the normal case: who was away, who taught it, the two checks, and earlier records. */
final class RecordDetails extends Div {
    private final transient People people;
    private final transient Consumer<UnaryOperator<DeliveryEntry>> change;
    private final CheckboxGroup<PersonId> away = new CheckboxGroup<>();
    private final ComboBox<PersonRow> teacher = new ComboBox<>(getTranslation("curriculum.record.taught-by"));
    private final CheckCounts baseline;
    private final CheckCounts endpoint;
    private final NativeDetails whoWasAway = new NativeDetails();
    private final NativeDetails whoTaught = new NativeDetails();
    private final Paragraph withdrawnToo = new Paragraph();
    private final NativeDetails before = new NativeDetails();
    private transient Map<PersonId, PersonRow> names = Map.of();

    RecordDetails(People people, Consumer<UnaryOperator<DeliveryEntry>> change) {
        this.people = people;
        this.change = change;
        addClassName("folds");
        away.setId("away");
        away.addClassName("chips");
        away.setAriaLabel(getTranslation("curriculum.record.away"));
        away.setItemLabelGenerator(it -> names.containsKey(it) ? names.get(it).name() : "?");
        away.addValueChangeListener(event -> change.accept(it -> it.withAway(event.getValue())));
        withdrawnToo.addClassNames("s", "m2");
        var help = new Paragraph(getTranslation("curriculum.record.away-help"));
        help.addClassNames("s", "m2");
        whoWasAway.setContent(new Div(help, away, withdrawnToo));
        teacher.setId("taught-by");
        teacher.setItemLabelGenerator(PersonRow::formalName);
        teacher.setItems(query -> people
                .search(
                        PersonKind.STAFF,
                        query.getFilter().orElse(""),
                        VaadinSpringDataHelpers.toSpringPageRequest(query))
                .stream());
        teacher.addValueChangeListener(event -> {
            if (event.isFromClient() || event.getValue() != null) {
                var chosen = event.getValue();
                change.accept(it -> it.withTaughtBy(chosen == null ? null : chosen.id()));
            }
        });
        whoTaught.setContent(teacher);
        baseline = new CheckCounts("baseline", counts -> change.accept(it -> it.withBaseline(counts)));
        endpoint = new CheckCounts("endpoint", counts -> change.accept(it -> it.withEndpoint(counts)));
        var checks = new NativeDetails(getTranslation("curriculum.record.checks"));
        var checksHelp = new Paragraph(getTranslation("curriculum.record.checks-help"));
        checksHelp.addClassNames("s", "m2");
        checks.setContent(new Div(checksHelp, baseline, endpoint));
        before.setSummaryText(getTranslation("curriculum.record.before"));
        add(whoWasAway, whoTaught, checks, before);
    }

    /** Prepares the questions for one lesson. */
    void ask(List<PersonId> pupils, Collection<PersonId> withdrawn, List<DeliveryRecord> history) {
        var everybody = new HashSet<>(pupils);
        everybody.addAll(withdrawn);
        history.forEach(it -> everybody.add(it.recordedBy()));
        names = people.named(everybody);
        away.setItems(pupils.stream()
                .sorted(Comparator.comparing(
                        it -> names.containsKey(it) ? names.get(it).name() : ""))
                .toList());
        withdrawnToo.setVisible(!withdrawn.isEmpty());
        withdrawnToo.setText(getTranslation(
                "curriculum.today.withdrawn",
                withdrawn.stream()
                        .map(it -> names.containsKey(it) ? names.get(it).name() : "?")
                        .sorted()
                        .collect(Collectors.joining(", "))));
        before.setVisible(!history.isEmpty());
        var list = new UnorderedList();
        history.forEach(it -> list.add(new ListItem(new Span(getTranslation(
                "curriculum.record.before-one",
                Said.day(Said.dayOf(it.recordedAt())) + ", " + Said.time(it.recordedAt()),
                names.containsKey(it.recordedBy()) ? names.get(it.recordedBy()).formalName() : "?",
                getTranslation("curriculum.outcome." + it.outcome()),
                getTranslation("curriculum.record.away-count", it.entry().away().size()))))));
        list.addClassNames("dots");
        before.setContent(list);
    }

    /** Shows what the entry says; called while nobody listens. */
    void fill(DeliveryEntry entry) {
        away.setValue(entry.away());
        whoWasAway.setSummaryText(
                getTranslation("curriculum.record.away-summary", entry.away().size()));
        var teaching = entry.taughtBy();
        if (teaching == null) {
            teacher.clear();
        } else if (teacher.getValue() == null || !teacher.getValue().id().equals(teaching)) {
            people.find(teaching).ifPresent(teacher::setValue);
        }
        var name = teacher.getValue() == null ? "…" : teacher.getValue().formalName();
        whoTaught.setSummaryText(getTranslation("curriculum.record.taught-by-summary", name));
        baseline.fill(entry.baseline());
        endpoint.fill(entry.endpoint());
    }
}
