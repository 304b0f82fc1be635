package org.alongside.identity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.identity.passkey.AskBrowser;
import org.alongside.identity.passkey.PasskeyHome;
import org.alongside.identity.passkey.Passkeys;
import org.alongside.identity.passkey.Question;

/** A name and a button that makes a passkey; where browsers allow none, it says why instead. */
final class NewPasskey extends Div {
    private final transient SecondStep step;
    private final transient Consumer<List<String>> done;
    private final TextField name = new TextField(getTranslation("identity.passkey.name"));
    private final Div answer = new Div();
    private final Button make = new Button(getTranslation("identity.passkey.make"), click -> ask());

    /** @param done called with the codes for paper; they are empty if there was a second step already */
    NewPasskey(SecondStep step, Consumer<List<String>> done) {
        this.step = step;
        this.done = done;
        addClassNames("col", "g3");
        var why = step.home().why();
        if (why.isPresent()) {
            add(reason(why.get()));
            return;
        }
        name.setId("passkey-name");
        name.setMaxLength(Passkeys.LONGEST_NAME);
        name.setHelperText(getTranslation("identity.passkey.name.help"));
        name.setValue(device());
        answer.getElement().setAttribute("role", "alert");
        make.setId("make-passkey");
        make.addClassNames("btn", "pri");
        make.setDisableOnClick(true);
        add(name, make, answer);
    }

    /** Why there can be no passkey on this page, and what to do. */
    private Paragraph reason(PasskeyHome.Why why) {
        var words = new Paragraph(getTranslation("identity.passkey.why." + why, step.portalAddress()));
        words.addClassNames("s", "m2");
        return words;
    }

    private String device() {
        var request = VaadinServletRequest.getCurrent();
        var said = Device.said(request == null ? null : request.getHeader("User-Agent"));
        return said.contains("?") ? "" : said.replace(" / ", " · ");
    }

    private void ask() {
        answer.removeAll();
        if (name.getValue().isBlank()) {
            say("identity.passkey.name.none");
            return;
        }
        try {
            var question = step.newPasskey();
            AskBrowser.to(this, question, made -> keep(question, made), why -> say("identity.passkey.make." + why));
        } catch (IllegalArgumentException wrong) {
            say(String.valueOf(wrong.getMessage()));
        }
    }

    private void keep(Question question, String made) {
        try {
            var codes = step.keepPasskey(question, made, name.getValue());
            make.setEnabled(true);
            done.accept(codes);
        } catch (IllegalArgumentException wrong) {
            say(String.valueOf(wrong.getMessage()));
        }
    }

    private void say(String key) {
        make.setEnabled(true);
        answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(key))));
    }
}
