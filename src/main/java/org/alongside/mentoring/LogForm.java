package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.DangerWords;
import org.jspecify.annotations.Nullable;

/**
 * The form of one meeting's log, and of no other: each meeting gets a form of its own, so that a keystroke that arrives late
 * still belongs to the record it was typed in.
 */
final class LogForm extends Div {
    private final transient MentorDesk desk;
    private final transient DangerWords words;
    private final transient Clock clock;
    private final transient MeetingId meeting;
    private final Div before = new Div();
    private final LogFields fields = new LogFields(this::changed);
    private final Div answer = new Div();
    private final Button save = new Button(getTranslation("mentoring.log.save"));
    private final Paragraph next = new Paragraph();
    private final Paragraph kept = new Paragraph(getTranslation("mentoring.log.kept"));
    private final Div earlier = new Div();
    private LogEntry entry = LogEntry.empty();
    private int edition;
    private int basedOn;
    private String askedAbout = "";

    /**
     * @param row an own meeting
     * @param tapped what was tapped on the way; null for nothing
     * @param early whether they say that they met before the planned day
     */
    LogForm(
            MentorDesk desk,
            DangerWords words,
            Clock clock,
            MeetingRow row,
            String mentee,
            @Nullable MeetingState tapped,
            boolean early) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
        this.meeting = row.id();
        addClassName("log-form");
        before.getElement().setAttribute("role", "status");
        answer.getElement().setAttribute("role", "status");
        save.addClickListener(click -> save());
        save.setId("save");
        save.setDisableOnClick(true);
        save.addClassNames("btn", "pri", "big", "full");
        kept.setId("kept");
        kept.addClassNames("s", "m2", "centre");
        next.addClassNames("row", "g1");
        var worried = new Anchor("tell", getTranslation("mentoring.log.worried"));
        worried.setId("worried");
        var apart = new Paragraph(new Span(getTranslation("mentoring.log.worry-not-here")), worried);
        apart.addClassNames("s", "m2", "worry-line");
        add(before, fields, next, answer, save, kept, apart, earlier);
        fields.about(mentee, desk.agenda(meeting), row.day().atTime(row.starts()));
        begin(desk.begin(meeting));
        next(row);
        if (tapped != null && entry.outcome() != tapped) {
            take(entry.withOutcome(tapped));
        }
        if (early && entry.heldAt() == null) {
            take(entry.withHeldAt(lately(row)));
        }
    }

    private void take(LogEntry now) {
        fields.fill(now);
        changed(now);
    }

    /** The usual time on the last day on which it is over: a first guess, for the mentor to change. */
    private LocalDateTime lately(MeetingRow row) {
        var now = LocalDateTime.ofInstant(clock.instant(), Said.LONDON);
        var usual = now.toLocalDate().atTime(row.starts());
        return usual.isAfter(now) ? usual.minusDays(1) : usual;
    }

    private void begin(LogStart start) {
        entry = start.entry();
        edition = start.edition();
        basedOn = start.basedOn();
        before.removeAll();
        answer.removeAll();
        var at = start.keptAt();
        if (at != null) {
            var again = new Button(getTranslation("mentoring.log.again"), click -> begin(desk.startAgain(meeting)));
            again.setId("start-again");
            again.addClassNames("btn", "quiet");
            var row = new Div(
                    new Span(getTranslation(
                            Said.dayOf(at).equals(Said.dayOf(clock.instant()))
                                    ? "mentoring.log.draft-today"
                                    : "mentoring.log.draft",
                            Said.time(at),
                            Said.day(Said.dayOf(at)))),
                    again);
            row.addClassNames("row", "sp", "wrap");
            before.add(new Note(Tone.INFO, "undo", row));
        } else if (!start.earlier().isEmpty()) {
            before.add(new Note(Tone.HARBOUR, "info", new Span(getTranslation("mentoring.log.correcting"))));
        }
        fields.fill(entry);
        history(start.earlier());
    }

    private void next(MeetingRow row) {
        desk.next(row.pairing())
                .ifPresentOrElse(
                        it -> next.add(
                                new Icon("cal"),
                                new Span(getTranslation(
                                        "mentoring.log.next", Said.weekday(it.day()), Said.time(it.starts())))),
                        () -> next.setVisible(false));
    }

    /** What was saved before: a correction never takes the old log away. */
    private void history(List<StoredLog> versions) {
        earlier.removeAll();
        if (versions.isEmpty()) {
            return;
        }
        var list = new OrderedList();
        list.getElement().setAttribute("reversed", true);
        list.addClassName("log-history");
        for (var version : versions) {
            list.add(new ListItem(
                    new Span(getTranslation(
                            "mentoring.log.version",
                            Said.day(Said.dayOf(version.writtenAt())),
                            Said.time(version.writtenAt()))),
                    new LogInWords(version.entry())));
        }
        var fold = new NativeDetails(getTranslation("mentoring.log.versions", versions.size()), list);
        fold.setId("versions");
        earlier.add(fold);
    }

    private void changed(LogEntry now) {
        entry = now;
        try {
            switch (desk.keep(meeting, now, edition, basedOn)) {
                case Kept.Safely it -> {
                    edition = it.edition();
                    kept.setText(getTranslation("mentoring.log.kept"));
                }
                case Kept.ChangedElsewhere it -> elsewhere(it.draft());
            }
        } catch (IllegalArgumentException reason) {
            kept.setText(getTranslation(String.valueOf(reason.getMessage())));
        }
    }

    /** The same log is open on another device: whoever holds both decides, and nothing is overwritten before. */
    private void elsewhere(@Nullable KeptDraft draft) {
        if (draft == null) {
            var latest = desk.begin(meeting).earlier().stream().findFirst();
            latest.ifPresentOrElse(this::overtaken, () -> {
                edition = 0; // put away on the other device; what is here is kept from now on
                changed(entry);
            });
            return;
        }
        if (draft.entry().says(entry)) {
            edition = draft.edition();
            entry = draft.entry();
            return;
        }
        choose(new TwoVersions(
                getTranslation("mentoring.log.two-drafts"),
                draft.entry(),
                draft.savedAt(),
                entry,
                () -> begin(desk.begin(meeting)),
                () -> {
                    edition = draft.edition();
                    done();
                    changed(entry);
                }));
    }

    private void overtaken(StoredLog latest) {
        if (latest.entry().says(entry)) {
            leave();
            return;
        }
        choose(new TwoVersions(
                getTranslation("mentoring.log.two-saved"),
                latest.entry(),
                latest.writtenAt(),
                entry,
                () -> {
                    var ignored = desk.startAgain(meeting);
                    leave();
                },
                () -> {
                    basedOn = latest.number();
                    done();
                    entry = entry.withNewId();
                    save();
                }));
    }

    private void choose(TwoVersions versions) {
        answer.removeAll();
        answer.add(versions);
        versions.getElement().callJsFunction("scrollIntoView");
        save.setVisible(false);
        kept.setVisible(false);
    }

    private void done() {
        answer.removeAll();
        save.setVisible(true);
        kept.setVisible(true);
    }

    private void save() {
        answer.removeAll();
        save.setEnabled(true);
        var step = entry.nextStep();
        if (step != null && !step.equals(askedAbout) && words.anyIn(step)) {
            ask(step);
            return;
        }
        try {
            switch (desk.save(meeting, entry, basedOn)) {
                case SavedLog.Stored it -> leave();
                case SavedLog.Overtaken it -> overtaken(it.latest());
            }
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }

    /** Asked once about these words, never judged and never blocked; nothing is carried into the form for a worry. */
    private void ask(String step) {
        askedAbout = step;
        var tell = new Anchor("tell", getTranslation("shell.tell"));
        tell.addClassNames("btn", "safe");
        var anyway = new Button(getTranslation("mentoring.log.save-anyway"), click -> save());
        anyway.setId("save-anyway");
        anyway.addClassName("btn");
        anyway.setDisableOnClick(true);
        var row = new Div(tell, anyway);
        row.addClassNames("row", "wrap");
        var limits = new Paragraph(getTranslation("mentoring.log.ask-limits"));
        limits.addClassName("s");
        var text = new Div(new Paragraph(getTranslation("mentoring.log.ask")), row, limits);
        text.addClassName("col");
        answer.add(new Note(Tone.SAFE, "safe", text));
        anyway.focus();
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(TodayView.class));
    }
}
