package org.alongside.safeguarding.casework.vault;

import com.vaadin.flow.component.Key;
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
    private final PasswordField password = new PasswordField(getTranslation("safeguarding.fresh.password"));
    private final Button go = new Button(getTranslation("safeguarding.fresh.go"), click -> confirm());

    /** @param then what was wanted; called once, when the password was right */
    public AskAgain(FreshSignIn signIn, Runnable then) {
        this.signIn = signIn;
        this.then = then;
        addClassNames("card", "pad", "col", "g3", "ask-again");
        var title = new H2(getTranslation("safeguarding.fresh.title"));
        title.setId("ask-again");
        setAriaLabelledBy("ask-again");
        password.setId("password-again");
        password.getElement().setAttribute("autocomplete", "current-password");
        password.addKeyPressListener(Key.ENTER, key -> confirm());
        go.setId("confirm");
        go.addClassNames("btn", "pri");
        answer.getElement().setAttribute("role", "alert");
        add(
                title,
                new Paragraph(
                        getTranslation("safeguarding.fresh.why", signIn.lasts().toMinutes())),
                password,
                answer,
                go);
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
        answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation("safeguarding.fresh." + came))));
        password.focus();
    }
}
