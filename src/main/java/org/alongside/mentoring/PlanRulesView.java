package org.alongside.mentoring;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.IntStream;
import org.alongside.base.Roles;
import org.alongside.base.ui.EmptyState;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;
import org.alongside.school.SchoolYear;

/** What every plan keeps to: lessons that are never missed, how many of the others, notice, and when adults are on duty. */
@Route("mentoring/plan-rules")
@RolesAllowed(Roles.COORDINATOR)
class PlanRulesView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient PlanRulesDesk desk;
    private final transient SchoolYear school;
    private final Div answer = new Div();

    PlanRulesView(PlanRulesDesk desk, SchoolYear school) {
        this.desk = desk;
        this.school = school;
        answer.getElement().setAttribute("role", "status");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        if (!desk.hasScheme()) {
            add(
                    new PageHead(getTranslation("mentoring.scheme.none-title"), ""),
                    new EmptyState(
                            Lines.State.ALONE,
                            getTranslation("mentoring.plan-rules.title"),
                            getTranslation("mentoring.scheme.none")));
            return;
        }
        var rules = desk.rules();
        var two = new Div(lessons(rules), duty(rules));
        two.addClassName("halves");
        var back = new RouterLink(getTranslation("mentoring.plan-rules.back"), ChangesView.class);
        add(
                new PageHead(getTranslation("mentoring.plan-rules.title"), getTranslation("mentoring.plan-rules.lead")),
                answer,
                two,
                back);
    }

    private Panel lessons(PlanRules rules) {
        var limit = number("lesson-limit", PlanRules.MOST_LESSONS, "mentoring.plan-rules.limit", rules.lessonLimit());
        var notice = number("notice-days", PlanRules.MOST_NOTICE, "mentoring.plan-rules.notice", rules.noticeDays());
        limit.addValueChangeListener(change -> attempt(() -> desk.limits(limit.getValue(), notice.getValue())));
        notice.addValueChangeListener(change -> attempt(() -> desk.limits(limit.getValue(), notice.getValue())));
        var subjects = new MultiSelectComboBox<String>(getTranslation("mentoring.plan-rules.protected"));
        subjects.setId("protected");
        subjects.setItems(desk.subjects());
        subjects.setHelperText(getTranslation("mentoring.plan-rules.protected.help"));
        subjects.setValue(rules.protectedSubjects());
        subjects.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                attempt(() -> desk.protect(change.getValue()));
            }
        });
        var panel = new Panel(new H2(getTranslation("mentoring.plan-rules.lessons")), limit, subjects, notice);
        panel.addClassNames("pad", "col", "g4");
        return panel;
    }

    private Select<Integer> number(String id, int most, String key, int value) {
        var select = new Select<Integer>();
        select.setId(id);
        select.setLabel(getTranslation(key));
        select.setHelperText(getTranslation(key + ".help"));
        select.setItems(IntStream.rangeClosed(0, most).boxed().toList());
        select.setValue(value);
        return select;
    }

    private Panel duty(PlanRules rules) {
        var panel = new Panel(
                new H2(getTranslation("mentoring.plan-rules.duty")),
                new Paragraph(getTranslation("mentoring.plan-rules.duty-text")));
        panel.addClassNames("pad", "col", "g4");
        for (var adult : desk.adults()) {
            var times = TimesField.of(this, school.periods(), adult.formalName());
            times.setPlaceholder(getTranslation("mentoring.plan-rules.always"));
            var now = rules.duty().get(adult.id());
            if (now != null) {
                times.setValue(now);
            }
            times.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    attempt(() -> desk.duty(adult.id(), change.getValue()));
                }
            });
            panel.add(times);
        }
        return panel;
    }

    private void attempt(Runnable deed) {
        answer.removeAll();
        try {
            deed.run();
            answer.add(new Note(Tone.OK, "check", new Span(getTranslation("mentoring.plan-rules.kept"))));
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.plan-rules.title");
    }
}
