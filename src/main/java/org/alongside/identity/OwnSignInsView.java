package org.alongside.identity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.school.FreshSignIn;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;

/** Where I am signed in: what I do not know, I end. */
@Route("me/sign-ins")
@PermitAll
class OwnSignInsView extends Div implements HasDynamicTitle {
    private final transient OwnSignIns own;
    private final transient People people;
    private final Div list = new Div();
    private final Div answer = new Div();
    private final Button others;

    OwnSignInsView(
            OwnSignIns own,
            SecondStep second,
            FreshSignIn signIn,
            FourEyes eyes,
            LostSteps lost,
            People people,
            SignedInPerson who) {
        this.own = own;
        this.people = people;
        answer.getElement().setAttribute("role", "status");
        list.addClassNames("col", "g3");
        others = new Button(getTranslation("identity.sign-ins.end-others"), click -> {
            own.endOthers();
            done();
        });
        others.setId("end-others");
        others.addClassName("btn");
        var open = new Panel(new H2(getTranslation("identity.sign-ins")), list, others, answer);
        open.addClassNames("pad", "col", "g4", "own-open");
        var left = new Div(new OwnJoinPanel(eyes, second, signIn), open, new OwnSecondSteps(own, second, signIn));
        left.addClassNames("col", "g4");
        if (who.is(Roles.DSL) || who.is(Roles.DEPUTY_DSL) || who.is(Roles.HEAD)) {
            left.addComponentAsFirst(new LostStepsPanel(lost, signIn));
        }
        var two = new Div(left, trace());
        two.addClassName("two");
        add(new PageHead(getTranslation("identity.sign-ins.title"), getTranslation("identity.sign-ins.lead")), two);
        fill();
    }

    private void fill() {
        var here = OwnSignIns.here().orElse(null);
        list.removeAll();
        var open = own.open();
        open.forEach(it -> list.add(line(it, it.id().equals(here))));
        others.setVisible(open.size() > 1);
    }

    private Div line(SignInRegister.SignIn it, boolean here) {
        var name = new H3(deviceName(it.device()));
        var head = new Div(name);
        head.addClassNames("row", "wrap");
        if (here) {
            head.add(new StateBadge(Tone.OK, "check", getTranslation("identity.sign-ins.here")));
        }
        var when = new Span(
                getTranslation("identity.sign-ins.since", Moments.said(it.beganAt()), Moments.said(it.seenAt())));
        when.addClassNames("s", "m2");
        var words = new Div(head, when);
        words.addClassNames("col", "g1", "grow");
        var line = new Div(words);
        line.addClassNames("row", "wrap", "sp", "one-of-many");
        if (!here) {
            var end = new Button(getTranslation("identity.sign-ins.end"), click -> {
                own.end(it.id());
                done();
            });
            end.addClassNames("btn", "small");
            end.setAriaLabel(getTranslation("identity.sign-ins.end-of", name.getText()));
            line.add(end);
        }
        return line;
    }

    /** As the register has it, in words. */
    private String deviceName(String device) {
        return device.contains("?") ? getTranslation("identity.sign-ins.unknown") : device.replace(" / ", " · ");
    }

    private void done() {
        answer.removeAll();
        answer.add(new Note(Tone.OK, "check", new Span(getTranslation("identity.sign-ins.ended"))));
        fill();
    }

    private Panel trace() {
        var entries = own.trace();
        var hands = new HashSet<PersonId>();
        entries.forEach(it -> {
            var by = it.by();
            if (by != null) {
                hands.add(by);
            }
        });
        var names = people.named(hands);
        var lines = new UnorderedList();
        lines.addClassNames("col", "g2");
        entries.forEach(it -> {
            var by = it.by();
            lines.add(new ListItem(said(it, by == null ? null : names.get(by))));
        });
        var panel = new Panel(new H2(getTranslation("identity.sign-ins.trace")), lines);
        panel.addClassNames("pad", "col", "g3");
        panel.setVisible(!entries.isEmpty());
        return panel;
    }

    private String said(SignInTrace.Entry it, @Nullable PersonRow by) {
        var what = getTranslation("identity.trace." + it.what());
        return by == null
                ? getTranslation("identity.trace.own", Moments.said(it.at()), what)
                : getTranslation("identity.trace.by", Moments.said(it.at()), what, by.formalName());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.sign-ins");
    }
}
