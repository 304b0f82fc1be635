package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Sideways;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** Two proposals beside each other: how many are matched, how the worst-off fare, which pairs differ. */
final class ComparePanel extends Div {
    private static final int MOST_LINES = 40;

    ComparePanel(Proposal one, Proposal other, Map<PersonId, PersonRow> names, Consumer<MatchRunId> choose) {
        var words = new PairWords(this, names);
        var head = new NativeTableRow(
                cell(""), heading(BoardTools.named(this, one.name())), heading(BoardTools.named(this, other.name())));
        var table = new NativeTable();
        table.addClassName("grid");
        table.add(
                head,
                row(
                        "mentoring.compare.matched",
                        one,
                        other,
                        it -> String.valueOf(it.pairs().size())),
                row(
                        "mentoring.compare.left-out",
                        one,
                        other,
                        it -> String.valueOf(it.leftOut().size())),
                row(
                        "mentoring.compare.worst",
                        one,
                        other,
                        it -> it.least()
                                .map(least -> words.given(least.mentee()) + ": "
                                        + words.shared(least.shared().size()))
                                .orElse("")),
                row(
                        "mentoring.compare.locked",
                        one,
                        other,
                        it -> String.valueOf(it.locked().size())));
        var title = getTranslation("mentoring.compare.title");
        var differences = Consequence.between(one, new Drafted(other.pairs(), other.leftOut()))
                .moves();
        var list = new UnorderedList();
        list.addClassNames("s", "col", "g1");
        differences.stream().limit(MOST_LINES).forEach(it -> list.add(new ListItem(words.move(it))));
        var summary = new Paragraph(
                differences.isEmpty()
                        ? getTranslation("mentoring.compare.same")
                        : getTranslation("mentoring.compare.differ", differences.size()));
        var choices = new Div();
        choices.addClassNames("row", "wrap");
        for (var proposal : List.of(one, other)) {
            var button = new Button(
                    getTranslation("mentoring.compare.choose", BoardTools.named(this, proposal.name())),
                    click -> choose.accept(proposal.id()));
            button.addClassName("btn");
            choices.add(button);
        }
        var panel = new Panel(new H2(title), new Sideways(title, table), summary, list, choices);
        panel.addClassNames("pad", "col", "g3");
        panel.setId("comparison");
        add(panel);
    }

    private NativeTableRow row(String key, Proposal one, Proposal other, Function<Proposal, String> value) {
        var name = new NativeTableHeaderCell(getTranslation(key));
        name.getElement().setAttribute("scope", "row");
        return new NativeTableRow(name, cell(value.apply(one)), cell(value.apply(other)));
    }

    private static NativeTableHeaderCell heading(String text) {
        var heading = new NativeTableHeaderCell(text);
        heading.getElement().setAttribute("scope", "col");
        return heading;
    }

    private static NativeTableCell cell(String text) {
        return new NativeTableCell(text);
    }
}
