package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.base.ui.Panel;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** What a change of plan does, meeting by meeting: before, after, and why. Long lists come in parts. */
final class BeforeAfter extends Div {
    private static final int PART = 40;

    private final transient ChangeDesk desk;
    private final transient People people;
    private final UUID change;
    private final int all;
    private final PlainTable table;
    private final Div more = new Div();
    private int shown;

    BeforeAfter(ChangeDesk desk, People people, PlanChange change) {
        this.desk = desk;
        this.people = people;
        this.change = change.id();
        all = change.steps();
        table = new PlainTable(
                getTranslation("mentoring.change.list"),
                List.of(
                        getTranslation("mentoring.change.who"),
                        getTranslation("mentoring.change.before"),
                        getTranslation("mentoring.change.after"),
                        getTranslation("mentoring.change.why")));
        if (all > 0) {
            var panel = new Panel(new H2(getTranslation("mentoring.change.list")), table, more);
            panel.addClassNames("pad", "col", "g3");
            add(panel);
            next();
        }
    }

    private void next() {
        var steps = desk.steps(change, shown, PART);
        var pairs = desk.peopleOf(steps);
        var names = people.named(Stream.concat(
                        pairs.values().stream().flatMap(List::stream),
                        steps.stream()
                                .flatMap(it -> Stream.of(it.before(), it.after()))
                                .filter(java.util.Objects::nonNull)
                                .map(Place::adult))
                .distinct()
                .toList());
        steps.forEach(it -> row(it, pairs.getOrDefault(it.pairing(), List.of()), names));
        shown += steps.size();
        more.removeAll();
        if (shown < all) {
            var button = new Button(getTranslation("mentoring.change.more", all - shown), click -> next());
            button.addClassName("btn");
            more.add(button);
        }
    }

    private void row(PlanStep it, List<PersonId> pair, Map<PersonId, PersonRow> names) {
        var who = new Span(
                pair.size() < 2
                        ? "?"
                        : getTranslation(
                                "mentoring.plan.both",
                                TodayView.given(names, pair.get(0)),
                                TodayView.given(names, pair.get(1))));
        who.addClassName("md");
        var before = it.before();
        var after = it.after();
        table.row(
                who,
                before == null ? quiet("mentoring.change.not-planned") : place(before, it, names),
                after == null ? quiet("mentoring.change.called-off") : place(after, it, names),
                new Paragraph(getTranslation(
                        it.kind() == PlanStep.Kind.ADDED
                                ? "mentoring.change.added"
                                : it.why().key())));
    }

    private Span quiet(String key) {
        var words = new Span(getTranslation(key));
        words.addClassName("m2");
        return words;
    }

    private static Div place(Place place, PlanStep step, Map<PersonId, PersonRow> names) {
        var adult = new Span(TodayView.formal(names, place.adult()));
        adult.addClassNames("xs", step.kind() == PlanStep.Kind.ADULT ? "b" : "m2");
        var words = new Div(new Span(ChangeWords.place(place)), adult);
        words.addClassName("col");
        return words;
    }
}
