package org.alongside.mentoring.care;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;

/** A mentor's debriefs: who is there for them, when, and asking to talk without saying why. */
@Route("mentoring/my-debrief")
@RolesAllowed(Roles.MENTOR)
class MyDebriefView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient MyDebriefs mine;
    private final transient People people;
    private final Div answer = new Div();

    MyDebriefView(MyDebriefs mine, People people) {
        this.mine = mine;
        this.people = people;
        answer.getElement().setAttribute("role", "status");
        addClassName("phone-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        answer.removeAll();
        show();
    }

    private void show() {
        removeAll();
        var adult = mine.adult();
        if (adult.isEmpty()) {
            add(new PageHead(
                    getTranslation("mentoring.my-debrief.title-nobody"),
                    getTranslation("mentoring.my-debrief.nobody")));
            return;
        }
        var next = mine.next();
        var past = mine.past();
        var names = Names.of(
                people,
                Stream.of(
                                Stream.of(adult.get()),
                                next.stream().map(Debriefs.Debrief::adult),
                                past.stream().map(Debriefs.Past::adult))
                        .flatMap(it -> it)
                        .toList());
        add(
                new PageHead(
                        next.map(it -> getTranslation(
                                        "mentoring.my-debrief.title-next",
                                        names.formal(it.adult()),
                                        Said.weekday(it.day())))
                                .orElseGet(
                                        () -> getTranslation("mentoring.my-debrief.title", names.formal(adult.get()))),
                        next.map(Debriefs.Debrief::starts)
                                .map(it -> getTranslation("mentoring.my-debrief.at", Said.time(it)))
                                .orElse("")),
                answer,
                ask(),
                about());
        if (!past.isEmpty()) {
            var list = new UnorderedList();
            list.addClassNames("col", "g1");
            past.forEach(it -> list.add(new ListItem(Said.day(it.day()) + ", " + names.formal(it.adult()) + ": "
                    + (it.came()
                            ? it.purposes().stream()
                                    .map(one -> getTranslation("mentoring.my-debrief.purpose." + one))
                                    .collect(Collectors.joining(", "))
                            : getTranslation("mentoring.my-debrief.not-there")))));
            var panel = new Panel(new H2(getTranslation("mentoring.my-debrief.past")), list);
            panel.addClassNames("pad", "col", "g2");
            add(panel);
        }
    }

    private Panel ask() {
        var panel = new Panel(new H2(getTranslation("mentoring.my-debrief.ask")));
        panel.addClassNames("pad", "col", "g3");
        if (mine.hasAsked()) {
            panel.add(new Paragraph(getTranslation("mentoring.my-debrief.asked")));
            return panel;
        }
        panel.add(new Paragraph(getTranslation("mentoring.my-debrief.ask-text")));
        for (var soon : Debriefs.HowSoon.values()) {
            var button = new Button(getTranslation("mentoring.my-debrief.soon." + soon), click -> {
                try {
                    mine.ask(soon);
                    show();
                    answer.removeAll();
                    answer.add(new Note(Tone.OK, "check", new Span(getTranslation("mentoring.my-debrief.done"))));
                } catch (IllegalArgumentException reason) {
                    answer.removeAll();
                    answer.add(new Note(
                            Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
                }
            });
            button.setId("ask-" + soon);
            button.addClassNames("btn", "big", "full");
            panel.add(button);
        }
        return panel;
    }

    private Panel about() {
        var list = new UnorderedList();
        for (var purpose : Debriefs.Purpose.values()) {
            list.add(new ListItem(getTranslation("mentoring.my-debrief.what." + purpose)));
        }
        list.addClassNames("col", "g1");
        var limits = new Paragraph(getTranslation("mentoring.my-debrief.limits"));
        limits.addClassNames("s", "m2");
        var panel = new Panel(new H2(getTranslation("mentoring.my-debrief.what")), list, limits);
        panel.addClassNames("pad", "col", "g2");
        return panel;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.my-debrief.page");
    }
}
