package org.alongside.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.reporting.ready.ReadyChoice;
import org.alongside.reporting.ready.ReadyPanel;
import org.alongside.reporting.spi.Count;
import org.alongside.reporting.spi.Table;
import org.alongside.school.School;

/** The head's page: one screen, one sheet of paper, numbers that betray nobody. */
@Route("reporting/head")
@Menu(title = "reporting.head.menu", order = 30, icon = "chart")
@RolesAllowed(Roles.HEAD)
class HeadView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Map<String, String> SPANS = Map.of(
            "",
            "reporting.span.year",
            "half-term",
            "reporting.span.half-term",
            "last-year",
            "reporting.span.last-year");

    private final transient Numbers numbers;
    private final transient EarlierSpans earlier;
    private final transient ReadyChoice ready;
    private final transient School school;
    private final transient Saying say = new Saying(this::translated);

    HeadView(Numbers numbers, EarlierSpans earlier, ReadyChoice ready, School school) {
        this.numbers = numbers;
        this.earlier = earlier;
        this.ready = ready;
        this.school = school;
        addClassName("head-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("span")
                .orElse("");
        var report = Report.of(asked, numbers, earlier);
        var told = report.shown();
        var now = report.thisYear();
        var decisions = Decisions.of(now, say);
        var times = report.times(say);
        add(new Letterhead(school.facts().name(), told.span().to(), say));
        add(new PageHead(title(now, decisions), lead(told), actions(told, times, asked)));
        quiet(told)
                .ifPresent(it -> add(new Note(
                        Tone.INFO,
                        "info",
                        new Paragraph(getTranslation("reporting.head." + it)),
                        new Paragraph(getTranslation("reporting.head." + it + "-then")))));
        add(decisions(decisions));
        var panels = new Div(
                new MeetingsPanel(told, say),
                new LessonsPanel(told, say),
                FactsPanel.worries(told, say),
                new YearGroupsPanel(told, say),
                FactsPanel.mentors(told, say),
                FactsPanel.lasting(told, say),
                new ComparedPanel(times, say));
        panels.addClassName("numbers");
        add(panels, footnote(), meanings(told), new ReadyPanel(ready));
    }

    private String title(Told told, List<Decisions.Decision> decisions) {
        var rate = told.rate("mentoring.held", "mentoring.planned");
        var how = rate.map(it -> it.percent() >= Decisions.HELD_ENOUGH ? "well" : "look")
                .orElse("begins");
        return getTranslation("reporting.head.title-" + how) + " "
                + getTranslation("reporting.head.things-" + decisions.size());
    }

    private String lead(Told told) {
        var lead = new StringBuilder(getTranslation(
                "reporting.head.lead",
                Said.day(told.span().from()),
                Said.day(told.span().to())));
        told.rate("mentoring.held", "mentoring.planned")
                .ifPresent(it -> lead.append(" ").append(getTranslation("reporting.head.lead-held", it.n(), it.of())));
        told.number("safeguarding.median-minutes")
                .ifPresent(it -> lead.append(" ").append(getTranslation("reporting.head.lead-opened", it)));
        return lead.toString();
    }

    private Component[] actions(Told told, SequencedMap<String, Told> times, String asked) {
        var spans = new Div();
        spans.addClassName("seg");
        spans.getElement().setAttribute("role", "group");
        spans.getElement().setAttribute("aria-label", getTranslation("reporting.span.label"));
        for (var it : List.of("", "half-term", "last-year")) {
            var link = new RouterLink(getTranslation(SPANS.getOrDefault(it, "reporting.span.year")), HeadView.class);
            link.setQueryParameters(it.isEmpty() ? QueryParameters.empty() : QueryParameters.of("span", it));
            if (it.equals(asked)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            spans.add(link);
        }
        var today = numbers.today();
        var book = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = HeadBook.of(told, times, say, today);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "alongside-numbers.xlsx", XLSX, bytes.length);
                }),
                "");
        book.add(new Icon("save"), new Span("XLSX"));
        book.addClassName("btn");
        book.setId("xlsx");
        var print = new NativeButton();
        print.add(new Icon("print"), new Span(getTranslation("reporting.head.print")));
        print.addClassName("btn");
        print.addClickListener(event -> event.getSource().getElement().executeJs("window.print()"));
        return new Component[] {spans, book, print};
    }

    private Panel decisions(List<Decisions.Decision> decisions) {
        var panel = new Panel(new H2(getTranslation("reporting.decide.heading")));
        panel.addClassNames("pad", "col", "g2", "decisions");
        if (decisions.isEmpty()) {
            panel.add(new Paragraph(getTranslation("reporting.decide.none")));
            return panel;
        }
        var row = new Div();
        row.addClassName("decision-row");
        for (var it : decisions) {
            var what = new Span(it.what());
            what.addClassName("b");
            var one = new Paragraph(what, new Span(" " + it.then()));
            one.addClassName("decision");
            row.add(one);
        }
        panel.add(row);
        return panel;
    }

    /** Why the page has no numbers, if it has none: nothing has begun, or all of it is about too few. */
    static Optional<String> quiet(Told told) {
        if (Stream.concat(
                        told.figures().values().stream(),
                        told.tables().values().stream()
                                .flatMap(it -> it.rows().stream())
                                .flatMap(it -> it.cells().stream()))
                .anyMatch(it -> it instanceof Count.Shown shown && shown.n() > 0)) {
            return Optional.empty();
        }
        return Optional.of(told.figure("mentoring.planned") instanceof Count.Hidden ? "all-hidden" : "empty");
    }

    static Paragraph small(String words) {
        var text = new Paragraph(words);
        text.addClassNames("s", "m2");
        return text;
    }

    private Component footnote() {
        var note = new Paragraph(
                new Icon("lock"),
                new Span(getTranslation("reporting.head.hidden") + " "
                        + getTranslation("reporting.head.stamp", Said.weekday(numbers.today()))));
        note.addClassNames("xs", "m2", "row", "footnote");
        return note;
    }

    private Component meanings(Told told) {
        var list = new DescriptionList();
        Meanings.of(told, say)
                .forEach((name, meaning) ->
                        list.add(new DescriptionList.Term(name), new DescriptionList.Description(meaning)));
        var fold = new NativeDetails(getTranslation("reporting.meanings"), list);
        fold.addClassNames("card", "pad", "meanings");
        fold.setId("meanings");
        var files = new Div(new Span(getTranslation("reporting.csv")));
        files.addClassNames("row", "wrap", "csv");
        var figures = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = CsvFile.figures(told, say);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            "alongside-figures.csv",
                            "text/csv; charset=utf-8",
                            bytes.length);
                }),
                getTranslation("reporting.sheet.figures"));
        files.add(figures);
        for (Table table : told.tables().values()) {
            var link = new Anchor(
                    DownloadHandler.fromInputStream(event -> {
                        var bytes = CsvFile.of(table, say);
                        return new DownloadResponse(
                                new ByteArrayInputStream(bytes),
                                "alongside-" + table.key().replace('.', '-') + ".csv",
                                "text/csv; charset=utf-8",
                                bytes.length);
                    }),
                    say.table(table.key()));
            files.add(link);
        }
        var both = new Div(fold, files);
        both.addClassNames("col", "g3", "no-print");
        return both;
    }

    private String translated(String key, java.util.Locale locale, Object... values) {
        return getTranslation(locale, key, values);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reporting.head.menu");
    }
}
