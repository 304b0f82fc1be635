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
import org.alongside.safeguarding.casework.vault.Handout;
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
            left.add(post(letters));
        }
        if (!held.isEmpty()) {
            left.add(held(held));
        }
        var right = new Div();
        right.addClassNames("col", "g4");
        if (!meetings.isEmpty()) {
            right.add(meetings(meetings));
        }
        right.add(answers(chases));
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

    private Component meetings(List<Gathering> meetings) {
        var list = new UnorderedList();
        list.addClassNames("rows", "chases");
        meetings.forEach(it -> list.add(meeting(it)));
        return CaseField.card("clerk-booked", getTranslation("safeguarding.clerk.booked"), list);
    }

    private ListItem meeting(Gathering meeting) {
        var when = new Span(
                getTranslation("safeguarding.clerk.booked.at", Said.weekday(meeting.day()), Said.time(meeting.time())));
        when.addClassName("md");
        var where = new Span(meeting.reference() + " · " + meeting.place());
        where.addClassName("s");
        var asked = new Span(
                meeting.asked().isEmpty()
                        ? getTranslation("safeguarding.clerk.booked.nobody")
                        : getTranslation("safeguarding.clerk.booked.asked", meeting.asked()));
        asked.addClassNames("xs", "m2");
        var form = new BookingForm(meeting.id(), Said.dayOf(clock.instant()), desk.agencies());
        form.fill(meeting);
        form.onSave(
                getTranslation("safeguarding.clerk.book.move"),
                getTranslation("safeguarding.clerk.book.move-of", meeting.reference()),
                booking -> {
                    desk.move(booking, meeting.version());
                    show(getTranslation("safeguarding.clerk.book.moved", meeting.reference()));
                });
        var cancel = new Button(getTranslation("safeguarding.clerk.book.cancel"), click -> {
            desk.cancel(meeting.id());
            show(getTranslation("safeguarding.clerk.book.cancelled", meeting.reference()));
        });
        cancel.addClassNames("btn", "small");
        cancel.setAriaLabel(getTranslation("safeguarding.clerk.book.cancel-of", meeting.reference()));
        var box = new Div(
                when,
                where,
                asked,
                CaseField.fold(
                        "move-" + meeting.id(),
                        getTranslation("safeguarding.clerk.book.change", meeting.reference()),
                        form,
                        cancel));
        box.addClassNames("col", "g1", "grow");
        return new ListItem(box);
    }

    private Component post(List<CaseLetter> letters) {
        var list = new UnorderedList();
        list.addClassNames("rows", "chases");
        letters.forEach(it -> list.add(letter(it)));
        return CaseField.card("clerk-post", getTranslation("safeguarding.clerk.post"), list);
    }

    private ListItem letter(CaseLetter letter) {
        var kind = getTranslation("safeguarding.letters.kind." + letter.kind());
        var what = new Span(letter.agency());
        what.addClassName("md");
        var top = new Div(what, LetterPaper.state(this, letter));
        top.addClassNames("row", "wrap", "sp");
        var which = new Span(letter.reference() + " · " + kind);
        which.addClassNames("xs", "m2");
        var box = new Div(top, which);
        box.addClassNames("col", "g1", "grow");
        if (letter.address().isBlank()) {
            var none = new Span(getTranslation("safeguarding.clerk.post.no-address"));
            none.addClassNames("s", "m2");
            box.add(none);
        }
        box.add(CaseField.fold(
                "letter-" + letter.id(),
                getTranslation("safeguarding.letters.read", letter.agency()),
                new LetterPaper(letter)));
        if (letter.isReleased()) {
            var file = new Handout(Handout.What.LETTER, () -> {
                        var printed = desk.print(letter.id());
                        return new Handout.Content(printed.name(), "application/pdf", printed.pdf());
                    })
                    .link("");
            file.removeAll();
            file.add(new Icon("print"), new Span(getTranslation("safeguarding.clerk.post.print")));
            file.addClassNames("btn", "small");
            file.setAriaLabel(getTranslation("safeguarding.clerk.post.print-of", letter.agency(), letter.reference()));
            var buttons = new Div(file, gone(letter));
            buttons.addClassNames("row", "wrap");
            box.add(buttons);
        }
        return new ListItem(box);
    }

    private Button gone(CaseLetter letter) {
        var button = new Button(getTranslation("safeguarding.clerk.post.posted"), new Icon("check"), click -> {
            try {
                desk.posted(letter.id());
                show(getTranslation("safeguarding.clerk.post.kept", letter.agency(), letter.reference()));
            } catch (IllegalArgumentException faster) {
                show(getTranslation(String.valueOf(faster.getMessage())));
            }
        });
        button.addClassNames("btn", "small", "safe");
        button.setDisableOnClick(true);
        button.setAriaLabel(getTranslation("safeguarding.clerk.post.posted-of", letter.agency(), letter.reference()));
        return button;
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
        buttons.add(draft(chase));
        buttons.addClassNames("row", "wrap");
        box.add(buttons);
        return new ListItem(box);
    }

    private Button draft(Chase chase) {
        var key = UUID.randomUUID();
        var button = new Button(getTranslation("safeguarding.clerk.draft"), new Icon("send"), click -> {
            desk.draftChase(key, chase.id());
            show(getTranslation("safeguarding.clerk.drafted", chase.agency(), chase.reference()));
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
