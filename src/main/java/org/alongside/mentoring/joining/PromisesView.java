package org.alongside.mentoring.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.PagedTable;
import org.alongside.base.ui.Panel;
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
    private final PagedTable<PromiseBook.Line> table;
    private final Panel list;

    PromisesView(PromiseWatch watch, People people) {
        this.watch = watch;
        this.people = people;
        remind.setId("remind");
        remind.addClassName("btn");
        answer.getElement().setAttribute("role", "status");
        table = new PagedTable<>(
                getTranslation("mentoring.promises.menu"),
                getTranslation("mentoring.people.more"),
                List.of(
                        getTranslation("mentoring.people.name"),
                        getTranslation("mentoring.people.side"),
                        getTranslation("mentoring.promises.state"),
                        getTranslation("mentoring.promises.paper")),
                this::page,
                this::cells);
        list = new Panel(table);
        list.addClassName("pad");
    }

    private List<PromiseBook.Line> page(int from, int most) {
        var page = watch.lines(from, most);
        names.putAll(people.named(page.stream().map(PromiseBook.Line::person).toList()));
        return page;
    }

    private List<Component> cells(PromiseBook.Line it) {
        return List.of(
                new Span(name(it.person())), new Span(getTranslation("role." + it.side())), state(it), paper(it));
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
        table.refresh();
        add(head, answer, list);
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
