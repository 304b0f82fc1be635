package org.alongside.mentoring.measures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.mentoring.PlainTable;
import org.alongside.mentoring.measures.Rounds.Wave;

/** The three rounds of questions and what groups answered: no pupil, no threshold, no claim that mentoring caused it. */
@Route("mentoring/measures")
@RolesAllowed(Roles.COORDINATOR)
class MeasuresView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient MeasureDesk desk;
    private final transient Wordings wordings;
    private final Div answer = new Div();

    MeasuresView(MeasureDesk desk, Wordings wordings) {
        this.desk = desk;
        this.wordings = wordings;
        answer.getElement().setAttribute("role", "status");
        addClassName("care");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        if (!desk.hasScheme()) {
            add(
                    new PageHead(getTranslation("mentoring.scheme.none-title"), ""),
                    new EmptyState(
                            Lines.State.ALONE,
                            getTranslation("mentoring.measures.menu"),
                            getTranslation("mentoring.scheme.none")));
            return;
        }
        var results = new Div();
        results.addClassNames("col", "g4");
        for (var instrument : Instrument.values()) {
            results.add(results(instrument));
        }
        var two = new Div(results, rounds());
        two.addClassName("two");
        add(
                new PageHead(
                        getTranslation("mentoring.measures.title"),
                        getTranslation("mentoring.measures.lead"),
                        new RouterLink(getTranslation("mentoring.evaluation.menu"), EvaluationView.class)),
                answer,
                two);
    }

    private Panel rounds() {
        var all = desk.all();
        var panel = new Panel(
                new H2(getTranslation("mentoring.measures.rounds")),
                new Paragraph(getTranslation("mentoring.measures.rounds-text")));
        panel.addClassNames("pad", "col", "g3");
        for (var wave : Wave.values()) {
            var round = all.stream().filter(it -> it.wave() == wave).findFirst();
            var open = round.filter(it -> it.closedAt() == null).isPresent();
            var name = new Span(getTranslation("mentoring.measures.wave." + wave));
            name.addClassName("b");
            var row = new Div(
                    name,
                    open
                            ? new StateBadge(Tone.OK, "check", getTranslation("mentoring.measures.open"))
                            : round.isPresent()
                                    ? new StateBadge(Tone.PLAIN, "lock", getTranslation("mentoring.measures.closed"))
                                    : new StateBadge(Tone.PLAIN, "cal", getTranslation("mentoring.measures.not-yet")),
                    toggle(wave, open));
            row.addClassNames("row", "sp", "wrap");
            panel.add(row);
        }
        return panel;
    }

    private Button toggle(Wave wave, boolean open) {
        var button = new Button(
                getTranslation(open ? "mentoring.measures.do-close" : "mentoring.measures.do-open"), click -> {
                    answer.removeAll();
                    try {
                        if (open) {
                            desk.close();
                        } else {
                            desk.open(wave);
                        }
                        show();
                    } catch (IllegalArgumentException reason) {
                        answer.add(new Note(
                                Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
                    }
                });
        button.setAriaLabel(getTranslation(open ? "mentoring.measures.do-close" : "mentoring.measures.do-open") + ": "
                + getTranslation("mentoring.measures.wave." + wave));
        button.setId("round-" + wave);
        button.addClassNames("btn", "small");
        return button;
    }

    private Panel results(Instrument instrument) {
        var panel = new Panel(
                new H2(getTranslation("mentoring.measures." + instrument)),
                new Paragraph(getTranslation("mentoring.measures." + instrument + ".text")));
        panel.addClassNames("pad", "col", "g3");
        var results = desk.results(instrument);
        if (results.isEmpty()) {
            panel.add(new Paragraph(getTranslation("mentoring.measures.no-answers")));
        } else {
            var table = new PlainTable(
                    getTranslation("mentoring.measures." + instrument),
                    List.of(
                            getTranslation("mentoring.measures.when"),
                            getTranslation("mentoring.measures.people"),
                            getTranslation("mentoring.measures.mean")));
            for (var one : results) {
                table.row(
                        new Span(getTranslation("mentoring.measures.wave." + one.wave())),
                        cell(one.people() == null ? null : String.valueOf(one.people()), one.few()),
                        cell(one.mean() == null ? null : String.format(Locale.UK, "%.1f", one.mean()), one.few()));
            }
            panel.add(table);
        }
        var change = desk.change(instrument);
        if (change != null) {
            panel.add(new Paragraph(getTranslation(
                    "mentoring.measures.change",
                    change.people(),
                    String.format(Locale.UK, "%.1f", change.before()),
                    String.format(Locale.UK, "%.1f", change.after()))));
        }
        if (instrument.isPublished()) {
            panel.add(new WordingPanel(wordings, instrument));
        }
        return panel;
    }

    private Component cell(@org.jspecify.annotations.Nullable String words, boolean few) {
        var hidden = few
                ? getTranslation("mentoring.measures.under", desk.threshold())
                : getTranslation("mentoring.evaluation.hidden");
        var cell = new Span(words == null ? hidden : words);
        if (words == null) {
            cell.addClassName("hidden-number");
        } else {
            cell.addClassName("num");
        }
        return cell;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.measures.menu");
    }
}
