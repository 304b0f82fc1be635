package org.alongside.identity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.AskForProof;
import org.alongside.school.FreshSignIn;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.alongside.school.StaleSignIn;

/** Who signed in at the provider and belongs to no account yet, and the codes that join somebody at once. */
@Route("identity/links")
@RolesAllowed(Roles.ADMIN)
class LinksView extends Div implements HasDynamicTitle {
    private static final int PAGE = 20;

    private final transient LinkAdministration administration;
    private final transient FourEyes eyes;
    private final transient People people;
    private final transient FreshSignIn signIn;
    private final Div list = new Div();
    private final Div second = new Div();
    private final Div answer = new Div();

    LinksView(LinkAdministration administration, FourEyes eyes, People people, FreshSignIn signIn) {
        this.signIn = signIn;
        this.administration = administration;
        this.eyes = eyes;
        this.people = people;
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
        list.addClassNames("col", "g4");
        second.addClassNames("col", "g4");
        var waiting = new Panel(new H2(getTranslation("identity.links.waiting")), answer, second, list);
        waiting.addClassNames("pad", "col", "g4");
        var two = new Div(waiting, oneAccount());
        two.addClassName("two");
        var back = new Anchor("identity/provider", getTranslation("identity.links.back"));
        back.addClassName("btn");
        add(new PageHead(getTranslation("identity.links.title"), getTranslation("identity.links.lead"), back), two);
        fill();
    }

    private void fill() {
        list.removeAll();
        second.removeAll();
        eyes.asked().forEach(it -> second.add(asked(it)));
        second.setVisible(second.getComponentCount() > 0);
        var rows = administration.waiting(0, PAGE);
        rows.forEach(it -> list.add(card(it)));
        if (rows.isEmpty() && !second.isVisible()) {
            list.add(new EmptyState(
                    Lines.State.TOGETHER,
                    getTranslation("identity.links.none"),
                    getTranslation("identity.links.none.why")));
        }
        var more = administration.waiting() - rows.size();
        if (more > 0) {
            list.add(new Paragraph(getTranslation("identity.links.more", more)));
        }
    }

    /** Waits for a second pair of eyes; who asked only sees that it waits. */
    private Div asked(FourEyes.Asked it) {
        var mayAgree = eyes.mayAgree(it.account());
        var words = new Paragraph(getTranslation(
                mayAgree ? "identity.four-eyes.waits" : "identity.four-eyes.waits-for-others",
                it.askedBy(),
                it.there(),
                it.owner()));
        var agree = new Button(
                getTranslation("identity.four-eyes.agree"),
                click -> attempt(() -> {
                    eyes.agree(it.account());
                    return getTranslation("identity.links.joined", it.owner());
                }));
        agree.addClassNames("btn", "pri");
        var refuse = new Button(
                getTranslation("identity.four-eyes.refuse"),
                click -> attempt(() -> {
                    eyes.refuse(it.account());
                    return getTranslation("identity.four-eyes.refused", it.owner());
                }));
        refuse.addClassName("btn");
        var buttons = new Div();
        buttons.addClassNames("row", "wrap");
        if (mayAgree) {
            buttons.add(agree);
        }
        buttons.add(refuse);
        var card = new Div(new H3(getTranslation("identity.four-eyes.title", it.owner())), words, buttons);
        card.addClassNames("col", "g2", "one-of-many");
        return card;
    }

    private Div card(LinkAdministration.WaitingRow row) {
        var called = row.name().isEmpty() ? getTranslation("identity.links.nameless") : row.name();
        var when = new Span(getTranslation(
                "identity.links.tried",
                row.email().isEmpty() ? getTranslation("identity.links.no-mail") : row.email(),
                Said.shortDay(Said.dayOf(row.lastAt()))));
        when.addClassNames("s", "m2");
        var who = choice(getTranslation("identity.links.who", called));
        var join = new Button(getTranslation("identity.links.join"), click -> {
            if (who.isEmpty()) {
                who.focus();
            } else {
                attempt(() -> {
                    var joined = administration.confirm(row.id(), who.getValue().id());
                    return getTranslation(
                            joined.done() ? "identity.links.joined" : "identity.four-eyes.asked",
                            joined.person().formalName());
                });
            }
        });
        join.addClassNames("btn", "pri", "join");
        var dismiss = new Button(
                getTranslation("identity.links.dismiss"),
                click -> attempt(() -> {
                    administration.dismiss(row.id());
                    return getTranslation("identity.links.dismissed");
                }));
        dismiss.addClassName("btn");
        dismiss.setAriaLabel(getTranslation("identity.links.dismiss-of", called));
        var buttons = new Div(join, dismiss);
        buttons.addClassNames("row", "wrap");
        var card = new Div(new H3(called), when, who, buttons);
        card.addClassNames("col", "g2", "one-of-many");
        return card;
    }

    private Panel oneAccount() {
        var who = choice(getTranslation("identity.links.person"));
        who.setId("person");
        var said = new Div();
        said.setId("code-answer");
        said.getElement().setAttribute("role", "status");
        var invite = new Button(getTranslation("identity.links.invite"), click -> {
            said.removeAll();
            if (who.isEmpty()) {
                said.add(new Note(Tone.DANGER, "warn", new Span(getTranslation("identity.accounts.nobody"))));
                who.focus();
                return;
            }
            try {
                var code = new Span(administration.invite(who.getValue().id()));
                code.setId("code");
                code.addClassNames("b", "code");
                said.add(new Note(
                        Tone.OK,
                        "check",
                        new Paragraph(getTranslation(
                                "identity.links.invited", who.getValue().formalName())),
                        new Paragraph(code),
                        new Paragraph(getTranslation("identity.links.once", Links.INVITATION_LASTS.toDays()))));
            } catch (IllegalArgumentException wrong) {
                said.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(wrong.getMessage())))));
            }
        });
        invite.setId("invite");
        invite.addClassNames("btn", "pri");
        var part = new Button(getTranslation("identity.links.part"), click -> {
            said.removeAll();
            if (who.isEmpty()) {
                said.add(new Note(Tone.DANGER, "warn", new Span(getTranslation("identity.accounts.nobody"))));
                who.focus();
            } else {
                attempt(() -> {
                    administration.part(who.getValue().id());
                    return getTranslation(
                            "identity.links.parted", who.getValue().formalName());
                });
            }
        });
        part.setId("part");
        part.addClassName("btn");
        var row = new Div(invite, part);
        row.addClassNames("row", "wrap");
        var panel = new Panel(
                new H2(getTranslation("identity.links.one")),
                new Paragraph(getTranslation("identity.links.one.why")),
                who,
                row,
                said);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private ComboBox<PersonRow> choice(String label) {
        var who = new ComboBox<PersonRow>(label);
        who.setItemLabelGenerator(it -> it.form() == null ? it.formalName() : it.name() + ", " + it.form());
        who.setItemsPageable((page, text) -> people.search(null, text, page));
        return who;
    }

    private void attempt(Supplier<String> deed) {
        answer.removeAll();
        try {
            answer.add(new Note(Tone.OK, "check", new Span(deed.get())));
        } catch (StaleSignIn stale) {
            var ask = new AskForProof(
                    signIn, getTranslation("identity.four-eyes.again"), () -> attempt(deed));
            answer.add(ask);
            ask.takeFocus();
        } catch (IllegalArgumentException wrong) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(wrong.getMessage())))));
        }
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.links");
    }
}
