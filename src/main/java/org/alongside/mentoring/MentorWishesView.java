package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.school.People;
import org.alongside.school.PersonRow;

/** Mentees who would like another mentor. Nobody has to say why, and no mentor is told who asked. */
@Route("mentoring/mentor-wishes")
@RolesAllowed(Roles.COORDINATOR)
class MentorWishesView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient MentorWishDesk desk;
    private final transient People people;

    MentorWishesView(MentorWishDesk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var wishes = desk.open();
        add(new PageHead(
                getTranslation("mentoring.wishes.title", wishes.size()), getTranslation("mentoring.wishes.lead")));
        if (wishes.isEmpty()) {
            add(new EmptyState(
                    Lines.State.TOGETHER,
                    getTranslation("mentoring.wishes.none"),
                    getTranslation("mentoring.wishes.none-text")));
            return;
        }
        var names = people.named(wishes.stream()
                .flatMap(it -> Stream.of(it.mentor(), it.mentee()))
                .toList());
        var list = new UnorderedList();
        list.addClassName("rows");
        for (var wish : wishes) {
            var mentee = names.get(wish.mentee()) instanceof PersonRow row ? row.name() : "?";
            var mentor = names.get(wish.mentor()) instanceof PersonRow row ? row.name() : "?";
            var who = new Span(getTranslation("mentoring.wishes.who", mentee, mentor));
            who.addClassName("md");
            var when = new Span(getTranslation(
                    wish.talkFirst() ? "mentoring.wishes.talk" : "mentoring.wishes.since",
                    Said.day(Said.dayOf(wish.madeAt()))));
            when.addClassNames("s", "m2");
            var words = new Div(who, when);
            words.addClassNames("col", "grow");
            var pair = new Anchor("mentoring/pair/" + wish.pairing().value(), getTranslation("mentoring.wishes.pair"));
            pair.addClassNames("btn", "small");
            pair.getElement().setAttribute("aria-label", getTranslation("mentoring.wishes.pair-of", mentee));
            var settle = new Button(getTranslation("mentoring.wishes.settle"), click -> {
                desk.settle(wish.id());
                show();
            });
            settle.addClassNames("btn", "small");
            settle.setAriaLabel(getTranslation("mentoring.wishes.settle-of", mentee));
            var row = new Div(words, pair, settle);
            row.addClassName("wrap");
            list.add(new ListItem(row));
        }
        var panel = new Panel(list);
        panel.addClassName("flush");
        var end = new Anchor("mentoring/introductions", getTranslation("mentoring.wishes.end"));
        add(panel, end);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.wishes.menu");
    }
}
