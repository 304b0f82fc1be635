package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.jspecify.annotations.Nullable;

/** One mentee of a proposal: why this mentor, why not another, and what the coordinator can decide. */
final class PairPanel extends Div {
    private final transient PairWords words;
    private final transient Proposal proposal;
    private final transient PersonId mentee;
    private final int yearGap;
    private final transient Asked asked;
    private final Div answer = new Div();

    /** What the panel asks the board for. */
    record Asked(Function<Couple, WhyNotDesk.Answer> whyNot, Consumer<Change> change) {}

    /** @param mentors everybody who could be asked about */
    PairPanel(
            Proposal proposal,
            PersonId mentee,
            List<PersonId> mentors,
            Map<PersonId, PersonRow> names,
            int yearGap,
            Asked asked) {
        this.proposal = proposal;
        this.mentee = mentee;
        this.yearGap = yearGap;
        this.asked = asked;
        words = new PairWords(this, names);
        answer.getElement().setAttribute("role", "status");
        answer.setId("why-not-answer");
        var panel = new Panel();
        panel.addClassNames("pad", "lifted", "col", "g4");
        var pair = proposal.of(mentee);
        pair.ifPresentOrElse(it -> panel.add(together(it)), () -> panel.add(alone()));
        panel.add(whyNot(mentors, names));
        pair.ifPresent(it -> panel.add(decisions(it)));
        add(panel);
    }

    private Div together(Proposal.ProposedPair pair) {
        var title = new H2(getTranslation(
                "mentoring.plan.both", words.given(pair.mentor()), words.given(pair.mentee())));
        var head = new Div(title);
        head.addClassNames("along", "col", "g1");
        if (pair.isRunning()) {
            head.add(small(getTranslation("mentoring.board.running-pair")));
        } else if (pair.before() != null) {
            head.add(small(getTranslation("mentoring.board.instead-of", words.name(pair.before()))));
        }
        var why = new Div(label("mentoring.board.why"), small(words.why(pair)));
        why.addClassNames("col", "g1");
        var all = new Div(head, why);
        all.addClassNames("col", "g4");
        var overridden = pair.overridden();
        if (overridden != null) {
            var note = overridden.note().isEmpty() ? "" : " " + overridden.note();
            all.add(small(getTranslation(
                            "mentoring.board.overridden", getTranslation("mentoring.override." + overridden.reason()))
                    + note));
        }
        return all;
    }

    private Div alone() {
        var head = new Div(
                new H2(words.full(mentee)), small(getTranslation("mentoring.board.nobody-for")));
        head.addClassNames("along", "alone", "col", "g1");
        return head;
    }

    private Div whyNot(List<PersonId> mentors, Map<PersonId, PersonRow> names) {
        var other = new ComboBox<PersonId>(getTranslation("mentoring.board.why-not"));
        other.setId("why-not");
        other.setItemLabelGenerator(words::full);
        other.setItems(mentors.stream()
                .filter(names::containsKey)
                .sorted(Comparator.comparing(words::full))
                .toList());
        other.setPlaceholder(getTranslation("mentoring.board.choose-mentor"));
        other.addValueChangeListener(event -> {
            answer.removeAll();
            if (event.getValue() != null) {
                answer(event.getValue());
            }
        });
        var all = new Div(other, answer);
        all.addClassNames("col");
        return all;
    }

