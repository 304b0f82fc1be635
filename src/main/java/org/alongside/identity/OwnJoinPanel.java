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

/** An administrator says who one is at the provider: whether that is right. There only if somebody asks. */
final class OwnJoinPanel extends Section {
    private final transient FourEyes eyes;
    private final transient SecondStep step;
    private final transient FreshSignIn signIn;
    private final Div body = new Div();

    OwnJoinPanel(FourEyes eyes, SecondStep step, FreshSignIn signIn) {
        this.eyes = eyes;
        this.step = step;
        this.signIn = signIn;
        setId("own-join");
        addClassNames("card", "pad", "col", "g3");
        body.addClassNames("col", "g3");
        body.getElement().setAttribute("role", "status");
        var asked = eyes.mine();
        setVisible(asked.isPresent());
        add(new H2(getTranslation("identity.four-eyes.own")), body);
        asked.ifPresent(this::ask);
    }

    private void ask(FourEyes.Asked it) {
        var agree = new Button(getTranslation("identity.four-eyes.own.agree"), click -> certainly());
        agree.setId("agree-join");
        agree.addClassNames("btn", "pri");
        var refuse = new Button(getTranslation("identity.four-eyes.own.refuse"), click -> {
            eyes.refuseMine();
            say(Tone.INFO, "info", "identity.four-eyes.own.refused");
        });
        refuse.addClassName("btn");
        var buttons = new Div(agree, refuse);
        buttons.addClassNames("row", "wrap");
        body.add(new Paragraph(getTranslation("identity.four-eyes.own.asks", it.askedBy(), it.there())), buttons);
    }

    private void certainly() {
        if (step.mayChange()) {
            agree();
            return;
        }
        body.removeAll();
        var proof = new AskForProof(signIn, getTranslation("identity.second.prove"), this::agree);
        body.add(proof);
        proof.takeFocus();
    }

    private void agree() {
        try {
            eyes.agreeToMine();
            say(Tone.OK, "check", "identity.four-eyes.own.agreed");
        } catch (IllegalArgumentException wrong) {
            say(Tone.DANGER, "warn", String.valueOf(wrong.getMessage()));
        }
    }

    private void say(Tone tone, String icon, String key) {
        body.removeAll();
        body.add(new Note(tone, icon, new Span(getTranslation(key))));
    }
}
