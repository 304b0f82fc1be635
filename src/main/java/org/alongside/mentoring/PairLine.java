package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.alongside.base.ui.Drawing;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Initials;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;

/** One pair of a proposal: both names, a bridge for each shared interest, the reason in words, what can be done. */
final class PairLine extends ListItem {
    private static final int MOST_BRIDGES = 6;

    private final transient Proposal.ProposedPair pair;
    private final Button look;

    /** What a line can ask the board for. */
    record Wishes(
            Consumer<PersonId> look, Consumer<Proposal.ProposedPair> lock, BiConsumer<PersonId, PersonId> drop) {}

    PairLine(Proposal.ProposedPair pair, Map<PersonId, PersonRow> names, Wishes wishes) {
        this.pair = pair;
        var words = new PairWords(this, names);
        var mentee = person(names.get(pair.mentee()), "mentoring.match.mentee", Tone.APRICOT);
        mentee.addClassName("draggable");
        mentee.setTitle(getTranslation("mentoring.board.drag"));
        DragSource.create(mentee).setDragData(pair.mentee());
        var two = new Div(
                person(names.get(pair.mentor()), "mentoring.match.mentor", Tone.HARBOUR), bridge(pair.why()), mentee);
        two.addClassName("pair");
        two.addClickListener(click -> wishes.look.accept(pair.mentee()));
        look = new Button(getTranslation("mentoring.board.look"), click -> wishes.look.accept(pair.mentee()));
        look.setAriaLabel(getTranslation(
                "mentoring.board.look-at", words.given(pair.mentor()), words.given(pair.mentee())));
        look.addClassNames("btn", "quiet", "small");
        look.getElement().setAttribute("aria-pressed", "false");
        var lock = new Button(
                getTranslation(pair.locked() ? "mentoring.board.unlock" : "mentoring.board.lock"),
                new Icon(pair.locked() ? "unlock" : "lock"),
                click -> wishes.lock.accept(pair));
        lock.setAriaLabel(getTranslation(
                pair.locked() ? "mentoring.board.unlock-pair" : "mentoring.board.lock-pair",
                words.given(pair.mentor()),
                words.given(pair.mentee())));
        lock.addClassNames("btn", "quiet", "small");
        var actions = new Div(look, lock);
        actions.addClassNames("row", "g1", "pair-acts");
        if (pair.isChange()) {
            actions.addComponentAsFirst(
                    new StateBadge(Tone.APRICOT, "swap", getTranslation("mentoring.board.changes")));
        } else if (pair.locked()) {
            actions.addComponentAsFirst(new StateBadge(Tone.HARBOUR, "lock", getTranslation("mentoring.board.locked")));
        }
        var why = new Paragraph(words.why(pair));
        why.addClassNames("s", "m2", "why");
        addClassName("pair-line");
        add(two, actions, why);
        DropTarget.create(this)
                .addDropListener(event -> event.getDragData()
                        .filter(PersonId.class::isInstance)
                        .map(PersonId.class::cast)
                        .filter(it -> !it.equals(pair.mentee()))
                        .ifPresent(it -> wishes.drop.accept(it, pair.mentor())));
    }

    void focus() {
        look.focus();
    }

    PersonId mentee() {
        return pair.mentee();
    }

    void choose(boolean chosen) {
        look.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        getElement().getClassList().set("chosen", chosen);
    }

    static Div person(@Nullable PersonRow row, String key, Tone tone) {
        var person = new Div();
        person.addClassNames("row", "g3");
        if (row == null) {
            person.add(new Span("?"));
            return person;
        }
        var name = new Span(row.name());
        name.addClassName("md");
        var words = new Div(name);
        words.addClassName("col");
        var initials = new Initials(row.initials(), tone);
        person.add(initials, words);
        var where = new Span(
                person.getTranslation(key, row.form() == null ? String.valueOf(row.yearGroup()) : row.form()));
        where.addClassNames("xs", "m2");
        words.add(where);
        return person;
    }

    /** One bridge for each shared interest, thick where few chose it; the sentence below says the same. */
    static Drawing bridge(Why why) {
        var bridges = new StringBuilder();
        var most = Math.min(why.shared().size(), MOST_BRIDGES);
        for (int i = 0; i < most; i++) {
            bridges.append("<path d='M%d 5V17' stroke-width='%s'/>"
                    .formatted(60 - most * 8 + 8 + i * 16, why.isRare(i) ? "5" : "2.5"));
        }
        return new Drawing("<svg width='120' height='22' viewBox='0 0 120 22' aria-hidden='true' fill='none'>"
                + "<path d='M2 5H118' stroke='var(--al-harbour)' stroke-width='3' stroke-linecap='round'/>"
                + "<path d='M2 17H118' stroke='var(--al-apricot)' stroke-width='3' stroke-linecap='round'/>"
                + "<g stroke='var(--al-ink)'>" + bridges + "</g></svg>");
    }
}