    private void answer(PersonId mentor) {
        try {
            answer.add(told(mentor, asked.whyNot.apply(new Couple(mentee, mentor))));
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }

    private Component told(PersonId mentor, WhyNotDesk.Answer told) {
        return switch (told) {
            case WhyNotDesk.Answer.Together ignored -> small(getTranslation("mentoring.board.together"));
            case WhyNotDesk.Answer.No no -> no(mentor, no);
            case WhyNotDesk.Answer.Price price -> price(mentor, price.consequence());
        };
    }

    private Component no(PersonId mentor, WhyNotDesk.Answer.No no) {
        var note = new Note(
                Tone.APRICOT,
                "lock",
                small(
                        no.setAsideHere()
                                ? getTranslation("mentoring.board.set-aside-here")
                                : words.whyNot(no.rule(), mentee, mentor, yearGap)));
        var all = new Div(note);
        all.addClassNames("col");
        if (no.setAsideHere()) {
            all.add(button("allow", "mentoring.board.allow", "undo", () -> new Change.Allow(mentee, mentor)));
        } else if (no.rule().yieldsToLock()) {
            var decide = new Button(getTranslation("mentoring.board.override"), new Icon("swap"));
            decide.setId("override");
            decide.addClassNames("btn", "full");
            decide.addClickListener(click -> new OverrideDialog(
                            getTranslation("mentoring.board.override-title", words.given(mentee), words.given(mentor)),
                            why -> asked.change.accept(new Change.Move(mentee, mentor, why)))
                    .open());
            all.add(decide);
        }
        return all;
    }

    private Component price(PersonId mentor, Consequence consequence) {
        var head = new Paragraph(getTranslation(
                consequence.others(mentee).isEmpty() ? "mentoring.board.possible" : "mentoring.board.at-a-price"));
        head.addClassNames("b", "s");
        var note = new Note(Tone.APRICOT, "info", head, small(String.join(" ", words.consequence(consequence, mentee))));
        var all = new Div(
                note,
                details(consequence),
                button(
                        "match-all-the-same",
                        "mentoring.board.match-these",
                        "check",
                        () -> new Change.Move(mentee, mentor, null)));
        all.addClassNames("col");
        return all;
    }

    private NativeDetails details(Consequence consequence) {
        return details(this, words, consequence, mentee);
    }

    /** Who changes, line by line, and the figures behind the words. */
    static NativeDetails details(Component page, PairWords words, Consequence consequence, PersonId besides) {
        var list = new UnorderedList();
        list.addClassNames("xs", "col", "g1");
        consequence.others(besides).forEach(it -> list.add(new ListItem(words.move(it))));
        var figures = new Paragraph(words.figures(consequence));
        figures.addClassNames("xs", "m2");
        var details = new NativeDetails(page.getTranslation("mentoring.effect.details"), new Div(list, figures));
        details.addClassName("s");
        return details;
    }

    private Div decisions(Proposal.ProposedPair pair) {
        var with = new ComboBox<PersonId>(getTranslation("mentoring.board.swap-with"));
        with.setId("swap-with");
        with.setItemLabelGenerator(
                it -> words.full(it) + " · " + words.name(proposal.of(it).map(Proposal.ProposedPair::mentor).orElse(null)));
        with.setItems(proposal.pairs().stream()
                .filter(it -> !it.mentor().equals(pair.mentor()))
                .map(Proposal.ProposedPair::mentee)
                .sorted(Comparator.comparing(words::full))
                .toList());
        with.setPlaceholder(getTranslation("mentoring.board.choose-mentee"));
        with.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                asked.change.accept(new Change.Swap(mentee, event.getValue()));
            }
        });
        var lock = pair.locked()
                ? button("lock-pair", "mentoring.board.unlock-this", "unlock", () -> new Change.Unlock(mentee))
                : button("lock-pair", "mentoring.board.lock-this", "lock", () -> new Change.Lock(mentee));
        var all = new Div(
                with,
                lock,
                button(
                        "forbid-pair",
                        "mentoring.board.forbid",
                        "cross",
                        () -> new Change.Forbid(mentee, pair.mentor())));
        all.addClassNames("col");
        return all;
    }

    private Button button(String id, String key, String icon, java.util.function.Supplier<Change> change) {
        var button = new Button(getTranslation(key), new Icon(icon), click -> asked.change.accept(change.get()));
        button.setId(id);
        button.setDisableOnClick(true);
        button.addClassNames("btn", "full");
        return button;
    }

    private H3 label(String key) {
        var label = new H3(getTranslation(key));
        label.addClassName("lab");
        return label;
    }

    private static Paragraph small(@Nullable String text) {
        var small = new Paragraph(text);
        small.addClassName("s");
        return small;
    }
}
