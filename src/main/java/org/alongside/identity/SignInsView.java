package org.alongside.identity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
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
    private final Grid<SignInAdministration.Row> grid = new Grid<>();
    private final Div answer = new Div();

    SignInsView(SignInAdministration administration, People people) {
        this.administration = administration;
        this.people = people;
        var list = new Panel(grid);
        list.addClassNames("pad", "col", "g4");
        var two = new Div(list, lost());
        two.addClassName("two");
        add(new PageHead(getTranslation("identity.open.title"), getTranslation("identity.open.lead")), two);
        fill();
    }

    private void fill() {
        grid.addThemeName("wrap-cell-content");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(SignInAdministration.Row::name)
                .setHeader(getTranslation("identity.open.person"))
                .setFlexGrow(2);
        grid.addColumn(it -> device(it)).setHeader(getTranslation("identity.open.device"));
        grid.addColumn(it -> Moments.said(it.signIn().seenAt())).setHeader(getTranslation("identity.open.seen"));
        grid.addComponentColumn(this::end)
                .setHeader(getTranslation("identity.open.do"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.setItems(query -> administration.open(query.getOffset(), query.getLimit()).stream());
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
            grid.getDataProvider().refreshAll();
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
                grid.getDataProvider().refreshAll();
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
