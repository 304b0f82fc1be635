package org.alongside.safeguarding.casework;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.LivePage;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.AboutAdult;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.SafeguardingTeam;
import org.alongside.safeguarding.casework.files.CaseStart;
import org.alongside.safeguarding.casework.files.DeskPanel;
import org.alongside.safeguarding.casework.files.Origin;
import org.alongside.safeguarding.casework.files.Part;
import org.alongside.safeguarding.casework.files.PartKind;
import org.alongside.safeguarding.casework.vault.AskAgain;
import org.alongside.safeguarding.casework.vault.Doorbell;
import org.alongside.safeguarding.casework.vault.WithoutNarrative;
import org.alongside.safeguarding.casework.vault.WordsDoNotOpen;
import org.alongside.school.People;
import org.alongside.school.PersonRow;
import org.alongside.school.RoleHolders;
import org.alongside.school.StaleSignIn;
import org.jspecify.annotations.Nullable;

/** The leads' desk: what waits, how long it may wait, and, after opening, what was told. It stays up to date by itself. */
@Route("safeguarding/desk")
@Menu(title = "safeguarding.desk.menu", order = 5, icon = "bell")
@RolesAllowed({Roles.DSL, Roles.DEPUTY_DSL})
@WithoutNarrative // until one is opened, which asks by itself
class DeskView extends Div implements AfterNavigationObserver, HasDynamicTitle, OpenPanel.Desk {
    private final transient Casework casework;
    private final transient RoleHolders holders;
    private final transient People people;
    private final transient Clock clock;
    private final transient CaseStart cases;
    private final transient List<DeskPanel> panels;

    private final Span live = new Span();
    private final PageHead head;
    private final Div said = new Div();
    final Div opened = new Div();
    final Div waiting = new Div();
    private final Div nothing = new Div();
    private final RecentTable recent = new RecentTable();
    private final Div todo = new Div();
    private final Panel history;
    private final Map<ConcernId, WaitingCard> cards = new LinkedHashMap<>();
    private int counted = -1;

