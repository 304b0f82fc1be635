package org.alongside.mentoring;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.school.People;
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** The year plan: every pairing with its meetings held and planned, and one pairing's whole year beside it. */
@Route("mentoring/plan")
@Menu(title = "mentoring.plan.menu", order = 21, icon = "week")
@RolesAllowed(Roles.COORDINATOR)
class PairingsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Matchmaking matchmaking;
    private final transient People people;
    private final PageHead head = new PageHead("", "");
    private final Grid<PairingRow> grid = new Grid<>();
    private final Panel year = new Panel();
    private final Div content = new Div();
    private final transient Map<PersonId, PersonRow> names = new HashMap<>();

    PairingsView(Matchmaking matchmaking, People people) {
        this.matchmaking = matchmaking;
        this.people = people;
        grid.setId("pairings");
        grid.addColumn(it -> nameOf(it.mentor()))
                .setHeader(getTranslation("role.MENTOR"))
                .setFlexGrow(2);
        grid.addColumn(it -> nameOf(it.mentee()))
                .setHeader(getTranslation("role.MENTEE"))
                .setFlexGrow(2);
        grid.addColumn(PairingRow::planned)
                .setHeader(getTranslation("mentoring.plan.planned"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(PairingRow::held)
                .setHeader(getTranslation("mentoring.plan.held"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(it -> it.next() == null ? getTranslation("mentoring.plan.none") : Said.shortDay(it.next()))
                .setHeader(getTranslation("mentoring.plan.next"))
                .setFlexGrow(2);
        grid.addClassName("tall");
        grid.addThemeName("wrap-cell-content");
        grid.setItems(query -> page(query.getOffset(), query.getLimit()).stream());
        grid.addSelectionListener(event -> event.getFirstSelectedItem().ifPresent(this::showYear));
        year.addClassNames("pad", "col", "g3");
        add(head, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        content.removeAll();
        var count = matchmaking.countPairings();
        if (count == 0) {
            head.say(getTranslation("mentoring.plan.empty"), "");
            content.add(new EmptyState(
                    Lines.State.ALONE,
                    getTranslation("mentoring.match.empty"),
                    getTranslation("mentoring.plan.empty-text")));
            return;
        }
        var least = matchmaking.pairings(0, count).stream()
                .mapToInt(PairingRow::planned)
                .min()
                .orElse(0);
        head.say(
                getTranslation("mentoring.plan.title", count),
                getTranslation(least >= 26 ? "mentoring.plan.lead" : "mentoring.plan.lead-short", least));
        var list = new Panel(grid);
        list.addClassName("pad");
        var two = new Div(list, year);
        two.addClassName("two");
        content.add(two);
        showYear(page(0, 1).getFirst());
    }

    private List<PairingRow> page(int offset, int limit) {
        var rows = matchmaking.pairings(offset, limit);
        names.putAll(people.named(
                rows.stream().flatMap(it -> Stream.of(it.mentor(), it.mentee())).toList()));
        return rows;
    }

    private void showYear(PairingRow row) {
        year.removeAll();
        var meetings = matchmaking.year(row.id());
        var states = meetings.stream().map(MeetingRow::state).toList();
        var tried = states.stream().filter(it -> it == MeetingState.TRIED).count();
        var list = new OrderedList();
        list.addClassNames("rows", "scroll-y");
        list.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", getTranslation("mentoring.plan.year"));
        for (var meeting : meetings) {
            var when = new Span(Said.weekday(meeting.day()) + ", " + Said.time(meeting.starts()));
            var where = new Span(meeting.room() + " · " + getTranslation("mentoring.state." + meeting.state()));
            where.addClassNames("s", "m2");
            var words = new Div(when, where);
            words.addClassNames("col");
            list.add(new ListItem(words));
        }
        var shared = new Paragraph(getTranslation("mentoring.match.why", Told.interests(this, row.shared())));
        shared.addClassNames("s", "m2");
        year.add(
                new H2(getTranslation("mentoring.plan.both", givenOf(row.mentor()), givenOf(row.mentee()))),
                new Paragraph(getTranslation("mentoring.plan.span", Said.day(row.startsOn()), Said.day(row.endsOn()))),
                shared,
                new YearLine(states, getTranslation("mentoring.year-line", row.held(), tried, row.planned())),
                list);
    }

    private String nameOf(PersonId id) {
        var row = names.get(id);
        return row == null ? "?" : row.form() == null ? row.name() : row.name() + ", " + row.form();
    }

    private String givenOf(PersonId id) {
        var row = names.get(id);
        return row == null ? "?" : row.given();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.plan.menu");
    }
}
