package org.alongside.school;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Asks once more for what proves who sits here, in the place of what was wanted, and then goes on with that. */
public class AskForProof extends Section {
    private final transient FreshSignIn signIn;
    private final transient Runnable then;
    private final Div answer = new Div();
    private @Nullable Component other;
    private final PasswordField password = new PasswordField();
    private final Button go = new Button(getTranslation("school.proof.go"), click -> confirm());

    /**
     * @param why the sentence that says what is kept safe
     * @param then what was wanted; called once, when it was proved
     */
    public AskForProof(FreshSignIn signIn, String why, Runnable then) {
        this.signIn = signIn;
        this.then = then;
        addClassNames("card", "pad", "col", "g3", "ask-again");
        var proof = signIn.proof();
        var title = new H2(getTranslation("school.proof.title." + proof));
        title.setId("ask-again");
        setAriaLabelledBy("ask-again");
        password.setId("password-again");
        password.setLabel(getTranslation("school.proof." + proof));
        password.getElement().setAttribute("autocomplete", isTyped(proof) ? "one-time-code" : "current-password");
        password.addKeyPressListener(Key.ENTER, key -> confirm());
        go.setId("confirm");
        go.addClassNames("btn", "pri");
        answer.getElement().setAttribute("role", "alert");
        add(title, new Paragraph(why));
        if (proof == FreshSignIn.Proof.ELSEWHERE) {
            add(there());
        } else {
            other = signIn.withoutTyping(then).orElse(null);
            if (other != null) {
                add(other);
                go.removeClassName("pri");
            }
            add(password, answer, go);
        }
    }

    private static boolean isTyped(FreshSignIn.Proof proof) {
        return proof == FreshSignIn.Proof.CODE || proof == FreshSignIn.Proof.PASSKEY;
    }

    /** The provider asks, and sends back to the page that is open. */
    private Button there() {
        var there = new Button(
                getTranslation("school.proof.there"),
                click -> UI.getCurrent()
                        .getPage()
                        .executeJs(
                                "location.href = $0 + encodeURIComponent(location.pathname.slice(new URL(document.baseURI)"
                                        + ".pathname.length))",
                                "oauth2/authorization/school?again&to="));
        there.setId("confirm");
        there.addClassNames("btn", "pri");
        return there;
    }

    /** Puts the keyboard where the password goes, or on what asks for a passkey. */
    public final void takeFocus() {
        if (other == null) {
            password.focus();
        } else {
            other.getElement().executeJs("this.querySelector('vaadin-button').focus()");
        }
    }

    private void confirm() {
        answer.removeAll();
        var came = signIn.confirm(password.getValue());
        password.clear();
        if (came == FreshSignIn.Answer.CONFIRMED) {
            then.run();
            return;
        }
        var digits = came == FreshSignIn.Answer.WRONG && isTyped(signIn.proof());
        answer.add(new Note(
                Tone.DANGER,
                "warn",
                new Span(getTranslation("school.proof." + (digits ? "WRONG-CODE" : came.name())))));
        password.focus();
    }
}
