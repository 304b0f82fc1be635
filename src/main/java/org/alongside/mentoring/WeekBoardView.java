package org.alongside.mentoring;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.Period;

/** The week board: rooms by days for one part of the day, with every pair, what was moved, and what is free. */
@Route("mentoring/week")
@Menu(title = "mentoring.week.menu", order = 20.5, icon = "week")
@RolesAllowed(Roles.COORDINATOR)
class WeekBoardView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final String DAY = "day";
    private static final String AT = "at";

    private final transient WeekBoard board;
    private final transient People people;

    WeekBoardView(WeekBoard board, People people) {
        this.board = board;
        this.people = people;
        addClassName("week-board");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var query = event.getLocation().getQueryParameters();
        var week = board.week(
                query.getSingleParameter(DAY).flatMap(WeekBoardView::day).orElseGet(board::nextSchoolDay));
        if (week.isEmpty()) {
            add(
                    new PageHead(getTranslation("mentoring.scheme.none-title"), ""),
                    new EmptyState(
                            Lines.State.ALONE,
                            getTranslation("mentoring.week.none"),
                            getTranslation("mentoring.scheme.none")));
            return;
        }
        show(
                week.get(),
                query.getSingleParameter(AT).flatMap(WeekBoardView::kind).orElseGet(week.get()::busiest));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Period.Kind> kind(String text) {
        return Arrays.stream(Period.Kind.values())
                .filter(it -> it.name().equals(text))
                .findFirst();
    }

    private void show(WeekBoard.BoardWeek week, Period.Kind kind) {
        var meetings = week.at(kind);
        var held =
                meetings.stream().filter(it -> it.state() == MeetingState.HELD).count();
        var part = getTranslation("mentoring.week.at." + kind);
        var isNow = week.week().monday().equals(SchemeSpan.mondayOf(week.today()));
        var head = new PageHead(
                isNow
                        ? getTranslation("mentoring.week.title-now", part, meetings.size(), held)
                        : getTranslation("mentoring.week.title", part, span(week), meetings.size()),
                lead(week),
                weeks(week, kind),
                parts(week, kind));
        add(head);
        week.waiting().ifPresent(it -> add(waiting(it)));
        if (week.isClosed()) {
            add(new EmptyState(
                    Lines.State.TOGETHER,
                    getTranslation("mentoring.week.closed"),
                    getTranslation("mentoring.week.closed-text")));
            return;
        }
        var names = people.named(Stream.concat(
                        week.meetings().stream().flatMap(it -> Stream.of(it.mentor(), it.mentee(), it.adult())),
                        week.facts().adults().stream())
                .distinct()
                .toList());
        var panel = new Panel(new BoardTable(week, kind, names), new BoardList(week, kind, names));
        panel.addClassName("board-panel");
        add(panel, foot());
    }

    private String lead(WeekBoard.BoardWeek week) {
        var others = week.meetings().size();
        var moved = week.before().size();
        return moved == 0
                ? getTranslation("mentoring.week.lead", others)
                : getTranslation("mentoring.week.lead-moved", others, moved);
    }

    private static String span(WeekBoard.BoardWeek week) {
        var first = week.week().monday();
        var last = first.plusDays(4);
        return first.getMonth() == last.getMonth()
                ? first.getDayOfMonth() + "–" + Said.day(last)
                : Said.day(first) + "–" + Said.day(last);
    }

    private static String address(LocalDate day, Period.Kind kind) {
        return "mentoring/week?day=" + day + "&at=" + kind;
    }

    private Nav weeks(WeekBoard.BoardWeek week, Period.Kind kind) {
        var monday = week.week().monday();
        var before = new Anchor(address(monday.minusWeeks(1), kind), new Icon("left"));
        before.getElement().setAttribute("aria-label", getTranslation("mentoring.week.before"));
        var now = new Span(
                getTranslation("mentoring.week.this", span(week), week.week().letter()));
        now.getElement().setAttribute("aria-current", "true");
        var after = new Anchor(address(monday.plusWeeks(1), kind), new Icon("right"));
        after.getElement().setAttribute("aria-label", getTranslation("mentoring.week.after"));
        var nav = new Nav(before, now, after);
        nav.setAriaLabel(getTranslation("mentoring.week.weeks"));
        nav.addClassName("seg");
        return nav;
    }

    private Nav parts(WeekBoard.BoardWeek week, Period.Kind kind) {
        var nav = new Nav();
        nav.setAriaLabel(getTranslation("mentoring.week.parts"));
        nav.addClassName("seg");
        for (var one : Period.Kind.values()) {
            if (one == kind || one != Period.Kind.LESSON || !week.at(one).isEmpty()) {
                if (!week.periods(one).isEmpty()) {
                    var link =
                            new Anchor(address(week.week().monday(), one), getTranslation("mentoring.week.at." + one));
                    if (one == kind) {
                        link.getElement().setAttribute("aria-current", "page");
                    }
                    nav.add(link);
                }
            }
        }
        return nav;
    }

    private Note waiting(PlanChange change) {
        var look = new RouterLink("", ChangesView.class);
        look.setText(getTranslation("mentoring.week.look"));
        look.setQueryParameters(
                QueryParameters.of(ChangesView.CHANGE, change.id().toString()));
        look.addClassNames("btn", "small");
        var words = new Paragraph(
                bold(getTranslation("mentoring.week.waits")),
                new Span(" " + ChangeWords.of(this, people, List.of(change)).sum(change)));
        var row = new Div(words, look);
        row.addClassNames("row", "sp", "wrap", "g3");
        return new Note(Tone.INFO, "swap", row);
    }

    private static Span bold(String words) {
        var span = new Span(words);
        span.addClassName("b");
        return span;
    }

    private Div foot() {
        var help = new RouterLink("", ChangesView.class);
        help.add(new Icon("info"), new Span(getTranslation("mentoring.week.help")));
        help.addClassNames("btn", "small");
        var change = new RouterLink("", ChangesView.class);
        change.add(new Icon("swap"), new Span(getTranslation("mentoring.plan.change")));
        change.addClassNames("btn", "small");
        var foot = new Div(help, change);
        foot.addClassNames("row", "wrap", "g3");
        return foot;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.week.menu");
    }
}
