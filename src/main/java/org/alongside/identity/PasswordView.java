package org.alongside.identity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;

/** "Me": my own password, and how the portal looks for me. */
@Route("me")
@Menu(title = "identity.me.menu", order = 90, icon = "me")
@PermitAll
class PasswordView extends Div implements HasDynamicTitle {
    private final transient OwnPassword own;
    private final PasswordField current = new PasswordField(getTranslation("identity.me.current"));
    private final PasswordField next = new PasswordField(getTranslation("identity.me.next"));
    private final Div answer = new Div();

    PasswordView(OwnPassword own) {
        this.own = own;
        var must = own.mustChange();
        current.setId("current");
        next.setId("next");
        next.setHelperText(getTranslation("identity.password.rule", Passwords.SHORTEST));
        answer.getElement().setAttribute("role", "status");
        var change = new Button(getTranslation("identity.me.change"), click -> change());
        change.setId("change");
        change.addClassNames("btn", "pri", "big");
        var panel = new Panel(current, next, answer, change);
        panel.addClassNames("pad", "col", "g4", "narrow");
        add(
                new PageHead(
                        getTranslation(must ? "identity.me.must" : "identity.me.title"),
                        getTranslation(must ? "identity.me.must-lead" : "identity.me.lead")),
                panel);
        if (!must) {
            var calendar = new Anchor(
                    "me/calendar", new Component[] {new Icon("cal"), new Span(getTranslation("identity.me.calendar"))});
            calendar.addClassName("btn");
            var signIns = new Anchor(
                    "me/sign-ins",
                    new Component[] {new Icon("lock"), new Span(getTranslation("identity.me.sign-ins"))});
            signIns.addClassName("btn");
            var mail = new Anchor(
                    "me/mail", new Component[] {new Icon("info"), new Span(getTranslation("identity.me.mail"))});
            mail.addClassName("btn");
            var privacy = new Anchor(
                    "me/privacy", new Component[] {new Icon("lock"), new Span(getTranslation("identity.me.privacy"))});
            privacy.addClassName("btn");
            var row = new Div(calendar, mail, signIns, privacy);
            row.addClassNames("row", "wrap");
            add(row);
        }
    }

    private void change() {
        answer.removeAll();
        try {
            own.change(current.getValue(), next.getValue());
            current.clear();
            next.clear();
            answer.add(new Note(Tone.OK, "check", new Span(getTranslation("identity.me.done"))));
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.me");
    }
}
