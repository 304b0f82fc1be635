package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.base.ui.Said;

/** Actions and reviews of the week, the oldest first; the words are on the page of the case. */
@org.springframework.stereotype.Component
class TodoPanel implements DeskPanel {
    private static final int AHEAD = 7;
    private static final int SHOWN = 8;

    private final CaseActions actions;
    private final CaseFiles files;
    private final CaseNames names;
    private final Clock clock;

    TodoPanel(CaseActions actions, CaseFiles files, CaseNames names, Clock clock) {
        this.names = names;
        this.actions = actions;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 100;
    }

    @Override
    public Optional<Component> panel() {
        var today = Said.dayOf(clock.instant());
        var until = today.plusDays(AHEAD);
        var due = actions.due(until);
        var reviews = files.mine(CaseStatus.OPEN).stream()
                .filter(it -> it.reviewOn() != null && !it.reviewOn().isAfter(until))
                .toList();
        if (due.isEmpty() && reviews.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassNames("case-rows", "todo");
        due.stream()
                .limit(SHOWN)
                .forEach(it -> list.add(line(
                        it.caseId(),
                        list.getTranslation("safeguarding.case.task." + it.task()),
                        it.reference() + " · " + it.ownerName(),
                        it.dueOn(),
                        today)));
        for (var row : reviews) {
            var on = row.reviewOn();
            if (on != null) {
                list.add(line(
                        row.id(),
                        list.getTranslation("safeguarding.todo.review"),
                        row.reference() + " · " + row.leadName(),
                        on,
                        today));
            }
        }
        var card = CaseField.card("todo-panel", list.getTranslation("safeguarding.todo"), list);
        if (due.size() > SHOWN) {
            card.add(
                    new Anchor(names.listOfCases(), list.getTranslation("safeguarding.todo.more", due.size() - SHOWN)));
        }
        return Optional.of(card);
    }

    private static ListItem line(CaseId id, String what, String whose, LocalDate due, LocalDate today) {
        var item = new ListItem();
        var link = new Anchor("safeguarding/case/" + id.value(), what);
        var small = new Span(whose);
        small.addClassNames("xs", "m2");
        var words = new Div(link, small);
        words.addClassNames("col", "grow");
        item.add(words, ActionsPanel.due(item, due, today));
        return item;
    }
}
