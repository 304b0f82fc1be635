package org.alongside.safeguarding.casework.clerk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.vault.WithoutNarrative;

/** What a clerk has to do: kind, case, who and when. The words stay with those who read the case. */
@Route("safeguarding/clerk")
@Menu(title = "safeguarding.clerk.menu", order = 1, icon = "list")
@WithoutNarrative
@RolesAllowed(Roles.SAFEGUARDING_CLERK)
class ClerkView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final Set<String> LETTERS = Set.of("WRITE", "SEND_FILE");
    private static final Set<String> MEETINGS = Set.of("BOOK_MEETING");

    private final transient ClerkDesk desk;
    private final transient Clock clock;

    ClerkView(ClerkDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        addClassNames("col", "g4");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show("");
    }

    private void show(String said) {
        removeAll();
        var today = Said.dayOf(clock.instant());
        var tasks = desk.tasks();
        var chases = desk.chases();
        var due = tasks.stream().filter(it -> !it.due().isAfter(today)).count()
                + chases.stream()
                        .filter(it -> it.due().isBefore(clock.instant()))
                        .count();
        add(new PageHead(
                due == 0
                        ? getTranslation("safeguarding.clerk.title.none")
                        : getTranslation("safeguarding.clerk.title", due),
                getTranslation("safeguarding.clerk.lead")));
        var answer = CaseField.answer();
        answer.setId("clerk-answer");
        if (!said.isEmpty()) {
            answer.add(new Note(Tone.OK, "check", new Span(said)));
        }
        add(answer);
        if (tasks.isEmpty() && chases.isEmpty()) {
            add(new EmptyState(
                    Lines.State.TOGETHER,
                    getTranslation("safeguarding.clerk.empty"),
                    getTranslation("safeguarding.clerk.empty.text")));
            return;
        }
        var left = new Div();
        left.addClassNames("col", "g4");
        group(
                left,
                "meetings",
                tasks.stream().filter(it -> MEETINGS.contains(it.task())).toList(),
                today);
        group(
                left,
                "letters",
                tasks.stream().filter(it -> LETTERS.contains(it.task())).toList(),
                today);
        group(
                left,
                "others",
                tasks.stream()
                        .filter(it -> !LETTERS.contains(it.task()) && !MEETINGS.contains(it.task()))
                        .toList(),
                today);
        var columns = new Div(left, answers(chases));
        columns.addClassName("clerk-columns");
        add(columns);
    }

    private void group(Div left, String name, List<ClerkTask> tasks, LocalDate today) {
        if (tasks.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("rows", "todo");
        tasks.forEach(it -> list.add(item(it, today)));
        left.add(CaseField.card("clerk-" + name, getTranslation("safeguarding.clerk." + name), list));
    }

    private ListItem item(ClerkTask task, LocalDate today) {
        var what = new Span(getTranslation("safeguarding.case.task." + task.task()));
        var who = new Span(task.reference() + " · " + task.owner());
        who.addClassNames("xs", "m2");
        var words = new Div(what, who);
        words.addClassNames("col", "grow");
        var tick = new Button("", click -> {
            var first = desk.done(task.id());
            show(getTranslation(
                    first ? "safeguarding.clerk.done" : "safeguarding.clerk.was-done",
                    what.getText(),
                    task.reference()));
        });
        tick.addClassName("tick");
        tick.setAriaLabel(getTranslation("safeguarding.clerk.do", what.getText(), task.reference()));
        return new ListItem(tick, words, due(task.due(), today));
    }

    private Component due(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return new StateBadge(Tone.WARN, "clock", getTranslation("safeguarding.clerk.was-due", Said.shortDay(due)));
        }
        var words = new Span(due.equals(today) ? getTranslation("safeguarding.clerk.today") : Said.shortDay(due));
        words.addClassNames("s", "m2", "due");
        return words;
    }

    private Component answers(List<Chase> chases) {
        var card = CaseField.card("clerk-chases", getTranslation("safeguarding.clerk.chases"));
        if (chases.isEmpty()) {
            var none = new Paragraph(getTranslation("safeguarding.clerk.chases.none"));
            none.addClassNames("s", "m2");
            card.add(none);
            return card;
        }
        var list = new UnorderedList();
        list.addClassNames("rows", "chases");
        var now = clock.instant();
        chases.forEach(it -> list.add(chase(it, now)));
        card.add(list);
        return card;
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
        buttons.addClassNames("row", "wrap");
        box.add(buttons);
        return new ListItem(box);
    }

    private Button deed(Chase chase, String what, Runnable deed) {
        var button = new Button(getTranslation("safeguarding.clerk." + what), new Icon("check"), click -> {
            try {
                deed.run();
                show(getTranslation("safeguarding.clerk.kept", chase.agency(), chase.reference()));
            } catch (IllegalArgumentException faster) {
                show(getTranslation(String.valueOf(faster.getMessage())));
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

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.clerk.menu");
    }
}
