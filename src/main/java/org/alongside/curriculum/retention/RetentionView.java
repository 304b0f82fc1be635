package org.alongside.curriculum.retention;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.alongside.base.Roles;
import org.alongside.base.ui.Answer;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.school.People;
import org.alongside.school.PersonRow;

/** How long withdrawals and questions are kept; what is over its time, why, and its removal by a person. */
@Route("curriculum/retention")
@RolesAllowed({Roles.PSHE_LEAD, Roles.HEAD})
class RetentionView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient Retention retention;
    private final transient People people;
    private final PageHead head = new PageHead("", "");
    private final Answer answer = new Answer();
    private final Div page = new Div();

    RetentionView(Retention retention, People people) {
        this.retention = retention;
        this.people = people;
        addClassName("retention");
        page.addClassNames("col", "g4");
        add(head, answer, page);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        answer.removeAll();
        show();
    }

    private void show() {
        page.removeAll();
        var withdrawals = retention.withdrawals();
        var questions = retention.questions();
        var number = questions.stream().mapToInt(OldQuestions::number).sum();
        head.say(
                getTranslation("curriculum.retention.title", withdrawals.size(), number),
                getTranslation("curriculum.retention.lead"));
        var halves = new Div(withdrawals(withdrawals), questions(questions, number));
        halves.addClassName("halves");
        page.add(halves, removals());
    }

    private Panel withdrawals(List<OldWithdrawal> old) {
        var panel = panel(Kept.WITHDRAWAL);
        if (old.isEmpty()) {
            panel.add(new Paragraph(getTranslation("curriculum.retention.none")));
            return panel;
        }
        var names = people.named(old.stream().map(OldWithdrawal::pupil).toList());
        var chosen = new HashMap<UUID, Checkbox>();
        var list = new UnorderedList();
        list.addClassName("withdrawal-list");
        for (var it : old) {
            var name = names.get(it.pupil());
            var box = new Checkbox(name == null ? getTranslation("curriculum.withdrawal.somebody") : label(name), true);
            chosen.put(it.id(), box);
            var why = new Span(
                    getTranslation("curriculum.retention.why." + it.why(), said(it.over()), said(it.askedOn())));
            why.addClassNames("s", "m2");
            list.add(new ListItem(box, why));
        }
        var act = UUID.randomUUID();
        panel.add(
                list,
                remove(
                        Kept.WITHDRAWAL,
                        () -> (int) chosen.values().stream()
                                .filter(Checkbox::getValue)
                                .count(),
                        () -> retention.removeWithdrawals(
                                act,
                                chosen.entrySet().stream()
                                        .filter(it -> it.getValue().getValue())
                                        .map(Map.Entry::getKey)
                                        .toList())));
        return panel;
    }

    private static String label(PersonRow it) {
        return it.form() == null ? it.name() : it.name() + ", " + it.form();
    }

    private Panel questions(List<OldQuestions> old, int number) {
        var panel = panel(Kept.QUESTION);
        if (old.isEmpty()) {
            panel.add(new Paragraph(getTranslation("curriculum.retention.none")));
            return panel;
        }
        var list = new UnorderedList();
        list.addClassName("dots");
        old.forEach(it -> list.add(new ListItem(
                it.year().isEmpty()
                        ? getTranslation("curriculum.retention.questions-of-gone", it.yearGroup(), it.number())
                        : getTranslation(
                                "curriculum.retention.questions-of", it.year(), it.yearGroup(), it.number()))));
        var until = retention.cutoff(Kept.QUESTION);
        var act = UUID.randomUUID();
        panel.add(
                new Paragraph(getTranslation("curriculum.retention.questions-why", said(until))),
                list,
                remove(Kept.QUESTION, () -> number, () -> retention.removeQuestions(act, until)));
        return panel;
    }

    private Panel panel(Kept kept) {
        var period = retention.period(kept);
        var lead = new Paragraph(getTranslation("curriculum.retention.lead." + kept));
        lead.addClassNames("s", "m2");
        var months = new IntegerField(getTranslation("curriculum.retention.months"));
        months.setId("months-" + kept);
        months.setMin(1);
        months.setMax(Period.LONGEST);
        months.setStepButtonsVisible(true);
        months.setValue(period.months());
        months.setHelperText(
                getTranslation(period.suggested() ? "curriculum.retention.suggested" : "curriculum.retention.decided"));
        var keep = new Button(getTranslation("curriculum.retention.keep"), click -> {
            try {
                retention.change(period, months.getValue() == null ? 0 : months.getValue());
                show();
                answer.done(getTranslation("curriculum.retention.kept"));
            } catch (IllegalArgumentException reason) {
                answer.failed(getTranslation(String.valueOf(reason.getMessage())));
            }
        });
        keep.setId("keep-" + kept);
        keep.addClassName("btn");
        var row = new Div(months, keep);
        row.addClassNames("row", "wrap", "choose");
        var panel = new Panel(new H2(getTranslation("curriculum.retention." + kept)), lead, row);
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    /** Two presses: the first says what the second does. */
    private Div remove(Kept kept, IntSupplier number, IntSupplier deed) {
        var sure = new Div();
        sure.getElement().setAttribute("role", "status");
        var ask = new Button(getTranslation("curriculum.retention.remove"), click -> {
            sure.removeAll();
            var n = number.getAsInt();
            if (n == 0) {
                sure.add(new Note(Tone.INFO, "info", new Span(getTranslation("curriculum.retention.nothing-chosen"))));
                return;
            }
            var yes = new Button(getTranslation("curriculum.retention.remove-now", n), yesClick -> {
                var removed = deed.getAsInt();
                show();
                answer.done(getTranslation("curriculum.retention.removed", removed));
            });
            yes.setId("remove-now-" + kept);
            yes.setDisableOnClick(true);
            yes.addClassNames("btn", "danger");
            var words = new Div(new Paragraph(getTranslation("curriculum.retention.sure", n)), yes);
            words.addClassName("col");
            sure.add(new Note(Tone.WARN, "warn", words));
        });
        ask.setId("remove-" + kept);
        ask.addClassName("btn");
        var both = new Div(ask, sure);
        both.addClassNames("col", "g3");
        return both;
    }

    private Panel removals() {
        var all = retention.removals();
        var list = new UnorderedList();
        list.addClassName("dots");
        var names = people.named(all.stream().map(Removal::by).distinct().toList());
        for (var it : all) {
            var by = names.get(it.by());
            list.add(new ListItem(getTranslation(
                    "curriculum.retention.removal." + it.kept(),
                    said(Said.dayOf(it.at())),
                    it.removed(),
                    by == null ? "" : by.formalName(),
                    it.months())));
        }
        var panel = new Panel(
                new H2(getTranslation("curriculum.retention.removals")),
                all.isEmpty() ? new Paragraph(getTranslation("curriculum.retention.removals-none")) : list,
                new Anchor("curriculum/withdrawals", getTranslation("curriculum.withdrawal.menu")));
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private static String said(LocalDate day) {
        return Said.day(day) + " " + day.getYear();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("curriculum.retention.menu");
    }
}
