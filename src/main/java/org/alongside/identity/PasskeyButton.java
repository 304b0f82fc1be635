package org.alongside.identity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.identity.passkey.AskBrowser;

/** Asks the device for a passkey of whoever is signed in, and goes on when it was right. */
final class PasskeyButton extends Div {
    private final transient SecondStep step;
    private final transient Runnable then;
    private final Div answer = new Div();
    private final Button use = new Button(getTranslation("identity.passkey.use"), click -> ask());

    /** @param then called when the passkey was right; the session has its roles by then */
    PasskeyButton(SecondStep step, Runnable then) {
        this.step = step;
        this.then = then;
        addClassNames("col", "g2");
        answer.getElement().setAttribute("role", "alert");
        use.setId("use-passkey");
        use.addClassNames("btn", "pri");
        use.setDisableOnClick(true);
        add(use, answer);
    }

    /** For a page on which it is the main thing. */
    PasskeyButton big() {
        use.addClassNames("big", "full");
        return this;
    }

    private void ask() {
        answer.removeAll();
        var question = step.askPasskey();
        if (question.isEmpty()) {
            say("identity.passkey.none-here");
            return;
        }
        AskBrowser.to(
                this,
                question.get(),
                signed -> {
                    if (step.checkPasskey(question.get(), signed) == SecondFactors.Answer.RIGHT) {
                        then.run();
                    } else {
                        say("identity.passkey.wrong");
                    }
                },
                why -> say("identity.passkey.use." + why));
    }

    private void say(String key) {
        use.setEnabled(true);
        answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(key))));
    }
}
