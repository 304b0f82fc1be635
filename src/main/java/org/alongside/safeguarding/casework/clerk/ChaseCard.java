package org.alongside.safeguarding.casework.clerk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.casework.files.CaseField;

/** Agencies that have not answered yet: how to reach them, and what was done about it. */
final class ChaseCard extends Div {
    private final transient ClerkDesk desk;
    private final transient Consumer<String> said;

    /** @param said told what was done, in a sentence */
    ChaseCard(List<Chase> chases, ClerkDesk desk, Instant now, Consumer<String> said) {
        this.desk = desk;
        this.said = said;
        var card = CaseField.card("clerk-chases", getTranslation("safeguarding.clerk.chases"));
        add(card);
        if (chases.isEmpty()) {
            var none = new Paragraph(getTranslation("safeguarding.clerk.chases.none"));
            none.addClassNames("s", "m2");
            card.add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("rows", "chases");
        chases.forEach(it -> list.add(chase(it, now)));
        card.add(list);
    }

    private ListItem chase(Chase chase, Instant now) {
        var late = chase.due().isBefore(now);
        var what = new Span(chase.agency());
        what.addClassName("md");
        var state = late
                ? new StateBadge(Tone.DANGER, "warn", getTranslation("safeguarding.clerk.late"))
                : new StateBadge(Tone.WARN, "clock", getTranslation("safeguarding.clerk.waits"));
        var top = new Div(what, state);
        top.addClassNames("row", "wrap", "sp");
        var when = new Span(getTranslation(
                "safeguarding.clerk.sent-due", chase.reference(), moment(chase.sent()), moment(chase.due())));
        when.addClassNames("xs", "m2");
        var reach = new Span(
                chase.reach().isBlank()
                        ? getTranslation("safeguarding.clerk.no-reach")
                        : chase.reach() + (chase.hours().isBlank() ? "" : " · " + chase.hours()));
        reach.addClassNames("s", chase.reach().isBlank() ? "m2" : "verbatim");
        var box = new Div(top, when, reach);
        box.addClassNames("col", "g1", "grow");
        var asked = chase.chased();
        if (asked != null) {
            var again = new Span(getTranslation("safeguarding.clerk.chased", moment(asked)));
            again.addClassNames("xs", "m2");
            box.add(again);
        }
        var buttons = new Div(
                deed(chase, "phoned", () -> desk.chased(UUID.randomUUID(), chase.id(), true)),
                deed(chase, "written", () -> desk.chased(UUID.randomUUID(), chase.id(), false)));
        if (chase.acknowledged() == null) {
            buttons.add(deed(chase, "acknowledged", () -> desk.acknowledged(UUID.randomUUID(), chase.id())));
        }
        buttons.add(draft(chase));
        buttons.addClassNames("row", "wrap");
        box.add(buttons);
        return new ListItem(box);
    }

    private Button draft(Chase chase) {
        var key = UUID.randomUUID();
        var button = new Button(getTranslation("safeguarding.clerk.draft"), new Icon("send"), click -> {
            desk.draftChase(key, chase.id());
            said.accept(getTranslation("safeguarding.clerk.drafted", chase.agency(), chase.reference()));
        });
        button.addClassNames("btn", "small");
        button.setDisableOnClick(true);
        button.setAriaLabel(getTranslation("safeguarding.clerk.draft-of", chase.agency(), chase.reference()));
        return button;
    }

    private Button deed(Chase chase, String what, Runnable deed) {
        var button = new Button(getTranslation("safeguarding.clerk." + what), new Icon("check"), click -> {
            try {
                deed.run();
                said.accept(getTranslation("safeguarding.clerk.kept", chase.agency(), chase.reference()));
            } catch (IllegalArgumentException faster) {
                said.accept(getTranslation(String.valueOf(faster.getMessage())));
            }
        });
        button.addClassNames("btn", "small");
        button.setDisableOnClick(true);
        button.setAriaLabel(getTranslation("safeguarding.clerk." + what + "-of", chase.agency(), chase.reference()));
        return button;
    }

    private static String moment(Instant at) {
        return Said.shortDay(Said.dayOf(at)) + ", " + Said.time(at);
    }
}