    DeskView(
            Casework casework,
            Doorbell doorbell,
            RoleHolders holders,
            People people,
            Clock clock,
            CaseStart cases,
            List<DeskPanel> panels) {
        this.cases = cases;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(DeskPanel::place))
                .toList();
        this.casework = casework;
        this.holders = holders;
        this.people = people;
        this.clock = clock;
        var badge = new Span(new Icon("check"), live);
        badge.addClassNames("badge", "ok", "live");
        head = new PageHead(getTranslation("safeguarding.desk.title"), "", badge);
        said.addClassName("sr");
        said.getElement().setAttribute("role", "status");
        waiting.addClassName("waiting-cards");
        opened.addClassNames("col");
        history = new Panel(new H2(getTranslation("safeguarding.desk.recent")), recent);
        history.addClassNames("col", "g3");
        addClassName("desk");
        todo.addClassNames("col", "g4");
        add(head, said, opened, waiting, nothing, todo, history);
        LivePage.keep(this, doorbell::listen, this::look);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        look();
        showTodo();
    }

    /** What is to do is looked up when somebody comes, not with every ring: nobody loses the line they are about to press. */
    private void showTodo() {
        todo.removeAll();
        panels.forEach(it -> it.panel().ifPresent(todo::add));
    }

    private void look() {
        var rows = casework.waiting();
        var recently = casework.recent();
        showCards(rows);
        showHead(rows);
        recent.show(recently, this::openAgain);
        history.setVisible(!recently.isEmpty());
        nothing.removeAll();
        if (rows.isEmpty()) {
            nothing.add(nobodyWaits(recently));
        }
        live.setText(getTranslation("safeguarding.desk.live", Said.time(clock.instant())));
    }

    /** Cards that stay are not touched but for their clock: whoever is about to press a button presses that one. */
    private void showCards(List<ConcernRow> rows) {
        var gone = new HashSet<>(cards.keySet());
        rows.forEach(row -> gone.remove(row.id()));
        gone.forEach(id -> waiting.remove(cards.remove(id)));
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var card = cards.get(row.id());
            if (card == null) {
                card = new WaitingCard(row, () -> openAgain(row.id()));
                cards.put(row.id(), card);
                waiting.addComponentAtIndex(i, card);
            }
            card.tick(clock.instant());
        }
    }

    private void showHead(List<ConcernRow> rows) {
        var sentence = sentence(rows.size());
        head.say(sentence, lead(rows));
        if (rows.size() != counted) {
            counted = rows.size();
            said.setText(sentence);
            getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        }
    }

    private String sentence(int count) {
        return switch (count) {
            case 0 -> getTranslation("safeguarding.desk.none");
            case 1 -> getTranslation("safeguarding.desk.waiting.1");
            default -> getTranslation("safeguarding.desk.waiting", count);
        };
    }

    private String lead(List<ConcernRow> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        var minutes = Math.ceilDiv(
                Duration.between(clock.instant(), rows.getFirst().dueAt()).toSeconds(), 60L);
        var first = rows.getFirst();
        var next = SafeguardingTeam.now(holders)
                .readers(first.track(), first.notTo())
                .overdue();
        var deputy = next.isEmpty()
                ? null
                : people.find(next.getFirst()).map(PersonRow::formalName).orElse(null);
        if (minutes <= 0) {
            return getTranslation("safeguarding.desk.lead.late");
        }
        return deputy == null
                ? getTranslation("safeguarding.desk.lead.alone", Words.span(this, minutes))
                : getTranslation("safeguarding.desk.lead", deputy, Words.span(this, minutes));
    }

    private EmptyState nobodyWaits(List<ConcernRow> recently) {
        var now = Said.time(clock.instant());
        var last = recently.isEmpty() ? null : recently.getFirst().seen();
        return new EmptyState(
                Lines.State.TOGETHER,
                getTranslation("safeguarding.desk.nobody"),
                last == null
                        ? getTranslation("safeguarding.desk.nobody.first", now)
                        : getTranslation(
                                "safeguarding.desk.nobody.last",
                                Said.shortDay(Said.dayOf(last.at())),
                                Said.time(last.at()),
                                now));
    }

    @Override
    public void openAgain(ConcernId id) {
        OpenConcern concern;
        StaffNotes.@Nullable Added added;
        try {
            concern = casework.open(id);
            added = added(id);
        } catch (StaleSignIn stale) {
            var ask = new AskAgain(casework.signIn(), () -> openAgain(id));
            opened.removeAll();
            opened.add(ask);
            ask.takeFocus();
            return;
        } catch (WordsDoNotOpen changedByHand) {
            opened.removeAll();
            opened.add(new Note(Tone.DANGER, "warn", new Span(getTranslation("safeguarding.desk.does-not-open"))));
            return;
        }
        var sender = people.find(concern.sender())
                .map(it -> it.form() == null ? it.name() : it.name() + ", " + it.form())
                .orElseGet(() -> getTranslation("safeguarding.desk.unknown"));
        var panel = new OpenPanel(concern, sender, named(concern.adult()), this);
        opened.removeAll();
        opened.add(panel);
        if (added == null) {
            panel.add(new Note(
                    Tone.DANGER, "warn", new Span(getTranslation("safeguarding.desk.added-does-not-open"))));
        } else {
            panel.add(added, file -> casework.file(id, file));
            panel.add(cases.of(origin(concern, added)));
        }
        panel.takeFocus();
        look();
    }

    /** Null if it does not open: what was told is read all the same. */
    private StaffNotes.@Nullable Added added(ConcernId id) {
        try {
            return casework.added(id);
        } catch (WordsDoNotOpen changedByHand) {
            return null;
        }
    }

    /** The child's own words, unless a member of staff tells what they saw or heard. */
    private Origin origin(OpenConcern concern, StaffNotes.Added added) {
        var more = new ArrayList<Part>();
        added.parts()
                .forEach((which, words) -> more.add(
                        switch (which) {
                            case SEEN -> new Part(PartKind.ACCOUNT, words);
                            case KNOWN_BY -> new Part(PartKind.KNOWN_BY, words);
                            case DONE -> new Part(PartKind.OUTCOME, words);
                        }));
        var adult = concern.adult();
        return new Origin(
                concern.id().value(),
                concern.reference(),
                getTranslation(
                        "safeguarding.case.from",
                        getTranslation("safeguarding.desk.kind." + concern.senderKind()),
                        concern.reference()),
                concern.senderKind() == SenderKind.STAFF ? PartKind.ACCOUNT : PartKind.CHILD_WORDS,
                concern.words(),
                concern.details(),
                more,
                concern.raisedAt(),
                concern.track(),
                adult == null ? null : adult.person());
    }

    /** Null if the worry names nobody from here. */
    private @Nullable String named(@Nullable AboutAdult adult) {
        return adult == null || adult.person() == null
                ? null
                : people.find(adult.person())
                        .map(PersonRow::formalName)
                        .orElseGet(() -> getTranslation("safeguarding.desk.unknown"));
    }

    @Override
    public boolean writeToSender(ConcernId concern, Narrative words) {
        return casework.writeToSender(concern, words);
    }

    @Override
    public void handToLeads(ConcernId concern) {
        try {
            if (casework.handToLeads(concern)) {
                close();
                said.setText(getTranslation("safeguarding.desk.handed"));
            }
            look();
        } catch (StaleSignIn stale) {
            var ask = new AskAgain(casework.signIn(), () -> openAgain(concern));
            opened.removeAll();
            opened.add(ask);
            ask.takeFocus();
        }
    }

    @Override
    public void close() {
        opened.removeAll();
    }

    @Override
    public String getPageTitle() {
        return counted > 0
                ? getTranslation("safeguarding.desk.page-title.waiting", counted)
                : getTranslation("safeguarding.desk.page-title");
    }
}
