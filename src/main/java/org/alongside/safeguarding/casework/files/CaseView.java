package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.LivePage;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.casework.chain.Verdict;
import org.alongside.safeguarding.casework.vault.AskAgain;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.WordsDoNotOpen;
import org.alongside.school.FreshSignIn;
import org.alongside.school.StaleSignIn;
import org.jspecify.annotations.Nullable;

/** One case: what happened and when it was written down, who is in it, what is to do. Opening it is written down first. */
@Route("safeguarding/case/:id")
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL, Roles.HEAD, Roles.CHAIR})
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int A_PAGE = 40;
    /** So many are checked while the page opens; longer ones as soon as it is open. */
    private static final int CHECKED_AT_ONCE = 500;

    private final transient CaseFiles files;
    private final transient Chronology chronology;
    private final transient CaseNames names;
    private final transient CaseDrafts drafts;
    private final transient CaseMeetings meetings;
    private final transient CaseFacts facts;
    private final transient List<CasePanel> panels;
    private final transient FreshSignIn signIn;
    private final transient Clock clock;

    private final Div news = new Div();
    private final Div writing = new Div();
    private final Div answer = new Div();
    private @Nullable CaseId id;
    private Instant seen = Instant.MAX;
    private String reference = "";

    CaseView(
            CaseFiles files,
            Chronology chronology,
            CaseNames names,
            CaseDrafts drafts,
            CaseMeetings meetings,
            CaseFacts facts,
            List<CasePanel> panels,
            Doorbell doorbell,
            FreshSignIn signIn,
            Clock clock) {
        this.signIn = signIn;
        this.files = files;
        this.chronology = chronology;
        this.names = names;
        this.drafts = drafts;
        this.meetings = meetings;
        this.facts = facts;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(CasePanel::place))
                .toList();
        this.clock = clock;
        news.getElement().setAttribute("role", "status");
        answer.getElement().setAttribute("role", "status");
        addClassName("case-page");
        LivePage.keep(this, doorbell::listen, this::look);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found =
                event.getRouteParameters().get("id").flatMap(CaseView::parse).flatMap(files::find);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        id = found.get().id();
        show(found.get());
    }

    private static Optional<CaseId> parse(String text) {
        try {
            return Optional.of(new CaseId(UUID.fromString(text)));
        } catch (IllegalArgumentException guessed) {
            return Optional.empty();
        }
    }

    /** Somebody else has written: the page says so and moves nothing under anybody's hands. */
    private void look() {
        var current = id;
        if (current == null) {
            return;
        }
        var row = files.find(current);
        if (row.isPresent()
                && row.get().lastEntryAt().isAfter(seen)
                && news.getChildren().findAny().isEmpty()) {
            news.add(new Note(
                    Tone.INFO,
                    "bell",
                    new Span(getTranslation("safeguarding.case.news") + " "),
                    asLink("show-news", "safeguarding.case.news.show", this::refresh)));
        }
    }

    private Button asLink(String buttonId, String words, Runnable deed) {
        var button = CaseField.button(buttonId, getTranslation(words), deed);
        button.addClassName("as-link");
        return button;
    }

    private void refresh() {
        var current = id;
        if (current != null) {
            show(files.require(current));
        }
    }

    /** A page that stood open for long asks for the password before it shows words again; what was written is kept. */
    private void show(CaseRow row) {
        try {
            draw(row);
        } catch (StaleSignIn stale) {
            askAgain(() -> show(row));
        } catch (WordsDoNotOpen changedByHand) {
            sayWhatDoesNotOpen(row);
        }
    }

    /** Nothing is shown of a record whose words were changed by hand, but where that is. */
    private void sayWhatDoesNotOpen(CaseRow row) {
        removeAll();
        var back = new Anchor(names.listOfCases(), getTranslation("safeguarding.case.all"));
        var sentence = getTranslation("safeguarding.case.does-not-open", row.reference());
        var where = chronology.verify(row.id()) instanceof Verdict.Broken(long place, var what)
                ? getTranslation("safeguarding.case.broken", place, getTranslation("safeguarding.case.break." + what))
                : "";
        add(
                new Span(back, new Span(" / " + row.reference())),
                new H1(sentence),
                new Note(
                        Tone.DANGER,
                        "warn",
                        new Span(getTranslation("safeguarding.case.does-not-open.do") + " " + where)));
    }

    private void askAgain(Runnable then) {
        var ask = new AskAgain(signIn, then);
        removeAll();
        add(ask);
        ask.takeFocus();
    }

    private List<OpenEntry> earlier(CaseId caseId, long below) {
        try {
            return chronology.latest(caseId, below, A_PAGE);
        } catch (StaleSignIn stale) {
            askAgain(this::refresh);
            return List.of();
        }
    }

    private void draw(CaseRow row) {
        var first = chronology.latest(row.id(), Long.MAX_VALUE, A_PAGE);
        removeAll();
        news.removeAll();
        answer.removeAll();
        writing.removeAll();
        reference = row.reference();
        seen = row.lastEntryAt();
        var chronicle =
                new ChronologyPanel(first, below -> earlier(row.id(), below), entry -> write(row, entry.place()));
        var aside = new Div();
        aside.addClassNames("col", "g4", "case-aside");
        panels.forEach(it -> beside(it, row).ifPresent(aside::add));
        var columns = new Div(chronicle, aside);
        columns.addClassNames("case-columns");
        add(head(row), news, answer);
        state(row).ifPresent(this::add);
        add(writing, columns);
        Runnable check = () -> chronicle.say(chronology.verify(row.id()));
        if (chronology.count(row.id()) <= CHECKED_AT_ONCE) {
            check.run();
        } else {
            chronicle.checking();
            // the browser has the page by then, and asks for the rest by itself
            chronicle.getElement().executeJs("return true").then(Boolean.class, shown -> check.run());
        }
        chronicle.onCheck(check);
        if (row.status() == CaseStatus.OPEN && !drafts.mine(row.id()).isEmpty()) {
            write(row, null);
        }
    }

    /** A panel with words that do not open says so in its place; the rest of the case is there. */
    private Optional<Component> beside(CasePanel panel, CaseRow row) {
        try {
            return panel.panel(row, this::refresh);
        } catch (WordsDoNotOpen changedByHand) {
            return Optional.of(
                    new Note(Tone.DANGER, "warn", new Span(getTranslation("safeguarding.case.panel-does-not-open"))));
        }
    }

    private Component head(CaseRow row) {
        var back = new Anchor(names.listOfCases(), getTranslation("safeguarding.case.all"));
        var path = new Span(back, new Span(" / " + row.reference()));
        path.addClassNames("s", "m2");
        var badges = new Div(new StateBadge(Tone.SAFE, getTranslation("safeguarding.case.category." + row.category())));
        badges.addClassNames("row", "wrap", "g1");
        facts.flags(row.id()).stream()
                .filter(it -> !it.name().equals(row.category().name())) // it stands there already
                .sorted()
                .forEach(it -> badges.add(new StateBadge(Tone.PLAIN, getTranslation("safeguarding.case.flag." + it))));
        if (row.keeperName() != null) {
            badges.add(
                    new StateBadge(Tone.HARBOUR, "ear", getTranslation("safeguarding.case.stays", row.keeperName())));
        }
        var words = new Div(path, new H1(names.of(row)), badges);
        words.addClassNames("col", "g2");
        var actions = new Div();
        actions.addClassNames("row", "wrap");
        panels.forEach(it -> it.action(row, this::refresh).ifPresent(actions::add));
        if (row.status() == CaseStatus.OPEN) {
            var add = new Button(getTranslation("safeguarding.case.add"), new Icon("plus"), click -> write(row, null));
            add.setId("add-entry");
            add.addClassNames("btn", "safe");
            actions.add(add);
        }
        var head = new Div(words, actions);
        head.addClassName("head");
        return head;
    }

    private Optional<Component> state(CaseRow row) {
        var closed = row.closedAt();
        return switch (row.status()) {
            case OPEN -> Optional.empty();
            case CLOSED ->
                Optional.of(new Note(
                        Tone.INFO,
                        "lock",
                        new Span(getTranslation(
                                "safeguarding.case.closed", closed == null ? "" : Said.shortDay(Said.dayOf(closed))))));
            case MERGED -> {
                var into = row.mergedInto();
                yield into == null
                        ? Optional.empty()
                        : Optional.of(new Note(
                                Tone.INFO,
                                "link",
                                new Span(getTranslation("safeguarding.case.merged") + " "),
                                new Anchor(
                                        "safeguarding/case/" + into.value(),
                                        files.find(into).map(CaseRow::reference).orElse("?"))));
            }
        };
    }

    /** @param corrects the place of the entry that is corrected; null for a new one */
    private void write(CaseRow row, @Nullable Long corrects) {
        var name = formName(corrects);
        var draft = drafts.mine(row.id(), name);
        List<HeldMeetings.Held> held = corrects == null ? meetings.toWriteDown(row.id()) : List.of();
        var form = new EntryForm(corrects, Said.dayOf(clock.instant()), draft, held, new EntryForm.Page() {
            @Override
            public void keep(String field, String text) {
                drafts.keep(row.id(), name, field, text);
            }

            @Override
            public void send(NewEntry entry, List<Attendance> attendance) {
                sent(row.id(), entry, attendance);
            }

            @Override
            public void dropped() {
                drafts.drop(row.id(), name);
                writing.removeAll();
            }
        });
        writing.removeAll();
        writing.add(form);
        form.takeFocus();
    }

    private static String formName(@Nullable Long corrects) {
        return corrects == null ? CaseDrafts.ENTRY : "correct/" + corrects;
    }

    private void sent(CaseId caseId, NewEntry entry, List<Attendance> attendance) {
        var written = meetings.held(caseId, entry, attendance);
        drafts.drop(caseId, formName(entry.corrects()));
        refresh();
        answer.add(
                new Note(Tone.OK, "check", new Span(getTranslation("safeguarding.case.form.sent", written.place()))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("safeguarding.case.page-title", reference);
    }
}
