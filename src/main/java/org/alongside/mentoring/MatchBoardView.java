package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.Drawing;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Initials;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** The match board: who would have whom, and why, in words; nobody is told before it is published. */
@Route("mentoring/match")
@Menu(title = "mentoring.match.menu", order = 20, icon = "match")
@RolesAllowed(Roles.COORDINATOR)
class MatchBoardView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Matchmaking matchmaking;
    private final transient People people;
    private final Button match = new Button(getTranslation("mentoring.match.go"), click -> propose());
    private final Button publish = new Button("", click -> askToPublish());
    private final PageHead head;
    private final Div answer = new Div();
    private final Div board = new Div();
    private transient MatchRunId shown = new MatchRunId(new UUID(0, 0));

    MatchBoardView(Matchmaking matchmaking, People people) {
        this.matchmaking = matchmaking;
        this.people = people;
        match.setId("match");
        match.addClassNames("btn");
        publish.setId("publish");
        publish.addClassNames("btn", "pri");
        head = new PageHead("", "", match, publish);
        answer.getElement().setAttribute("role", "status");
        board.addClassNames("col", "g4");
        add(head, answer, board);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        board.removeAll();
        var running = matchmaking.countPairings();
        var latest = matchmaking.latest().filter(it -> !it.confirmed());
        publish.setVisible(latest.isPresent() && !latest.get().pairs().isEmpty());
        if (latest.isEmpty()) {
            match.addClassName("pri");
            if (running == 0) {
                head.say(getTranslation("mentoring.match.title"), getTranslation("mentoring.match.lead"));
                board.add(new EmptyState(
                        Lines.State.ALONE,
                        getTranslation("mentoring.match.empty"),
                        getTranslation("mentoring.match.empty-text"),
                        link()));
            } else {
                head.say(
                        getTranslation("mentoring.match.running", running),
                        getTranslation("mentoring.match.running-lead"));
                board.add(new EmptyState(
                        Lines.State.TOGETHER,
                        getTranslation("mentoring.match.all-done"),
                        getTranslation("mentoring.match.all-done-text"),
                        plan()));
            }
            return;
        }
        match.removeClassName("pri");
        var proposal = latest.get();
        shown = proposal.id(); // what is published is what was seen, not what somebody has proposed since
        publish.setText(
                getTranslation("mentoring.match.publish", proposal.pairs().size()));
        head.say(
                getTranslation(
                        "mentoring.match.found",
                        proposal.pairs().size(),
                        proposal.pairs().size() + proposal.leftOut().size()),
                getTranslation("mentoring.match.found-lead"));
        var names = people.named(Stream.concat(
                        proposal.pairs().stream().flatMap(it -> Stream.of(it.mentee(), it.mentor())),
                        proposal.leftOut().stream().map(Proposal.LeftOut::mentee))
                .toList());
        board.add(pairs(proposal, names));
        if (!proposal.leftOut().isEmpty()) {
            board.add(leftOut(proposal, names));
        }
    }

    private static RouterLink styled(RouterLink link, String words) {
        link.setText(words);
        link.addClassName("btn");
        return link;
    }

    private RouterLink link() {
        return styled(new RouterLink("", PeopleView.class), getTranslation("mentoring.match.to-people"));
    }

    private RouterLink plan() {
        return styled(new RouterLink("", PairingsView.class), getTranslation("mentoring.match.to-plan"));
    }

    private Panel pairs(Proposal proposal, Map<PersonId, PersonRow> names) {
        var list = new UnorderedList();
        list.addClassName("pairs");
        for (var pair : proposal.pairs()) {
            var line = new Div(
                    person(names, pair.mentor(), "mentoring.match.mentor", Tone.HARBOUR),
                    bridge(pair.shared().size()),
                    person(names, pair.mentee(), "mentoring.match.mentee", Tone.APRICOT));
            line.addClassName("pair");
            var why = new Paragraph(why(pair));
            why.addClassNames("s", "m2", "why");
            list.add(new ListItem(line, why));
        }
        var proof =
                new Paragraph(new Icon("check"), new Span(getTranslation("mentoring.match.proof", proposal.seed())));
        proof.addClassNames("xs", "m2", "row");
        var panel = new Panel(new H2(getTranslation("mentoring.match.pairs")), list, proof);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private String why(Proposal.ProposedPair pair) {
        var shared = Told.interests(this, pair.shared());
        return pair.shared().isEmpty()
                ? getTranslation("mentoring.match.why-none")
                : getTranslation("mentoring.match.why", shared);
    }

    private Div person(Map<PersonId, PersonRow> names, PersonId id, String key, Tone tone) {
        var row = names.get(id);
        if (row == null) {
            return new Div(new Span("?"));
        }
        var name = new Span(row.name());
        name.addClassName("md");
        var where = new Span(getTranslation(key, row.form() == null ? String.valueOf(row.yearGroup()) : row.form()));
        where.addClassNames("xs", "m2");
        var words = new Div(name, where);
        words.addClassName("col");
        var person = new Div(new Initials(row.initials(), tone), words);
        person.addClassNames("row", "g3");
        return person;
    }

    /** One bridge for each shared interest; the sentence below names them. */
    private static Drawing bridge(int shared) {
        var bridges = new StringBuilder();
        var most = Math.min(shared, 6);
        for (int i = 0; i < most; i++) {
            bridges.append("<path d='M%d 5V17'/>".formatted(60 - most * 8 + 8 + i * 16));
        }
        return new Drawing("<svg width='120' height='22' viewBox='0 0 120 22' aria-hidden='true' fill='none'>"
                + "<path d='M2 5H118' stroke='var(--al-harbour)' stroke-width='3' stroke-linecap='round'/>"
                + "<path d='M2 17H118' stroke='var(--al-apricot)' stroke-width='3' stroke-linecap='round'/>"
                + "<g stroke='var(--al-ink)' stroke-width='3'>" + bridges + "</g></svg>");
    }

    private Panel leftOut(Proposal proposal, Map<PersonId, PersonRow> names) {
        var list = new UnorderedList();
        list.addClassName("rows");
        proposal.leftOut().forEach(it -> {
            var row = names.get(it.mentee());
            var name = new Span(row == null ? "?" : row.form() == null ? row.name() : row.name() + ", " + row.form());
            name.addClassName("md");
            var why = new Span(getTranslation(it.reason()));
            why.addClassNames("s", "m2");
            var words = new Div(name, why);
            words.addClassName("col");
            list.add(new ListItem(words));
        });
        var panel = new Panel(
                new H2(getTranslation(
                        "mentoring.match.left-out", proposal.leftOut().size())),
                new Paragraph(getTranslation("mentoring.match.left-out-lead")),
                list);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private void propose() {
        answer.removeAll();
        try {
            matchmaking.propose();
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
        show();
    }

    private void askToPublish() {
        var dialog = new ConfirmDialog();
        dialog.setHeader(publish.getText());
        dialog.setText(getTranslation("mentoring.match.ask"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("mentoring.match.not-yet"));
        dialog.setConfirmText(getTranslation("mentoring.match.yes"));
        dialog.addConfirmListener(event -> publish());
        dialog.open();
    }

    private void publish() {
        answer.removeAll();
        try {
            var plan = matchmaking.confirm(shown);
            var tooShort =
                    plan.years().stream().filter(it -> it.shortfall() > 0).count();
            answer.add(new Note(
                    tooShort == 0 ? Tone.OK : Tone.WARN,
                    tooShort == 0 ? "check" : "warn",
                    new Paragraph(getTranslation(
                            "mentoring.match.published",
                            plan.years().size(),
                            plan.meetings().size())),
                    new Paragraph(
                            tooShort == 0
                                    ? getTranslation("mentoring.match.all-long-enough")
                                    : getTranslation("mentoring.match.some-short", tooShort)),
                    new Anchor("mentoring/plan", getTranslation("mentoring.match.to-plan"))));
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.match.menu");
    }
}
