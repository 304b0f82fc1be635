package org.alongside.identity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.school.AskForProof;
import org.alongside.school.FreshSignIn;
import org.alongside.school.StaleSignIn;

/** What an administrator asks of leads and the head: whether a colleague's second step may go. There only if one asks. */
final class LostStepsPanel extends Section {
    private final transient LostSteps lost;
    private final transient FreshSignIn signIn;
    private final Div list = new Div();
    private final Div answer = new Div();

    LostStepsPanel(LostSteps lost, FreshSignIn signIn) {
        this.signIn = signIn;
        this.lost = lost;
        addClassNames("card", "pad", "col", "g3");
        list.addClassNames("col", "g4");
        answer.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("identity.lost.title")), list, answer);
        fill();
        setVisible(list.getComponentCount() > 0);
    }

    private void fill() {
        list.removeAll();
        lost.asked().forEach(it -> {
            var agree = new Button(getTranslation("identity.lost.agree"), click -> agree(it));
            agree.addClassNames("btn", "pri");
            var refuse = new Button(getTranslation("identity.lost.refuse"), click -> {
                lost.refuse(it.account());
                say("identity.lost.refused", it.name());
            });
            refuse.addClassName("btn");
            var buttons = new Div(agree, refuse);
            buttons.addClassNames("row", "wrap");
            var box = new Div(new Paragraph(getTranslation("identity.lost.asks", it.askedBy(), it.name())), buttons);
            box.addClassNames("col", "g2");
            list.add(box);
        });
    }

    private void agree(LostSteps.Asked it) {
        try {
            var done = lost.agree(it.account());
            say(done ? "identity.lost.agreed" : "identity.lost.gone", it.name());
        } catch (StaleSignIn stale) {
            answer.removeAll();
            var ask = new AskForProof(signIn, getTranslation("identity.lost.again"), () -> agree(it));
            answer.add(ask);
            ask.takeFocus();
        } catch (IllegalArgumentException refused) {
            say(String.valueOf(refused.getMessage()), it.name());
        }
    }

    private void say(String key, String name) {
        answer.removeAll();
        answer.add(new Note(Tone.INFO, "info", new Span(getTranslation(key, name))));
        fill();
    }
}
