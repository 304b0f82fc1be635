package org.alongside.identity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
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

/** "Me": where my own things are, how the portal looks for me, and my password. */
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
        panel.addClassNames("pad", "col", "g4");
        var head = new PageHead(
                getTranslation(must ? "identity.me.must" : "identity.me.title"),
                getTranslation(must ? "identity.me.must-lead" : "identity.me.lead"));
        addClassName("narrow");
        add(head);
        if (!must) {
            panel.addComponentAsFirst(new H2(getTranslation("identity.me.password")));
            add(places(), new LookPanel());
        }
        add(panel);
    }

    private Component places() {
        var list = new UnorderedList(
                place("me/calendar", "cal", "identity.me.calendar"),
                place("me/mail", "info", "identity.me.mail"),
                place("me/sign-ins", "lock", "identity.me.sign-ins"),
                place("me/privacy", "eye", "identity.me.privacy"));
        list.addClassName("rows");
        var panel = new Panel(list);
        panel.addClassName("flush");
        return panel;
    }

    private ListItem place(String path, String icon, String key) {
        var more = new Span(getTranslation(key + ".more"));
        more.addClassNames("s", "m2");
        var name = new Span(getTranslation(key));
        name.addClassName("md");
        var words = new Div(name, more);
        words.addClassNames("col", "grow");
        return new ListItem(new Anchor(path, new Component[] {new Icon(icon), words, new Icon("right")}));
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
