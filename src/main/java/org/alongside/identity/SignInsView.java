package org.alongside.identity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.PagedTable;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonRow;

/** Who is signed in now, for the administrator: ends one, and helps somebody who lost their second step. */
@Route("identity/sign-ins")
@RolesAllowed(Roles.ADMIN)
class SignInsView extends Div implements HasDynamicTitle {
    private final transient SignInAdministration administration;
    private final transient People people;
    private final Panel list = new Panel();
    private final Div answer = new Div();

    SignInsView(SignInAdministration administration, People people) {
        this.administration = administration;
        this.people = people;
        list.addClassNames("pad", "col", "g4");
        var two = new Div(list, lost());
        two.addClassName("two");
        add(new PageHead(getTranslation("identity.open.title"), getTranslation("identity.open.lead")), two);
        fill();
    }

    /** Few columns: on a phone the button that ends a sign-in has to be in sight. */
    private void fill() {
        list.removeAll();
        list.add(new PagedTable<>(
                getTranslation("identity.open.title"),
                getTranslation("identity.open.more"),
                Stream.of("person", "seen", "do")
                        .map(it -> getTranslation("identity.open." + it))
                        .toList(),
                administration::open,
                this::cells));
    }

    private List<Component> cells(SignInAdministration.Row it) {
        var device = new Span(device(it));
        device.addClassNames("s", "m2");
        var who = new Div(new Span(it.name()), device);
        who.addClassName("col");
        return List.of(who, new Span(Moments.said(it.signIn().seenAt())), end(it));
    }

    private String device(SignInAdministration.Row it) {
        return it.signIn().device().contains("?")
                ? getTranslation("identity.sign-ins.unknown")
                : it.signIn().device().replace(" / ", " · ");
    }

    private Button end(SignInAdministration.Row it) {
        var end = new Button(getTranslation("identity.open.end"), click -> {
            administration.end(it.signIn().id());
            say(Tone.OK, "check", getTranslation("identity.sign-ins.ended"));
            fill();
        });
        end.addClassNames("btn", "small");
        end.setAriaLabel(getTranslation("identity.open.end-of", it.name(), device(it)));
        return end;
    }

    private Panel lost() {
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
        var who = new ComboBox<PersonRow>(getTranslation("identity.open.reset.who"));
        who.setId("who");
        who.setItemLabelGenerator(PersonRow::formalName);
        who.setItemsPageable((page, text) -> people.search(null, text, page));
        var reset = new Button(getTranslation("identity.open.reset"), click -> {
            if (who.isEmpty()) {
                say(Tone.DANGER, "warn", getTranslation("identity.open.nobody"));
                who.focus();
                return;
            }
            try {
                var done = administration.reset(who.getValue().id());
                say(
                        done ? Tone.OK : Tone.INFO,
                        done ? "check" : "info",
                        getTranslation(
                                done ? "identity.open.reset.done" : "identity.open.reset.lead",
                                who.getValue().formalName()));
                fill();
            } catch (IllegalArgumentException wrong) {
                say(
                        Tone.DANGER,
                        "warn",
                        getTranslation(
                                String.valueOf(wrong.getMessage()),
                                who.getValue().formalName()));
            }
        });
        reset.setId("reset");
        reset.addClassName("btn");
        var panel = new Panel(
                new H2(getTranslation("identity.open.reset.title")),
                new Paragraph(getTranslation("identity.open.reset.why")),
                who,
                reset,
                answer);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private void say(Tone tone, String icon, String words) {
        answer.removeAll();
        answer.add(new Note(tone, icon, new Span(words)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.open");
    }
}
