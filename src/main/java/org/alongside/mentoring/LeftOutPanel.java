package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.alongside.base.ui.Initials;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;
import org.alongside.school.Period;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** Who has no mentor in a proposal, why, and what would change it. */
final class LeftOutPanel extends Div {
    private static final int AT_ONCE = 20;

    private final transient PairWords words;
    private final transient List<Period> periods;
    private final transient Map<PersonId, PersonRow> names;

    LeftOutPanel(Proposal proposal, Map<PersonId, PersonRow> names, List<Period> periods, Consumer<PersonId> look) {
        this.names = names;
        this.periods = periods;
        words = new PairWords(this, names);
        var list = new UnorderedList();
        list.addClassName("left-out");
        proposal.leftOut().stream().limit(AT_ONCE).forEach(it -> list.add(line(it, look)));
        var panel = new Panel(
                new H2(getTranslation(
                        "mentoring.match.left-out", proposal.leftOut().size())),
                new Paragraph(getTranslation("mentoring.match.left-out-lead")),
                list);
        if (proposal.leftOut().size() > AT_ONCE) {
            panel.add(new Paragraph(getTranslation(
                    "mentoring.board.left-out-more", proposal.leftOut().size() - AT_ONCE)));
        }
        panel.addClassNames("pad", "col", "g3");
        add(panel);
    }

    private ListItem line(Proposal.LeftOut left, Consumer<PersonId> look) {
        var row = names.get(left.mentee());
        var name = new Span(words.full(left.mentee()));
        name.addClassName("md");
        var initials = new Initials(row == null ? "?" : row.initials(), Tone.APRICOT);
        var person = new Div(initials, name);
        person.addClassNames("row", "g3", "draggable", "grow");
        person.setTitle(getTranslation("mentoring.board.drag"));
        DragSource.create(person).setDragData(left.mentee());
        var button = new Button(getTranslation("mentoring.board.find-one"), click -> look.accept(left.mentee()));
        button.setAriaLabel(getTranslation("mentoring.board.find-one-for", words.given(left.mentee())));
        button.addClassNames("btn", "quiet", "small");
        var top = new Div(person, button);
        top.addClassNames("row", "wrap");
        var why = new Paragraph(String.join(" ", sentences(left)));
        why.addClassNames("s", "m2");
        return new ListItem(top, why);
    }

    private List<String> sentences(Proposal.LeftOut left) {
        var sentences = new ArrayList<String>();
        sentences.add(getTranslation(left.reason()));
        if (!left.lost().isEmpty()) {
            sentences.add(getTranslation("mentoring.lost", words.counted(left.lost())));
        }
        var slot = left.slot();
        if (slot != null) {
            var period = periods.stream()
                    .filter(it -> it.number() == slot.period())
                    .map(Period::name)
                    .findFirst()
                    .orElse("");
            sentences.add(getTranslation(
                    "mentoring.helps.slot", slot.day().getDisplayName(TextStyle.FULL, Locale.UK), period));
        }
        if (!left.places().isEmpty()) {
            sentences.add(getTranslation(
                    slot == null ? "mentoring.helps.place" : "mentoring.helps.place-too",
                    String.join(
                            getTranslation("mentoring.or"),
                            left.places().stream().map(words::name).toList())));
        }
        return sentences;
    }
}
