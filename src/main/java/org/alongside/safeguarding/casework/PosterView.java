package org.alongside.safeguarding.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Sideways;
import org.alongside.safeguarding.casework.vault.WithoutNarrative;
import org.alongside.school.PersonRow;
import org.alongside.school.School;

/** The poster for the wall, made from the rota: whom to tell, where, how, and whom when school is closed. One A4. */
@Route("safeguarding/poster")
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
@WithoutNarrative
class PosterView extends Div implements HasDynamicTitle {
    /** As many as fit on a sheet of their own. */
    private static final int CARDS = 8;

    PosterView(Rota rota, School school) {
        addClassName("poster");
        var print = new Button(getTranslation("safeguarding.poster.print"), new Icon("save"));
        print.addClassNames("btn", "pri", "no-print");
        print.addClickListener(click -> getElement().executeJs("window.print()"));
        var people = new UnorderedList();
        people.addClassName("poster-people");
        var leads = rota.leads();
        for (int i = 0; i < leads.size(); i++) {
            people.add(person(leads.get(i), i == 0));
        }
        var facts = school.facts();
        var settings = rota.settings();
        var how = new UnorderedList();
        how.addClassName("facts");
        how.add(fact("send", getTranslation("safeguarding.poster.portal")));
        var room = facts.safeRoom();
        if (room != null) {
            how.add(fact("place", getTranslation("safeguarding.poster.room", room)));
        }
        how.add(fact("ear", getTranslation("safeguarding.poster.any-adult")));
        how.add(fact(
                "clock",
                getTranslation(
                        "safeguarding.poster.hours", Said.time(settings.opens()), Said.time(settings.closes()))));
        add(
                print,
                new H1(getTranslation("safeguarding.poster.title")),
                new Paragraph(getTranslation("safeguarding.poster.lead", facts.name())),
                people,
                how);
        var contacts = rota.contacts();
        if (!contacts.isEmpty()) {
            var others = new UnorderedList();
            others.addClassName("facts");
            contacts.forEach(it -> others.add(fact("people", it.role() + ": " + it.name() + ", " + it.reach())));
            add(new H2(getTranslation("safeguarding.poster.others")), others);
        }
        var lines = new Paragraph(getTranslation("safeguarding.poster.lines"));
        lines.addClassName("poster-lines");
        add(lines);
        var duties = rota.duties();
        if (!duties.isEmpty()) {
            var when = getTranslation("safeguarding.poster.when");
            add(new H2(when), new Sideways(when, new DutyLines(duties, leads)));
        }
        var cards = new Div();
        cards.addClassName("contact-cards");
        for (int i = 0; i < CARDS; i++) {
            var card = new ContactCard(leads, contacts, room);
            if (i > 0) {
                card.addClassName("only-print"); // one is enough to see what it looks like
                card.getElement().setAttribute("aria-hidden", "true");
            }
            cards.add(card);
        }
        var sheet = new Div(new H2(getTranslation("safeguarding.poster.cards")), cards);
        sheet.addClassName("card-sheet");
        add(sheet);
    }

    private ListItem person(PersonRow lead, boolean first) {
        var name = new Span(lead.formalName());
        name.addClassName("poster-name");
        return new ListItem(
                name, new Span(getTranslation(first ? "safeguarding.poster.dsl" : "safeguarding.poster.deputy")));
    }

    private static ListItem fact(String icon, String words) {
        return new ListItem(new Icon(icon), new Span(words));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.poster.title");
    }
}
