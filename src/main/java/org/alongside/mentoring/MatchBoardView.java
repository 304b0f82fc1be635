package org.alongside.mentoring;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.PageHead;
import org.alongside.school.SignedInPerson;
import org.jspecify.annotations.Nullable;

/** The match board: who would have whom, and why, in words; nobody is told before it is published. */
@Route("mentoring/match")
@Menu(title = "mentoring.match.menu", order = 20, icon = "match")
@RolesAllowed(Roles.COORDINATOR)
class MatchBoardView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Matchmaking matchmaking;
    private final transient Introductions introductions;
    private final transient Publishing publishing;
    private final transient MatchWork work;
    private final transient BoardServices services;
    private final transient SignedInPerson who;
    private final Button match = new Button(getTranslation("mentoring.match.go"), click -> propose());
    private final Button again = new Button(getTranslation("mentoring.board.find-new"), click -> findNew());
    private final Button publish = new Button("", click -> askToPublish());
    private final PageHead head;
    private final BoardAnswer answer;
    private final Div board = new Div();
    private final Div comparison = new Div();
    private transient @Nullable MatchRunId chosen;
    private transient @Nullable Proposal shown;
    private transient @Nullable WorkPanel working;
    private transient @Nullable Registration hearing;

    MatchBoardView(
            Matchmaking matchmaking,
            Introductions introductions,
            Publishing publishing,
            MatchWork work,
            BoardServices services,
            SignedInPerson who) {
        this.matchmaking = matchmaking;
        this.introductions = introductions;
        this.publishing = publishing;
        this.work = work;
        this.services = services;
        this.who = who;
        match.setId("match");
        match.addClassName("btn");
        again.setId("find-new");
        again.addClassName("btn");
        publish.setId("publish");
        publish.addClassNames("btn", "pri");
        head = new PageHead("", "", again, match, publish);
        answer = new BoardAnswer(services.people());
        board.addClassNames("col", "g4");
        comparison.addClassName("comparison");
        add(head, answer, board);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        answer.removeAll();
        chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("run")
                .flatMap(MatchBoardView::run)
                .orElse(null);
        show();
        matchmaking.scheme().flatMap(it -> work.unseen(it.id())).ifPresent(answer::say);
    }

    private static Optional<MatchRunId> run(String text) {
        try {
            return Optional.of(new MatchRunId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** Whoever looks at the page hears of work on this scheme, whoever has begun it. */
    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI();
        matchmaking
                .scheme()
                .ifPresent(scheme -> hearing = work.listen(
                        scheme.id(), () -> page.access(this::progress), outcome -> page.access(() -> ended(outcome))));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (hearing != null) {
            hearing.remove();
            hearing = null;
        }
    }

    private void progress() {
        var running = matchmaking.scheme().flatMap(it -> work.running(it.id()));
        var panel = working;
        if (panel == null) {
            show();
        } else {
            running.ifPresent(it -> panel.reached(it.job().part()));
        }
    }

    private void ended(MatchWork.Outcome outcome) {
        if (outcome.good() && outcome.key().isEmpty()) {
            chosen = null;
        }
        show();
        answer.say(outcome);
    }

    private void show() {
        board.removeAll();
        comparison.removeAll();
        working = null;
        shown = null;
        var scheme = matchmaking.scheme();
        var running = scheme.flatMap(it -> work.running(it.id()));
        var open = matchmaking.open();
        List.of(match, again, publish).forEach(it -> it.setVisible(false));
        if (running.isPresent()) {
            work(scheme.get(), running.get());
            return;
        }
        match.setVisible(true);
        match.setEnabled(true);
        if (open.isEmpty()) {
            nothingOpen();
            return;
        }
        var run = open.stream()
                .map(Proposal.Title::id)
                .filter(it -> it.equals(chosen))
                .findFirst()
                .orElse(open.getLast().id());
        var proposal = matchmaking.find(run).orElseThrow();
        shown = proposal; // what is published is what was seen, not what somebody has proposed or changed since
        match.removeClassName("pri");
        match.setText(getTranslation("mentoring.board.again"));
        title(proposal);
        var pairs = new ProposalBoard(services, scheme.orElseThrow(), proposal, it -> {
            shown = it;
            title(it);
        });
        board.add(
                new BoardTools(
                        open,
                        proposal,
                        pairs.undoButton(),
                        new BoardTools.Asked(
                                this::choose,
                                other -> compare(proposal.id(), other),
                                name -> rename(proposal.id(), name),
                                () -> putAway(proposal.id()))),
                comparison,
                pairs);
    }

    private void compare(MatchRunId one, MatchRunId other) {
        comparison.removeAll();
        var first = matchmaking.find(one);
        var second = matchmaking.find(other);
        if (first.isPresent() && second.isPresent()) {
            var everybody = Stream.of(first.get(), second.get())
                    .flatMap(it -> it.pairs().stream())
                    .flatMap(it -> Stream.of(it.mentee(), it.mentor()))
                    .distinct()
                    .toList();
            comparison.add(new ComparePanel(
                    first.get(), second.get(), services.people().named(everybody), this::choose));
        }
    }

    private void rename(MatchRunId run, String name) {
        answer.removeAll();
        try {
            matchmaking.name(run, name);
        } catch (IllegalArgumentException reason) {
            answer.wrong(String.valueOf(reason.getMessage()));
        }
        show();
    }

    private void putAway(MatchRunId run) {
        answer.removeAll();
        matchmaking.putAway(run);
        show();
        answer.tell("mentoring.board.is-away");
    }

    private void title(Proposal proposal) {
        var words = ProposalWords.of(proposal);
        publish.setVisible(words.worthPublishing());
        publish.setText(getTranslation(words.publishKey(), words.changes()));
        head.say(
                getTranslation(words.titleKey(), words.changes(), words.others()), getTranslation(words.leadKey()));
    }

    private void work(Scheme scheme, MatchWork.Running running) {
        head.say(
                getTranslation(
                        running.task() == MatchWork.Task.PROPOSE
                                ? "mentoring.board.proposing"
                                : "mentoring.board.publishing"),
                "");
        var mine = who.id().filter(it -> it.equals(running.by())).isPresent();
        var panel = new WorkPanel(
                getTranslation(mine ? "mentoring.board.work-mine" : "mentoring.board.work-theirs"),
                running.task() == MatchWork.Task.PROPOSE,
                () -> work.stop(scheme.id()));
        panel.reached(running.job().part());
        working = panel;
        board.add(panel);
    }

    private void nothingOpen() {
        match.addClassName("pri");
        match.setText(getTranslation("mentoring.match.go"));
        var pairings = matchmaking.countPairings();
        if (pairings == 0) {
            head.say(getTranslation("mentoring.match.title"), getTranslation("mentoring.match.lead"));
            board.add(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("mentoring.match.empty"),
                    getTranslation("mentoring.match.empty-text"),
                    styled(new RouterLink("", PeopleView.class), "mentoring.match.to-people")));
            return;
        }
        again.setVisible(true);
        var waiting = introductions.countWaiting();
        head.say(
                getTranslation("mentoring.match.running", pairings),
                getTranslation(
                        waiting == 0 ? "mentoring.match.running-lead" : "mentoring.board.running-lead", waiting));
        var needed = introductions.ended().size();
        board.add(new EmptyState(
                needed == 0 ? Lines.State.TOGETHER : Lines.State.ALONE,
                needed == 0
                        ? getTranslation("mentoring.match.all-done")
                        : getTranslation("mentoring.board.needed", needed),
                getTranslation(needed == 0 ? "mentoring.match.all-done-text" : "mentoring.board.needed-text"),
                styled(new RouterLink("", PairingsView.class), "mentoring.match.to-plan"),
                styled(new RouterLink("", IntroductionsView.class), "mentoring.board.to-introductions")));
    }

    private Component styled(RouterLink link, String key) {
        link.setText(getTranslation(key));
        link.addClassName("btn");
        return link;
    }

    private void choose(MatchRunId run) {
        chosen = run;
        answer.removeAll();
        show();
        UI.getCurrent().getPage().getHistory().replaceState(null, "mentoring/match?run=" + run.value());
    }

    /** The first proposal, or another one that keeps what was locked and forbidden in the one on the screen. */
    private void propose() {
        var parent = shown;
        begin(
                MatchWork.Task.PROPOSE,
                job -> parent == null
                        ? matchmaking.propose(Proposal.Kind.FRESH, job)
                        : matchmaking.proposeAgain(parent.id(), job));
    }

    private void findNew() {
        begin(MatchWork.Task.PROPOSE, job -> matchmaking.propose(Proposal.Kind.AGAIN, job));
    }

    private void begin(MatchWork.Task task, Function<MatchJob, Object> what) {
        answer.removeAll();
        var scheme = matchmaking.scheme();
        if (scheme.isEmpty()) {
            answer.wrong("mentoring.scheme.none");
            return;
        }
        var begun = work.start(
                scheme.get().id(),
                task,
                who.required(),
                job -> what.apply(job) instanceof Publishing.Published published
                        ? new MatchWork.Outcome(true, "mentoring.match.published", published)
                        : MatchWork.Outcome.PROPOSED);
        show();
        if (!begun) {
            answer.tell("mentoring.board.already");
        }
    }

    private void askToPublish() {
        var proposal = shown;
        if (proposal == null) {
            return;
        }
        var dialog = new ConfirmDialog();
        dialog.setHeader(publish.getText());
        dialog.setText(getTranslation(
                proposal.kind() == Proposal.Kind.AGAIN ? "mentoring.board.ask-changes" : "mentoring.match.ask"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("mentoring.match.not-yet"));
        dialog.setConfirmText(getTranslation("mentoring.match.yes"));
        dialog.addConfirmListener(
                event -> begin(MatchWork.Task.PUBLISH, job -> publishing.publish(proposal.id(), proposal.version())));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.match.menu");
    }
}
