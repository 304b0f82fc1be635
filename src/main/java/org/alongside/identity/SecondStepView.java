package org.alongside.identity;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Picture;
import org.alongside.base.ui.Tone;

/** The step after the password: six digits from an app. The first time it says why, and sets it up. */
@Route(value = "sign-in/second", autoLayout = false)
@PermitAll
class SecondStepView extends Div implements HasDynamicTitle {
    private final transient SecondStep step;
    private final transient SharedSecret secret = SharedSecret.random();
    private final TextField digits = new TextField();
    private final Div panel = new Div();
    private final Div answer = new Div();

    SecondStepView(SecondStep step) {
        this.step = step;
        addClassName("set-up");
        digits.setId("digits");
        digits.setMaxLength(40);
        digits.getElement().setAttribute("autocomplete", "one-time-code");
        answer.getElement().setAttribute("role", "alert");
        panel.addClassNames("card", "pad", "col", "g4");
        add(new Main(panel));
        var awaits = CurrentAccount.user().filter(AccountUser::awaitsSecondStep).isPresent();
        if (awaits ? step.isSetUp() : step.hasApp()) {
            ask();
        } else {
            offer(awaits);
        }
    }

    private Button go(String key, Runnable what) {
        var go = new Button(getTranslation(key), click -> what.run());
        go.setId("go");
        go.addClassNames("btn", "pri", "big", "full");
        return go;
    }

    private static Paragraph lead(String text) {
        var lead = new Paragraph(text);
        lead.addClassName("lead");
        return lead;
    }

    private Div ways() {
        var tell = new Anchor("tell", getTranslation("identity.second.tell"));
        var out = new Anchor("sign-out", getTranslation("identity.second.out"));
        out.setRouterIgnore(true);
        var ways = new Div(tell, out);
        ways.addClassNames("row", "wrap", "g4");
        return ways;
    }

    private void ask() {
        var app = step.hasApp();
        digits.setLabel(getTranslation(app ? "identity.second.digits" : "identity.second.paper"));
        digits.setHelperText(getTranslation(app ? "identity.second.digits.or" : "identity.second.paper.help"));
        digits.addKeyPressListener(Key.ENTER, key -> check());
        digits.setAutofocus(!step.hasPasskeyHere());
        var go = go("identity.second.go", this::check);
        panel.add(new Picture("mark"), new H1(getTranslation("identity.second.title")));
        if (step.hasPasskeyHere()) {
            go.removeClassName("pri");
            panel.add(
                    lead(getTranslation("identity.second.lead.passkey")),
                    new PasskeyButton(step, SecondStepView::goOn).big(),
                    orElse());
        } else {
            panel.add(lead(getTranslation(app ? "identity.second.lead" : "identity.second.lead.paper")));
            step.home().why().filter(it -> step.hasPasskeys()).ifPresent(why -> {
                var words = new Paragraph(getTranslation("identity.passkey.why." + why, step.portalAddress()));
                words.addClassNames("s", "m2");
                panel.add(words);
            });
        }
        panel.add(answer, digits, go, ways());
    }

    private Paragraph orElse() {
        var or = new Paragraph(getTranslation("identity.second.or"));
        or.addClassName("or-else");
        return or;
    }

    private void check() {
        answer.removeAll();
        var came = step.check(digits.getValue());
        if (came == SecondFactors.Answer.RIGHT) {
            goOn();
            return;
        }
        digits.clear();
        digits.focus();
        answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation("identity.second." + came))));
    }

    /** A passkey, or else an app; from one's own page only the app, because passkeys are made there. */
    private void offer(boolean awaits) {
        digits.setLabel(getTranslation("identity.second.digits-shown"));
        digits.addKeyPressListener(Key.ENTER, key -> setUp());
        var picture = new Html(
                "<div>" + QrPicture.of(step.address(secret), getTranslation("identity.second.picture")) + "</div>");
        var typed = new Span(secret.letters().replaceAll("(.{4})(?!$)", "$1 "));
        typed.setId("secret");
        typed.addClassNames("code", "address");
        var byHand = new Paragraph(new Span(getTranslation("identity.second.by-hand") + " "), typed);
        var install = new ListItem(new Paragraph(getTranslation("identity.second.app")));
        var look = new ListItem(new Paragraph(getTranslation("identity.second.scan")), picture, byHand);
        var type = new ListItem(new Paragraph(getTranslation("identity.second.type")), digits);
        var steps = new OrderedList(install, look, type);
        steps.addClassName("second-steps");
        panel.add(
                new Picture("mark"),
                new H1(getTranslation("identity.second.new")),
                lead(getTranslation(awaits ? "identity.second.why" : "identity.second.why-own")));
        var app = new Div(steps, answer, go("identity.second.set-up", this::setUp));
        app.addClassNames("col", "g4");
        if (awaits && step.home().home().isPresent()) {
            panel.add(passkey(), new H2(getTranslation("identity.second.with-app")), app, ways());
        } else {
            panel.add(app);
            step.home().why().filter(why -> awaits).ifPresent(why -> panel.add(new NewPasskey(step, this::show)));
            panel.add(ways());
        }
    }

    private Div passkey() {
        var part = new Div(
                new H2(getTranslation("identity.second.with-passkey")),
                new Paragraph(getTranslation("identity.passkey.what")),
                new NewPasskey(step, this::show));
        part.addClassNames("col", "g3");
        return part;
    }

    private void setUp() {
        answer.removeAll();
        try {
            var codes = step.setUp(secret, digits.getValue());
            if (codes.isEmpty()) {
                digits.clear();
                digits.focus();
                answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation("identity.second.wrong-digits"))));
            } else {
                show(codes);
            }
        } catch (IllegalArgumentException wrong) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(wrong.getMessage())))));
        }
    }

    private void show(List<String> codes) {
        panel.removeAll();
        var print = new Button(
                getTranslation("identity.second.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addClassNames("btn", "full");
        var title = new H1(getTranslation("identity.second.codes"));
        title.getElement().setAttribute("tabindex", "-1");
        panel.add(
                new Picture("mark"),
                title,
                lead(getTranslation("identity.second.codes.why")),
                CodeList.of(codes),
                print,
                go("identity.second.kept", () -> {
                    step.completeAfterSetUp();
                    goOn();
                }));
        title.getElement().executeJs("this.focus()");
    }

    private static void goOn() {
        UI.getCurrent().getPage().setLocation("."); // afresh, with the roles
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.second.title");
    }
}
