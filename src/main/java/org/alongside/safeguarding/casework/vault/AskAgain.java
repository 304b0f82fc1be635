package org.alongside.safeguarding.casework.vault;

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
import org.alongside.school.FreshSignIn;

/** Asks for the password once more, in the place where the words will stand, and then goes on with what was wanted. */
public final class AskAgain extends Section {
    private final transient FreshSignIn signIn;
    private final transient Runnable then;
    private final Div answer = new Div();
    private final PasswordField password = new PasswordField();
    private final Button go = new Button(getTranslation("safeguarding.fresh.go"), click -> confirm());

    /** @param then what was wanted; called once, when the password was right */
    public AskAgain(FreshSignIn signIn, Runnable then) {
        this.signIn = signIn;
        this.then = then;
        addClassNames("card", "pad", "col", "g3", "ask-again");
        var proof = signIn.proof();
        var title = new H2(getTranslation("safeguarding.fresh.title." + proof));
        title.setId("ask-again");
        setAriaLabelledBy("ask-again");
        password.setId("password-again");
        password.setLabel(getTranslation("safeguarding.fresh." + proof));
        password.getElement()
                .setAttribute("autocomplete", proof == FreshSignIn.Proof.CODE ? "one-time-code" : "current-password");
        password.addKeyPressListener(Key.ENTER, key -> confirm());
        go.setId("confirm");
        go.addClassNames("btn", "pri");
        answer.getElement().setAttribute("role", "alert");
        add(
                title,
                new Paragraph(
                        getTranslation("safeguarding.fresh.why", signIn.lasts().toMinutes())));
        if (proof == FreshSignIn.Proof.ELSEWHERE) {
            add(there());
        } else {
            add(password, answer, go);
        }
    }

    /** The provider asks, and sends back to the page that is open. */
    private Button there() {
        var there = new Button(
                getTranslation("safeguarding.fresh.there"),
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

    /** Puts the keyboard where the password goes. */
    public void takeFocus() {
        password.focus();
    }

    private void confirm() {
        answer.removeAll();
        var came = signIn.confirm(password.getValue());
        password.clear();
        if (came == FreshSignIn.Answer.CONFIRMED) {
            then.run();
            return;
        }
        var digits = came == FreshSignIn.Answer.WRONG && signIn.proof() == FreshSignIn.Proof.CODE;
        answer.add(new Note(
                Tone.DANGER,
                "warn",
                new Span(getTranslation("safeguarding.fresh." + (digits ? "WRONG-CODE" : came.name())))));
        password.focus();
    }
}
