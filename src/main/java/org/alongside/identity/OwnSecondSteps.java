package org.alongside.identity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;
import org.alongside.identity.passkey.Passkey;
import org.alongside.identity.passkey.Passkeys;
import org.alongside.school.AskForProof;
import org.alongside.school.FreshSignIn;

/**
 * One's own passkeys, app and codes on paper. Changing them asks once more who sits here; it goes on with what was wanted
 * as soon as that is proved.
 */
final class OwnSecondSteps extends Section {
    private static final int FEW = 3;

    private final transient OwnSignIns own;
    private final transient SecondStep step;
    private final transient FreshSignIn signIn;
    private final Div body = new Div();
    private final Div answer = new Div();
    private final Div adding = new Div();

    OwnSecondSteps(OwnSignIns own, SecondStep step, FreshSignIn signIn) {
        this.own = own;
        this.step = step;
        this.signIn = signIn;
        setId("second-steps");
        addClassNames("card", "pad", "col", "g4");
        body.addClassNames("col", "g4");
        answer.addClassNames("col", "g3");
        answer.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("identity.sign-ins.second")), answer, body);
        fill();
    }

    private void fill() {
        body.removeAll();
        if (!own.hasSecondStep()) {
            body.add(new Paragraph(getTranslation("identity.sign-ins.second.off")));
        }
        body.add(passkeys(), app());
        if (own.hasSecondStep()) {
            body.add(paper());
        }
    }

    private Div passkeys() {
        var list = new UnorderedList();
        list.addClassNames("col", "g3", "passkeys");
        own.passkeys().forEach(it -> list.add(line(it)));
        var part = new Div(new H3(getTranslation("identity.passkey.title")));
        part.addClassNames("col", "g2");
        if (list.getComponentCount() > 0) {
            part.add(list);
        } else {
            part.add(new Paragraph(getTranslation("identity.passkey.what")));
        }
        if (own.passkeys().size() < Passkeys.MOST) {
            var add = button("identity.passkey.add", () -> certainly(this::offer));
            add.setId("add-passkey");
            part.add(add);
        }
        adding.removeAll();
        part.add(adding);
        return part;
    }

    private ListItem line(Passkey it) {
        var name = new Span(it.name());
        name.addClassName("b");
        var used = it.usedAt();
        var when = new Span(
                used == null
                        ? getTranslation("identity.passkey.since", Moments.said(it.madeAt()))
                        : getTranslation("identity.passkey.used", Moments.said(it.madeAt()), Moments.said(used)));
        when.addClassNames("s", "m2");
        var words = new Div(name, when);
        words.addClassNames("col", "g1", "grow");
        step.home().home().filter(here -> !here.host().equals(it.host())).ifPresent(here -> {
            var other = new Span(getTranslation("identity.passkey.other-address", it.host()));
            other.addClassNames("s", "m2");
            words.add(other);
        });
        var line = new ListItem(words);
        line.addClassNames("row", "wrap", "sp");
        var rename = button("identity.passkey.rename", () -> rename(line, it));
        rename.addClassName("small");
        rename.setAriaLabel(getTranslation("identity.passkey.rename-of", it.name()));
        var remove = button("identity.passkey.remove", () -> certainly(() -> remove(it)));
        remove.addClassName("small");
        remove.setAriaLabel(getTranslation("identity.passkey.remove-of", it.name()));
        var buttons = new Div(rename, remove);
        buttons.addClassNames("row", "wrap", "g2");
        line.add(buttons);
        return line;
    }

    private void rename(ListItem line, Passkey it) {
        var name = new TextField(getTranslation("identity.passkey.name"));
        name.setId("rename-passkey");
        name.setMaxLength(Passkeys.LONGEST_NAME);
        name.setValue(it.name());
        name.addClassName("grow");
        var keep = button("identity.passkey.rename.keep", () -> {
            own.renamePasskey(it.id(), name.getValue());
            fill();
        });
        keep.setId("keep-name");
        line.removeAll();
        line.add(name, keep);
        name.focus();
    }

    private void remove(Passkey it) {
        own.removePasskey(it.id());
        say(Tone.OK, "check", "identity.passkey.removed", it.name());
        fill();
    }

    private void offer() {
        answer.removeAll();
        adding.removeAll();
        adding.add(new NewPasskey(step, codes -> {
            fill();
            say(Tone.OK, "check", "identity.passkey.made");
            if (!codes.isEmpty()) {
                show(codes);
            }
        }));
    }

    private Div app() {
        var part = new Div(new H3(getTranslation("identity.second.app-title")));
        part.addClassNames("col", "g2");
        if (step.hasApp()) {
            part.add(new Paragraph(getTranslation("identity.second.app.on")));
        } else {
            var add = new Anchor("sign-in/second", getTranslation("identity.second.app.add"));
            add.addClassNames("btn");
            part.add(new Paragraph(getTranslation("identity.second.app.off")), add);
        }
        return part;
    }

    private Div paper() {
        var left = own.codesLeft();
        var more = button(
                "identity.sign-ins.second.codes",
                () -> certainly(() -> {
                    answer.removeAll();
                    show(own.newCodes());
                    fill();
                }));
        more.setId("new-codes");
        var part = new Div(
                new H3(getTranslation("identity.second.paper-title")),
                new Paragraph(getTranslation(
                        left > FEW ? "identity.sign-ins.second.on" : "identity.sign-ins.second.few", left)),
                more);
        part.addClassNames("col", "g2");
        return part;
    }

    private Button button(String key, Runnable what) {
        var button = new Button(getTranslation(key), click -> what.run());
        button.addClassName("btn");
        return button;
    }

    /** At once if it was proved lately who sits here, else when it is. */
    private void certainly(Runnable what) {
        if (step.mayChange()) {
            attempt(what);
            return;
        }
        answer.removeAll();
        var ask = new AskForProof(signIn, getTranslation("identity.second.prove"), () -> {
            answer.removeAll();
            attempt(what);
        });
        answer.add(ask);
        ask.takeFocus();
    }

    private void attempt(Runnable what) {
        try {
            what.run();
        } catch (IllegalArgumentException wrong) {
            say(Tone.DANGER, "warn", String.valueOf(wrong.getMessage()));
        }
    }

    private void show(List<String> codes) {
        answer.add(new Paragraph(getTranslation("identity.second.codes.why")), CodeList.of(codes));
    }

    private void say(Tone tone, String icon, String key, Object... facts) {
        answer.removeAll();
        Component words = new Span(getTranslation(key, facts));
        answer.add(new Note(tone, icon, words));
    }
}
