package org.alongside.mentoring.measures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Picture;
import org.alongside.base.ui.Said;
import org.alongside.mentoring.PlainTable;
import org.alongside.reporting.spi.Count;
import org.alongside.school.School;

/** Before, in the middle, after: what groups answered, what moved and how sure one can be, who dropped out. */
@Route("mentoring/evaluation")
@RolesAllowed({Roles.COORDINATOR, Roles.HEAD})
class EvaluationView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient EvaluationDesk desk;
    private final transient School school;
    private final transient EvaluationWords words = new EvaluationWords((key, values) -> getTranslation(key, values));

    EvaluationView(EvaluationDesk desk, School school) {
        this.desk = desk;
        this.school = school;
        addClassNames("evaluation", "col", "g4");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var outcomes = desk.outcomes();
        if (outcomes.isEmpty()) {
            add(
                    new PageHead(words.say("title"), words.say("lead")),
                    new EmptyState(Lines.State.ALONE, words.say("none"), words.say("none-text")));
            return;
        }
        add(letterhead(), new PageHead(title(outcomes), words.say("lead"), actions(outcomes)));
        outcomes.forEach(it -> add(panel(it)));
        var rules = new Panel(
                new H2(words.say("rules")),
                new Paragraph(words.say("rules-text", desk.group())),
                new Paragraph(words.say("interval-text")),
                new Paragraph(words.say("no-worse-text")));
        rules.addClassNames("pad", "col", "g2");
        var research = new Paragraph(new RouterLink(words.say("research.title"), ResearchView.class));
        research.addClassName("no-print");
        add(rules, research);
    }

    /** What stands on the printed sheet alone. */
    private Paragraph letterhead() {
        var day = desk.today();
        var head = new Paragraph(
                new Picture("mark"),
                new Span(getTranslation(
                        "reporting.letterhead", school.facts().name(), Said.day(day) + " " + day.getYear())));
        head.addClassName("letterhead");
        return head;
    }

    private String title(List<Outcome> outcomes) {
        var told = outcomes.stream().filter(it -> it.shift() != null).count();
        return told == 0 ? words.say("title-not-yet") : words.say("title-told", told, outcomes.size());
    }

    private Component[] actions(List<Outcome> outcomes) {
        var group = desk.group();
        var today = desk.today();
        var book = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = EvaluationBook.of(outcomes, words, group, today);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "alongside-evaluation.xlsx", XLSX, bytes.length);
                }),
                "");
        book.add(new Icon("save"), new Span("XLSX"));
        book.addClassName("btn");
        book.setId("xlsx");
        var print = new NativeButton();
        print.add(new Icon("print"), new Span(words.say("print")));
        print.addClassName("btn");
        print.addClickListener(event -> event.getSource().getElement().executeJs("window.print()"));
        return new Component[] {book, print};
    }

    private Panel panel(Outcome outcome) {
        var about = new Paragraph(words.about(outcome.instrument()));
        about.addClassNames("s", "m2");
        var finding = new Paragraph(words.finding(outcome, desk.group()));
        finding.addClassName("md");
        var groups = new PlainTable(
                words.name(outcome.instrument()),
                List.of(words.say("when"), words.say("asked"), words.say("answered"), words.say("mean")));
        for (var wave : outcome.waves()) {
            groups.row(
                    new Span(words.wave(wave.wave())),
                    number(Integer.toString(outcome.asked())),
                    wave.people() == null
                            ? hidden(wave.few() ? words.say("under", desk.group()) : words.say("hidden"))
                            : number(wave.people().toString()),
                    wave.mean() == null ? hidden(words.say("hidden")) : number(EvaluationWords.one(wave.mean())));
        }
        var panel = new Panel(new H2(words.name(outcome.instrument())), finding, about, groups);
        panel.addClassNames("pad", "col", "g3");
        var shift = outcome.shift();
        if (shift != null) {
            panel.add(moved(outcome, shift));
        }
        return panel;
    }

    private PlainTable moved(Outcome outcome, Shift shift) {
        var moved = new PlainTable(
                words.say("moved", words.name(outcome.instrument())),
                List.of(words.say("figure"), words.say("number")));
        moved.addClassName("two-beside");
        moved.row(new Span(words.say("both")), number(Integer.toString(shift.people())));
        moved.row(
                new Span(words.say("change")),
                number(words.say(
                        "range",
                        EvaluationWords.one(shift.change()),
                        EvaluationWords.one(shift.least()),
                        EvaluationWords.one(shift.most()))));
        moved.row(new Span(words.say("no-worse-count")), count(shift.noWorse()));
        moved.row(new Span(words.say("better-count")), count(shift.better()));
        moved.row(new Span(words.say("worse-count")), count(shift.worse()));
        moved.row(new Span(words.say("dropped")), number(String.valueOf(outcome.dropped())));
        moved.row(new Span(words.say("joined")), number(String.valueOf(outcome.joined())));
        return moved;
    }

    private Component count(Count count) {
        return count instanceof Count.Shown it ? number(Long.toString(it.n())) : hidden(words.count(count));
    }

    private static Span number(String words) {
        var cell = new Span(words);
        cell.addClassName("num");
        return cell;
    }

    private static Span hidden(String words) {
        var cell = new Span(words);
        cell.addClassName("hidden-number");
        return cell;
    }

    @Override
    public String getPageTitle() {
        return words.say("menu");
    }
}
