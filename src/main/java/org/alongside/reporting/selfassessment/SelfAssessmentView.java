package org.alongside.reporting.selfassessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.reporting.selfassessment.SelfAssessments.Seen;

/** Thirteen factors, rated by the DSL beside what others said in a survey; what follows; and year on year. */
@Route("reporting/self-assessment")
@Menu(title = "reporting.self.menu", order = 32, icon = "target")
@RolesAllowed({Roles.DSL, Roles.HEAD})
class SelfAssessmentView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient SelfAssessments assessments;
    private final Div answer = new Div();

    SelfAssessmentView(SelfAssessments assessments) {
        this.assessments = assessments;
        answer.getElement().setAttribute("role", "status");
        addClassNames("self-page", "col", "g4");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        answer.removeAll();
        var seen = assessments.seen();
        var mine = assessments.mayWrite();
        add(new PageHead(title(seen, mine), getTranslation(mine ? "reporting.self.lead" : "reporting.self.lead-head")));
        add(answer);
        if (seen.versions().isEmpty()) {
            add(nothing(mine));
            return;
        }
        if (mine) {
            add(seen.draft().<Component>map(this::draft).orElseGet(this::again));
        }
        if (!seen.kept().isEmpty()) {
            var years = new Panel(
                    new H2(getTranslation("reporting.self.years")),
                    small(getTranslation("reporting.self.years-text")),
                    YearsTable.of(seen.yearOnYear(), this::translated));
            years.addClassNames("pad", "col", "g3");
            add(years);
        }
        add(new ActionsPanel(assessments, seen, this::show));
        if (mine && !seen.kept().isEmpty()) {
            add(versions(seen));
        }
        add(small(getTranslation("reporting.self.survey", Factor.SURVEYED)));
    }

    private String title(Seen seen, boolean mine) {
        var draft = seen.draft();
        if (draft.isPresent()) {
            var rated = Factor.values().length - draft.get().missing().size();
            return getTranslation("reporting.self.title-draft", rated, Factor.values().length);
        }
        var today = assessments.today();
        var late = seen.actions().stream().filter(it -> it.isLate(today)).count();
        if (late > 0) {
            return getTranslation("reporting.self.title-late", late);
        }
        return getTranslation(
                seen.kept().isEmpty()
                        ? mine ? "reporting.self.title-none" : "reporting.self.title-not-shown"
                        : "reporting.self.title-kept");
    }

    private Component nothing(boolean mine) {
        return mine
                ? new EmptyState(
                        Lines.State.ALONE,
                        getTranslation("reporting.self.none"),
                        getTranslation("reporting.self.none-text"),
                        begin())
                : new EmptyState(
                        Lines.State.ALONE,
                        getTranslation("reporting.self.not-shown"),
                        getTranslation("reporting.self.not-shown-text"));
    }

    private Button begin() {
        var begin = new Button(getTranslation("reporting.self.begin"), click -> {
            assessments.begin();
            show();
        });
        begin.setId("begin");
        begin.addClassNames("btn", "pri");
        return begin;
    }

    private Component again() {
        var row = new Div(begin());
        row.addClassNames("row", "wrap", "no-print");
        return row;
    }

    private Component draft(Assessment draft) {
        var before = assessments.seen().kept().stream().findFirst().orElse(null);
        var panel = new Panel(
                new H2(getTranslation("reporting.self.draft")), small(getTranslation("reporting.self.draft-text")));
        panel.addClassNames("pad", "col", "g4");
        for (var factor : Factor.values()) {
            panel.add(new FactorRow(
                    factor,
                    draft.ratings().get(factor),
                    before == null ? null : before.ratings().get(factor),
                    (was, now) -> assessments.rate(draft.id(), factor, was, now)));
        }
        var keep =
                new Button(getTranslation("reporting.self.keep"), click -> attempt(() -> assessments.keep(draft.id())));
        keep.setId("keep");
        keep.addClassNames("btn", "pri");
        var away = new Button(
                getTranslation("reporting.self.throw-away"), click -> attempt(() -> assessments.throwAway(draft.id())));
        away.setId("throw-away");
        away.addClassName("btn");
        var buttons = new Div(keep, away);
        buttons.addClassNames("row", "wrap");
        panel.add(buttons);
        return panel;
    }

    private Component versions(Seen seen) {
        var panel = new Panel(
                new H2(getTranslation("reporting.self.versions")),
                small(getTranslation("reporting.self.versions-text")));
        panel.addClassNames("pad", "col", "g3", "no-print");
        for (var version : seen.kept()) {
            var shown = version.sharedAt() != null;
            var name = new Span(getTranslation("reporting.self.kept-on", Said.day(version.day()), year(version)));
            name.addClassName("b");
            var toggle = new Button(
                    getTranslation(shown ? "reporting.self.hide" : "reporting.self.share"),
                    click -> attempt(() -> assessments.share(version.id(), !shown)));
            toggle.setAriaLabel(toggle.getText() + ": " + name.getText());
            toggle.setId("share-" + version.id());
            toggle.addClassNames("btn", "small");
            var row = new Div(
                    name,
                    shown
                            ? new StateBadge(Tone.OK, "eye", getTranslation("reporting.self.shown"))
                            : new StateBadge(Tone.PLAIN, "lock", getTranslation("reporting.self.yours")),
                    toggle);
            row.addClassNames("row", "sp", "wrap");
            panel.add(row);
        }
        return panel;
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
            show();
        } catch (IllegalArgumentException wrong) {
            answer.removeAll();
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(wrong.getMessage())))));
            answer.scrollIntoView();
        }
    }

    private static String year(Assessment version) {
        return String.valueOf(version.day().getYear());
    }

    static Paragraph small(String words) {
        var text = new Paragraph(words);
        text.addClassNames("s", "m2");
        return text;
    }

    private String translated(String key, Object... values) {
        return getTranslation(Locale.UK, key, values);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reporting.self.menu");
    }
}
