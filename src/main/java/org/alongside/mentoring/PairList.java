package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Panel;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;

/** The pairs of a proposal, least in common first, a page at a time; somebody can be looked for by name. */
final class PairList extends Div {
    private static final int AT_ONCE = 20;

    private final transient Map<PersonId, PersonRow> names;
    private final transient PairLine.Wishes wishes;
    private final transient List<Proposal.ProposedPair> pairs;
    private final OrderedList lines = new OrderedList();
    private final Button more = new Button();
    private final TextField search = new TextField();
    private final Paragraph nobody = new Paragraph();
    private int shown = AT_ONCE;
    private transient @Nullable PersonId chosen;

    PairList(Proposal proposal, Map<PersonId, PersonRow> names, PairLine.Wishes wishes) {
        this.names = names;
        this.wishes = wishes;
        var again = proposal.kind() == Proposal.Kind.AGAIN;
        pairs = again
                ? proposal.pairs().stream()
                        .sorted(Comparator.comparing(Proposal.ProposedPair::isRunning))
                        .toList()
                : proposal.pairs();
        search.setId("find-pair");
        search.setPlaceholder(getTranslation("mentoring.board.find"));
        search.setAriaLabel(getTranslation("mentoring.board.find"));
        search.setPrefixComponent(new Icon("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            shown = event.isFromClient() ? AT_ONCE : shown;
            show();
        });
        search.addClassName("find");
        more.setId("more-pairs");
        more.addClassNames("btn", "quiet");
        more.addClickListener(click -> {
            shown += AT_ONCE;
            show();
        });
        nobody.setText(getTranslation("mentoring.board.find-none"));
        nobody.addClassNames("s", "m2");
        lines.addClassName("pairs");
        var top = new Div(
                new H2(getTranslation(again ? "mentoring.board.pairs-again" : "mentoring.match.pairs")), search);
        top.addClassNames("row", "sp", "wrap");
        var legend = new Paragraph(getTranslation("mentoring.board.legend"));
        legend.addClassNames("xs", "m2");
        var proof = new Paragraph(
                new Icon("check"), new Span(getTranslation("mentoring.match.proof", String.valueOf(proposal.seed()))));
        proof.addClassNames("xs", "m2", "row");
        var panel = new Panel(top, legend, lines, nobody, more, proof);
        panel.addClassNames("pad", "col", "g3");
        add(panel);
        show();
    }

    private void show() {
        lines.removeAll();
        var text = search.getValue().strip().toLowerCase(Locale.UK);
        var found = pairs.stream()
                .filter(it -> text.isEmpty() || isNamed(it.mentee(), text) || isNamed(it.mentor(), text))
                .toList();
        found.stream().limit(shown).forEach(it -> {
            var line = new PairLine(it, names, wishes);
            line.choose(it.mentee().equals(chosen));
            lines.add(line);
        });
        nobody.setVisible(found.isEmpty());
        more.setVisible(found.size() > shown);
        more.setText(getTranslation("mentoring.board.more", found.size() - shown));
    }

    private boolean isNamed(PersonId person, String text) {
        var row = names.get(person);
        return row != null && row.name().toLowerCase(Locale.UK).contains(text);
    }

    /** Stays where the list before it was: the same search, as many pairs. */
    void continueFrom(PairList before) {
        shown = before.shown;
        search.setValue(before.search.getValue());
        show();
    }

    /** Puts the focus on the pair's line, if it is shown, so that a keyboard goes on from there. */
    void focus(PersonId mentee) {
        lines.getChildren()
                .filter(PairLine.class::isInstance)
                .map(PairLine.class::cast)
                .filter(it -> it.mentee().equals(mentee))
                .findFirst()
                .ifPresent(PairLine::focus);
    }

    void choose(@Nullable PersonId mentee) {
        chosen = mentee;
        lines.getChildren()
                .filter(PairLine.class::isInstance)
                .map(PairLine.class::cast)
                .forEach(it -> it.choose(it.mentee().equals(mentee)));
    }
}
