package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.jspecify.annotations.Nullable;

/** One introduction, for the mentor or the mentee: first meet, then say yes or no thank you, in two taps. */
final class IntroductionCard extends Div {
    private final transient IntroductionAnswers answers;
    private final transient IntroductionAnswers.Open open;
    private final String other;
    private final transient Runnable said;

    /** @param other the given name of the other person */
    IntroductionCard(IntroductionAnswers answers, IntroductionAnswers.Open open, String other, Runnable said) {
        this.answers = answers;
        this.open = open;
        this.other = other;
        this.said = said;
        addClassName("introduction");
        var mine = open.mine();
        if (mine == null) {
            ask();
        } else {
            add(new Note(
                    Tone.HARBOUR,
                    "check",
                    new Paragraph(getTranslation(
                            mine == PairingStages.Says.YES ? "mentoring.intro.you-yes" : "mentoring.intro.you-no",
                            other))));
        }
    }

    /** What somebody reads after a pairing has ended, whoever wanted it. */
    static Note ended(Component page, String other) {
        return new Note(
                Tone.HARBOUR, "info", new Paragraph(page.getTranslation("mentoring.intro.ended", other)));
    }

    private void ask() {
        removeAll();
        var text = new Paragraph(
                open.canSayYes()
                        ? getTranslation("mentoring.intro.met-ask", other)
                        : getTranslation("mentoring.intro.first", other, day(open.firstDay())));
        var buttons = new Div();
        buttons.addClassNames("row", "wrap", "g3");
        if (open.canSayYes()) {
            buttons.add(button("intro-yes", "mentoring.intro.yes", true, () -> say(PairingStages.Says.YES, null)));
        }
        buttons.add(button("intro-no", "mentoring.intro.no", false, this::askWhy));
        var panel = new Panel(new H2(getTranslation("mentoring.intro.title", other)), text, buttons);
        panel.addClassNames("pad", "col", "g3");
        add(panel);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? getTranslation("mentoring.intro.soon") : Said.weekday(day);
    }

    /** The second tap: no reason is needed; if there is one, it goes to the coordinator alone. */
    private void askWhy() {
        removeAll();
        var why = new RadioButtonGroup<String>(getTranslation("mentoring.intro.why"));
        why.setId("intro-why");
        why.setItems(Reasons.NO_THANKS);
        why.setItemLabelGenerator(it -> getTranslation("mentoring.no-thanks." + it));
        why.addClassName("chips");
        var buttons = new Div(
                button(
                        "intro-no-really",
                        "mentoring.intro.no-really",
                        true,
                        () -> say(PairingStages.Says.NO, why.getValue())),
                button("intro-back", "mentoring.intro.back", false, this::ask));
        buttons.addClassNames("row", "wrap", "g3");
        var panel = new Panel(
                new H2(getTranslation("mentoring.intro.no-title")),
                new Paragraph(getTranslation("mentoring.intro.no-text", other)),
                why,
                buttons);
        panel.addClassNames("pad", "col", "g3");
        add(panel);
    }

    private Button button(String id, String key, boolean first, Runnable deed) {
        var button = new Button(getTranslation(key), click -> deed.run());
        button.setId(id);
        button.addClassNames("btn", "big");
        if (first) {
            button.addClassName("pri");
        }
        button.setDisableOnClick(true);
        return button;
    }

    private void say(PairingStages.Says answer, @Nullable String why) {
        try {
            answers.say(open.pairing(), answer, why);
            said.run();
        } catch (IllegalArgumentException reason) {
            removeAll();
            add(new Note(Tone.WARN, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }
}
