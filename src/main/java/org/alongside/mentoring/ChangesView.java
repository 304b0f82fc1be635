package org.alongside.mentoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.mentoring.flow.Progress;
import org.alongside.school.People;
import org.alongside.school.SchoolYear;
import org.springframework.beans.factory.annotation.Qualifier;

/** When life changes: enter it, see before and after, approve or not; and everything that the plan goes round. */
@Route("mentoring/changes")
@Menu(title = "mentoring.change.menu", order = 21.5, icon = "swap")
@RolesAllowed(Roles.COORDINATOR)
class ChangesView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    static final String CHANGE = "change";
    private static final int EARLIER = 10;

    private final transient ChangeDesk desk;
    private final transient Betterment betterment;
    private final transient People people;
    private final transient SchoolYear school;
    private final transient Executor executor;
    private final transient Clock clock;
    private final PageHead head = new PageHead("", "");
    private final Div answer = new Div();
    private final Div content = new Div();

    ChangesView(
            ChangeDesk desk,
            Betterment betterment,
            People people,
            SchoolYear school,
            @Qualifier("applicationTaskExecutor") Executor executor,
            Clock clock) {
        this.desk = desk;
        this.betterment = betterment;
        this.people = people;
        this.school = school;
        this.executor = executor;
        this.clock = clock;
        answer.getElement().setAttribute("role", "status");
        content.addClassNames("col", "g4", "changes");
        add(head, answer, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        answer.removeAll();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CHANGE)
                .flatMap(ChangesView::id)
                .flatMap(desk::find)
                .ifPresentOrElse(this::showChange, this::showAll);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void showAll() {
        content.removeAll();
        var latest = desk.latest(0, EARLIER);
        var waiting = latest.stream()
                .filter(it -> it.state() == PlanChange.State.PROPOSED)
                .toList();
        head.say(
                getTranslation(
                        waiting.isEmpty() ? "mentoring.change.nothing" : "mentoring.change.waits", waiting.size()),
                getTranslation("mentoring.change.lead"));
        if (!waiting.isEmpty()) {
            content.add(list("mentoring.change.waiting", waiting));
        }
        var today = Said.dayOf(clock.instant());
        var two = new Div(
                new ChangeForm(people, school, today, it -> work(progress -> desk.propose(it, progress))), beside());
        two.addClassName("two");
        content.add(two);
        var decided = latest.stream()
                .filter(it -> it.state() == PlanChange.State.APPROVED)
                .toList();
        if (!decided.isEmpty()) {
            content.add(list("mentoring.change.earlier", decided));
        }
    }

    private Div beside() {
        var again = button("again-all", "mentoring.change.plan-again", () -> work(desk::proposeBetter));
        var rules = new RouterLink(getTranslation("mentoring.change.rules"), PlanRulesView.class);
        var plan = new Panel(
                new H2(getTranslation("mentoring.change.now")),
                new Paragraph(getTranslation("mentoring.change.now-text")),
                again,
                rules);
        plan.addClassNames("pad", "col", "g3");
        var beside = new Div(inTheWay(), oneMore(), plan);
        beside.addClassNames("col", "g4");
        return beside;
    }

    private Panel inTheWay() {
        var panel = new Panel(new H2(getTranslation("mentoring.change.in-the-way")));
        panel.addClassNames("pad", "col", "g3");
        var obstacles = desk.obstacles();
        if (obstacles.isEmpty()) {
            panel.add(new Paragraph(getTranslation("mentoring.change.free")));
            return panel;
        }
        var words = new ChangeWords(this, people, obstacles);
        var list = new UnorderedList();
        list.addClassName("rows");
        for (var it : obstacles) {
            var said = new Span(words.obstacle(it));
            said.addClassNames("s", "grow");
            var row = new Div(said);
            if (it.kind() != Obstacle.Kind.LEAVES) {
                var goes = new Button(
                        getTranslation("mentoring.change.goes"),
                        click -> work(progress -> desk.proposeWithout(it.id(), progress)));
                goes.addClassNames("btn", "small");
                goes.setAriaLabel(getTranslation("mentoring.change.goes-what", words.obstacle(it)));
                row.add(goes);
            }
            list.add(new ListItem(row));
        }
        panel.add(list);
        return panel;
    }

    private Panel oneMore() {
        var result = new Div();
        result.addClassName("col");
        result.getElement().setAttribute("role", "status");
        var ask = new Button(getTranslation("mentoring.change.one-more-ask"));
        ask.setId("one-more");
        ask.addClassName("btn");
        ask.addClickListener(click -> {
            result.removeAll();
            var work = new PlanWork(executor, getTranslation("mentoring.change.working"));
            result.add(work);
            work.start(UI.getCurrent(), betterment::oneMore, gains -> say(result, gains), key -> {
                result.removeAll();
                result.add(new Paragraph(getTranslation(key)));
            });
        });
        var panel = new Panel(
                new H2(getTranslation("mentoring.change.one-more")),
                new Paragraph(getTranslation("mentoring.change.one-more-text")),
                ask,
                result);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private void say(Div result, List<Betterment.Gain> gains) {
        result.removeAll();
        if (gains.isEmpty()) {
            result.add(new Paragraph(getTranslation("mentoring.change.one-more-none")));
        }
        for (var it : gains) {
            var when = TimesField.label(this, school.periods(), it.time());
            var key = it.isRoom() ? "mentoring.change.one-room" : "mentoring.change.one-adult";
            result.add(new Paragraph(getTranslation(key, when, it.meetings())));
        }
    }

    private Panel list(String title, List<PlanChange> changes) {
        var words = ChangeWords.of(this, people, changes);
        var list = new UnorderedList();
        list.addClassName("rows");
        for (var it : changes) {
            var link = new RouterLink("", ChangesView.class);
            link.setQueryParameters(QueryParameters.of(CHANGE, it.id().toString()));
            var said = new Span(words.sum(it));
            var when = new Span(getTranslation(
                    it.decidedAt() == null ? "mentoring.change.made" : "mentoring.change.approved-at",
                    Said.day(Said.dayOf(it.decidedAt() == null ? it.madeAt() : it.decidedAt())),
                    Said.time(it.decidedAt() == null ? it.madeAt() : it.decidedAt())));
            when.addClassNames("xs", "m2");
            var col = new Div(said, when);
            col.addClassNames("col", "grow");
            link.add(col, new Icon("right"));
            list.add(new ListItem(link));
        }
        var panel = new Panel(new H2(getTranslation(title)), list);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private void showChange(PlanChange change) {
        content.removeAll();
        var words = ChangeWords.of(this, people, List.of(change));
        var obstacle = change.obstacle();
        head.say(
                obstacle == null
                        ? getTranslation("mentoring.change.better")
                        : change.lifts()
                                ? getTranslation("mentoring.change.lifted", words.obstacle(obstacle))
                                : words.obstacle(obstacle),
                words.effect(change));
        if (change.state() == PlanChange.State.PROPOSED) {
            content.add(decide(change));
        } else {
            var key = change.state() == PlanChange.State.APPROVED
                    ? "mentoring.change.approved"
                    : "mentoring.change.discarded";
            content.add(new Note(Tone.OK, "check", new Paragraph(getTranslation(key))));
        }
        content.add(new BeforeAfter(desk, people, change), new Div(back()));
    }

    private Component decide(PlanChange change) {
        var again =
                button("again", "mentoring.change.again", () -> work(progress -> desk.again(change.id(), progress)));
        var discard =
                button("discard", "mentoring.change.discard", () -> decide(() -> desk.discard(change.id()), change));
        if (desk.isStale(change)) {
            var row = new Div(again, discard);
            row.addClassNames("row", "wrap", "g3", "decide");
            again.addClassName("pri");
            return new Note(Tone.WARN, "warn", new Paragraph(getTranslation("mentoring.change.stale")), row);
        }
        var approve =
                button("approve", "mentoring.change.approve", () -> decide(() -> desk.approve(change.id()), change));
        approve.addClassName("pri");
        var row = new Div(approve, discard);
        row.addClassNames("row", "wrap", "g3", "decide");
        var note = new Paragraph(
                getTranslation(change.steps() == 0 ? "mentoring.change.nobody-told" : "mentoring.change.only-then"));
        if (change.tooFew() == 0) {
            return new Note(Tone.INFO, "swap", note, row);
        }
        return new Note(
                Tone.WARN,
                "warn",
                new Paragraph(getTranslation("mentoring.change.too-few", change.tooFew())),
                note,
                row);
    }

    private void decide(Runnable deed, PlanChange change) {
        answer.removeAll();
        try {
            deed.run();
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
        desk.find(change.id()).ifPresent(this::showChange);
    }

    private void work(Function<Progress, PlanChange> what) {
        answer.removeAll();
        content.removeAll();
        var work = new PlanWork(executor, getTranslation("mentoring.change.working"));
        content.add(work);
        var page = UI.getCurrent();
        work.start(
                page,
                what,
                change -> page.navigate(
                        ChangesView.class,
                        QueryParameters.of(CHANGE, change.id().toString())),
                key -> {
                    showAll();
                    answer.removeAll();
                    answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(key))));
                });
    }

    private Button button(String id, String key, Runnable deed) {
        var button = new Button(getTranslation(key), click -> deed.run());
        button.setId(id);
        button.addClassName("btn");
        return button;
    }

    private RouterLink back() {
        var link = new RouterLink("", ChangesView.class);
        link.add(new Icon("left"), new Span(getTranslation("mentoring.change.back")));
        link.addClassNames("btn", "quiet");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.change.menu");
    }
}
