package org.alongside.reporting.selfassessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.reporting.selfassessment.SelfAssessments.Seen;

/** What follows from the ratings: what, who, by when. */
final class ActionsPanel extends Section {
    private final transient SelfAssessments assessments;
    private final transient Runnable again;
    private final LocalDate today;

    ActionsPanel(SelfAssessments assessments, Seen seen, Runnable again) {
        this.assessments = assessments;
        this.again = again;
        this.today = assessments.today();
        var mine = assessments.mayWrite();
        addClassNames("card", "pad", "col", "g3");
        add(new H2(getTranslation("reporting.self.actions")));
        if (seen.actions().isEmpty()) {
            add(SelfAssessmentView.small(getTranslation("reporting.self.actions-none")));
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        seen.actions().forEach(it -> list.add(row(it, mine)));
        if (!seen.actions().isEmpty()) {
            add(list);
        }
        if (mine) {
            add(form(seen.versions().getFirst().id()));
        }
    }

    private ListItem row(ActionPoint action, boolean mine) {
        var what = new Span(action.what());
        what.addClassName("md");
        var more = new Span(getTranslation(
                "reporting.self.action-line",
                action.who(),
                getTranslation("reporting.self.factor." + action.factor())));
        more.addClassNames("xs", "m2");
        var words = new Div(what, more);
        words.addClassNames("col", "grow");
        var item = new ListItem(words, badge(action));
        if (mine) {
            var isDone = action.doneOn() != null;
            var toggle =
                    new Button(getTranslation(isDone ? "reporting.self.open-again" : "reporting.self.done"), click -> {
                        assessments.done(action.id(), !isDone);
                        again.run();
                    });
            toggle.setAriaLabel(toggle.getText() + ": " + action.what());
            toggle.addClassNames("btn", "small", "no-print");
            item.add(toggle);
        }
        return item;
    }

    private Component badge(ActionPoint action) {
        var done = action.doneOn();
        if (done != null) {
            return new StateBadge(Tone.OK, "check", getTranslation("reporting.self.done-on", day(done)));
        }
        return action.isLate(today)
                ? new StateBadge(Tone.WARN, "clock", getTranslation("reporting.self.was-due", day(action.due())))
                : new StateBadge(Tone.INFO, "cal", getTranslation("reporting.self.by", day(action.due())));
    }

    private Component form(UUID assessment) {
        var factor = new Select<Factor>();
        factor.setId("action-factor");
        factor.setLabel(getTranslation("reporting.self.action-factor"));
        factor.setItems(Factor.values());
        factor.setItemLabelGenerator(it -> getTranslation("reporting.self.factor." + it));
        factor.setValue(Factor.TIME);
        var what = new TextField(getTranslation("reporting.self.action-what"));
        what.setId("action-what");
        what.setMaxLength(300);
        what.setHelperText(getTranslation("reporting.self.action-help"));
        var owner = new TextField(getTranslation("reporting.self.action-who"));
        owner.setId("action-who");
        owner.setMaxLength(120);
        var due = new DatePicker(getTranslation("reporting.self.action-due"), today.plusWeeks(6));
        due.setId("action-due");
        due.setLocale(Locale.UK);
        due.setMin(today);
        var answer = new Div();
        answer.getElement().setAttribute("role", "status");
        var key = UUID.randomUUID();
        var save = new Button(getTranslation("reporting.self.action-add"), click -> {
            answer.removeAll();
            try {
                if (due.isEmpty()) {
                    throw new IllegalArgumentException("reporting.self.action-missing");
                }
                assessments.add(new ActionPoint(
                        key,
                        assessment,
                        factor.getValue(),
                        what.getValue().strip(),
                        owner.getValue().strip(),
                        due.getValue(),
                        null));
                again.run();
            } catch (IllegalArgumentException wrong) {
                answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(wrong.getMessage())))));
            }
        });
        save.setId("action-add");
        save.addClassName("btn");
        var box = new Div(factor, what, owner, due, answer, save);
        box.addClassNames("col", "g3", "folded");
        var fold = new NativeDetails(getTranslation("reporting.self.action-new"), box);
        fold.addClassNames("fold", "no-print");
        fold.setId("action-new");
        return fold;
    }

    private static String day(LocalDate day) {
        return Said.day(day) + " " + day.getYear();
    }
}
