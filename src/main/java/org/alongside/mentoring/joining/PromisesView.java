package org.alongside.mentoring.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** Who has given the promise this term: those who have not stand first. */
@Route("mentoring/promises")
@RolesAllowed(Roles.COORDINATOR)
class PromisesView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient PromiseWatch watch;
    private final transient People people;
    private final transient Map<PersonId, PersonRow> names = new HashMap<>();
    private final Button remind = new Button(getTranslation("mentoring.promises.remind"), click -> remind());
    private final PageHead head = new PageHead("", "", remind);
    private final Div answer = new Div();
    private final Grid<PromiseBook.Line> grid = new Grid<>();
    private final CallbackDataProvider<PromiseBook.Line, Void> lines;

    PromisesView(PromiseWatch watch, People people) {
        this.watch = watch;
        this.people = people;
        remind.setId("remind");
        remind.addClassName("btn");
        answer.getElement().setAttribute("role", "status");
        lines = DataProvider.fromCallbacks(
                query -> {
                    var page = watch.lines(query.getOffset(), query.getLimit());
                    names.putAll(people.named(
                            page.stream().map(PromiseBook.Line::person).toList()));
                    return page.stream();
                },
                query -> watch.count().map(PromiseBook.Count::everybody).orElse(0));
        grid.addColumn(it -> name(it.person()))
                .setHeader(getTranslation("mentoring.people.name"))
                .setFlexGrow(2);
        grid.addColumn(it -> getTranslation("role." + it.side())).setHeader(getTranslation("mentoring.people.side"));
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("mentoring.promises.state"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::paper)
                .setHeader(getTranslation("mentoring.promises.paper"))
                .setWidth("200px")
                .setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("tall");
        grid.addThemeName("wrap-cell-content");
        grid.setItems(lines);
        grid.getElement().setAttribute("aria-label", getTranslation("mentoring.promises.menu"));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        answer.removeAll();
        show();
    }

    private void show() {
        removeAll();
        var count = watch.count();
        if (count.isEmpty() || count.get().everybody() == 0) {
            head.say(getTranslation("mentoring.promises.menu"), "");
            remind.setVisible(false);
            add(
                    head,
                    new EmptyState(
                            Lines.State.ALONE,
                            getTranslation("mentoring.people.empty"),
                            getTranslation("mentoring.promises.nobody")));
            return;
        }
        var missing = count.get().never() + count.get().notThisTerm();
        head.say(
                missing == 0
                        ? getTranslation("mentoring.promises.all", count.get().everybody())
                        : getTranslation(
                                "mentoring.promises.title", missing, count.get().everybody()),
                missing == 0
                        ? ""
                        : getTranslation(
                                "mentoring.promises.lead",
                                count.get().never(),
                                count.get().notThisTerm()));
        remind.setVisible(missing > 0);
        lines.refreshAll();
        add(head, answer, grid);
    }

    private String name(PersonId id) {
        var row = names.get(id);
        return row == null ? "?" : row.form() == null ? row.name() : row.name() + ", " + row.form();
    }

    private Component state(PromiseBook.Line line) {
        if (!line.untrained()) {
            return promise(line);
        }
        var both = new Div(
                promise(line), new StateBadge(Tone.WARN, "book", getTranslation("mentoring.promises.not-trained")));
        both.addClassNames("row", "wrap", "g1");
        return both;
    }

    private StateBadge promise(PromiseBook.Line line) {
        if (line.now() != null) {
            return new StateBadge(
                    Tone.OK,
                    "check",
                    getTranslation(
                            line.onPaper() ? "mentoring.promises.on-paper" : "mentoring.promises.given",
                            Said.day(Said.dayOf(line.now()))));
        }
        return line.first() == null
                ? new StateBadge(Tone.DANGER, "cross", getTranslation("mentoring.promises.never"))
                : new StateBadge(
                        Tone.WARN,
                        "half",
                        getTranslation("mentoring.promises.due", Said.day(Said.dayOf(line.first()))));
    }

    private Component paper(PromiseBook.Line line) {
        var ways = new Div();
        ways.addClassNames("col", "g1");
        if (line.now() == null) {
            ways.add(way("mentoring.promises.seen-paper", line.person(), watch::onPaper));
        }
        if (line.untrained()) {
            ways.add(way("mentoring.promises.together", line.person(), watch::trainedTogether));
        }
        return ways;
    }

    private Button way(String key, PersonId person, Consumer<PersonId> deed) {
        var button = new Button(getTranslation(key), click -> {
            deed.accept(person);
            answer.removeAll();
            answer.add(new Note(Tone.OK, "check", new Span(getTranslation("mentoring.promises.kept", name(person)))));
            show();
        });
        button.addClassNames("btn", "small");
        button.setAriaLabel(getTranslation(key + "-of", name(person)));
        return button;
    }

    private void remind() {
        var told = watch.remind();
        answer.removeAll();
        answer.add(new Note(Tone.OK, "check", new Span(getTranslation("mentoring.promises.reminded", told))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.promises.menu");
    }
}
