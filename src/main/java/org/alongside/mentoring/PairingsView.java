package org.alongside.mentoring;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.alongside.school.PersonId;
import org.alongside.school.PersonRow;

/** The year plan: every pairing's year on one line, those at risk first. */
@Route("mentoring/plan")
@Menu(title = "mentoring.plan.menu", order = 21, icon = "meet")
@RolesAllowed(Roles.COORDINATOR)
class PairingsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    static final int PAGE = 25;
    private static final String AS = "as";
    private static final String TABLE = "table";
    private static final String NUMBER = "page";

    private final transient YearReview review;
    private final transient People people;
    private final transient Clock clock;

    PairingsView(YearReview review, People people, Clock clock) {
        this.review = review;
        this.people = people;
        this.clock = clock;
        addClassName("pairings");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        var table = query.getSingleParameter(AS).filter(TABLE::equals).isPresent();
        var number = query.getSingleParameter(NUMBER)
                .filter(it -> it.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(1);
        removeAll();
        var year = review.year().filter(it -> it.sum().pairings() > 0);
        if (year.isEmpty()) {
            add(
                    new PageHead(getTranslation("mentoring.plan.empty"), ""),
                    new EmptyState(
                            Lines.State.ALONE,
                            getTranslation("mentoring.match.empty"),
                            getTranslation("mentoring.plan.empty-text")));
            return;
        }
        show(year.get(), table, number);
    }

    private void show(YearReview.Year year, boolean table, int number) {
        var sum = year.sum();
        var pages = (sum.pairings() + PAGE - 1) / PAGE;
        var page = Math.clamp(number, 1, pages);
        var pairs = review.page(year, (page - 1) * PAGE, PAGE);
        var names = people.named(pairs.stream()
                .flatMap(it -> Stream.of(it.mentor(), it.mentee()))
                .toList());
        var change = new RouterLink("", ChangesView.class);
        change.add(new Icon("swap"), new Span(getTranslation("mentoring.plan.change")));
        change.addClassName("btn");
        var panel = new Panel(bar(table, page), table ? table(year, pairs, names) : lines(year, pairs, names));
        if (!table) {
            panel.add(legend());
        }
        if (pages > 1) {
            panel.add(pager(table, page, pages));
        }
        panel.addClassNames("pad", "col", "g3");
        add(new PageHead(getTranslation("mentoring.plan.title", sum.pairings()), lead(year), change));
        review.missing(year).forEach(it -> add(new Note(Tone.WARN, "warn", new Paragraph(getTranslation(it)))));
        add(panel);
    }

    private String lead(YearReview.Year year) {
        var minimum = year.scheme().minimumMeetings();
        var sum = year.sum();
        if (sum.fewest() < minimum) {
            return getTranslation("mentoring.plan.lead-short", sum.fewest(), minimum);
        }
        return sum.atRisk() == 0
                ? getTranslation("mentoring.plan.lead", sum.fewest())
                : getTranslation("mentoring.plan.lead-risk", sum.atRisk(), minimum);
    }

    private Div bar(boolean table, int page) {
        var lines = new Anchor(address(false, page), getTranslation("mentoring.plan.as-lines"));
        var rows = new Anchor(address(true, page), getTranslation("mentoring.plan.as-table"));
        (table ? rows : lines).getElement().setAttribute("aria-current", "page");
        var seg = new Nav(lines, rows);
        seg.addClassName("seg");
        seg.setAriaLabel(getTranslation("mentoring.plan.as"));
        var words = new Span(getTranslation("mentoring.plan.ask"));
        words.addClassNames("s", "m2");
        var right = new Div(words, seg);
        right.addClassNames("row", "wrap", "g3");
        var bar = new Div(new H2(getTranslation("mentoring.plan.list")), right);
        bar.addClassNames("row", "sp", "wrap");
        return bar;
    }

    private static String address(boolean table, int page) {
        return "mentoring/plan?page=" + page + (table ? "&as=table" : "");
    }

    private Nav pager(boolean table, int page, int pages) {
        var nav = new Nav();
        nav.setAriaLabel(getTranslation("mentoring.plan.pages"));
        nav.addClassNames("row", "wrap", "g3");
        if (page > 1) {
            nav.add(turn(table, page - 1, "left", "mentoring.plan.previous"));
        }
        nav.add(new Span(getTranslation("mentoring.plan.page", page, pages)));
        if (page < pages) {
            nav.add(turn(table, page + 1, "right", "mentoring.plan.following"));
        }
        return nav;
    }

    private Anchor turn(boolean table, int page, String icon, String key) {
        var link = new Anchor(address(table, page), new Icon(icon), new Span(getTranslation(key)));
        link.addClassNames("btn", "small");
        return link;
    }

    private UnorderedList lines(YearReview.Year year, List<PairProspect> pairs, Map<PersonId, PersonRow> names) {
        var today = Said.dayOf(clock.instant());
        var meetings = review.meetings(pairs);
        var weeks = schoolWeeks(pairs);
        var list = new UnorderedList();
        list.addClassName("year-rows");
        for (var pair : pairs) {
            var told = new Prospect(this, year, pair, names);
            var so = new Span(told.soFar());
            so.addClassNames("xs", "m2");
            var who = new Div(link(pair, told.both()), so);
            who.addClassName("col");
            var range = new Span(told.range());
            range.addClassNames("xs", "m2");
            var outlook = new Div(told.badge(), range);
            outlook.addClassNames("col", "outlook");
            list.add(new ListItem(
                    who,
                    new YearPicture(
                            pair, meetings.getOrDefault(pair.id(), List.of()), weeks, today, told.label(), false),
                    outlook));
        }
        return list;
    }

    private java.util.Set<LocalDate> schoolWeeks(List<PairProspect> pairs) {
        var from = pairs.stream().map(PairProspect::startsOn).min(LocalDate::compareTo);
        var to = pairs.stream().map(PairProspect::endsOn).max(LocalDate::compareTo);
        return from.isEmpty() || to.isEmpty()
                ? java.util.Set.of()
                : review.schoolWeeks(SchemeSpan.mondayOf(from.get()), to.get().plusWeeks(2));
    }

    private static RouterLink link(PairProspect pair, String words) {
        var link = new RouterLink(words, PairYearView.class, pair.id().value().toString());
        link.addClassName("md");
        return link;
    }

    private Div table(YearReview.Year year, List<PairProspect> pairs, Map<PersonId, PersonRow> names) {
        var table = new PlainTable(
                getTranslation("mentoring.plan.list"),
                List.of(
                        getTranslation("role.MENTOR"),
                        getTranslation("role.MENTEE"),
                        getTranslation("mentoring.plan.held"),
                        getTranslation("mentoring.plan.tried"),
                        getTranslation("mentoring.plan.missed"),
                        getTranslation("mentoring.plan.ahead"),
                        getTranslation("mentoring.plan.likely")));
        for (var pair : pairs) {
            var told = new Prospect(this, year, pair, names);
            var likely = new Span(told.badge(), new Span(told.range()));
            likely.addClassNames("row", "wrap", "g1");
            table.row(
                    link(pair, name(names, pair.mentor())),
                    new Span(name(names, pair.mentee())),
                    new Span(String.valueOf(pair.held())),
                    new Span(String.valueOf(pair.tried())),
                    new Span(String.valueOf(pair.missed())),
                    new Span(String.valueOf(pair.ahead())),
                    likely);
        }
        return table;
    }

    static String name(Map<PersonId, PersonRow> names, PersonId id) {
        var row = names.get(id);
        return row == null ? "?" : row.form() == null ? row.formalName() : row.name() + ", " + row.form();
    }

    private Paragraph legend() {
        var legend = new Paragraph(getTranslation("mentoring.plan.legend"));
        legend.addClassNames("s", "m2");
        return legend;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.plan.menu");
    }
}
