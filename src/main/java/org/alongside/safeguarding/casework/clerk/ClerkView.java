package org.alongside.safeguarding.casework.clerk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
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
    private static final Set<String> LETTERS = Set.of("WRITE", "SEND_FILE", "POST_ENVELOPE");
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
        var meetings = desk.meetings();
        var letters = desk.letters();
        var held = desk.held();
        if (tasks.isEmpty() && chases.isEmpty() && meetings.isEmpty() && letters.isEmpty() && held.isEmpty()) {
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
        if (!letters.isEmpty()) {
            left.add(new PostCard(letters, desk, this::show));
        }
        if (!held.isEmpty()) {
            left.add(held(held));
        }
        var right = new Div();
        right.addClassNames("col", "g4");
        if (!meetings.isEmpty()) {
            right.add(new MeetingsCard(meetings, desk, Said.dayOf(clock.instant()), this::show));
        }
        right.add(new ChaseCard(chases, desk, clock.instant(), this::show));
        var columns = new Div(left, right);
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
        if (MEETINGS.contains(task.task())) {
            words.add(booking(task, today));
        }
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

    /** Booking is doing it; the tick remains for a meeting that somebody else has booked. */
    private Component booking(ClerkTask task, LocalDate today) {
        var form = new BookingForm(UUID.randomUUID(), today, desk.agencies());
        form.onSave(
                getTranslation("safeguarding.clerk.book.save"),
                getTranslation("safeguarding.clerk.book.save-of", task.reference()),
                booking -> {
                    desk.book(task.id(), booking);
                    show(getTranslation(
                            "safeguarding.clerk.book.kept",
                            task.reference(),
                            booking.agencies().size()));
                });
        return CaseField.fold("book-" + task.id(), getTranslation("safeguarding.clerk.book", task.reference()), form);
    }

    private Component held(List<Held> meetings) {
        var list = new UnorderedList();
        list.addClassNames("rows", "chases");
        meetings.forEach(it -> list.add(new AttendancePanel(it, came -> {
            desk.came(it.id(), came);
            show(getTranslation("safeguarding.clerk.came.kept", it.reference()));
        })));
        return CaseField.card("clerk-came", getTranslation("safeguarding.clerk.came"), list);
    }

    private Component due(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return new StateBadge(Tone.WARN, "clock", getTranslation("safeguarding.clerk.was-due", Said.shortDay(due)));
        }
        var words = new Span(due.equals(today) ? getTranslation("safeguarding.clerk.today") : Said.shortDay(due));
        words.addClassNames("s", "m2", "due");
        return words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.clerk.menu");
    }
}
