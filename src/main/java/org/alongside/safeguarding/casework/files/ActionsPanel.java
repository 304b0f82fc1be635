package org.alongside.safeguarding.casework.files;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.StateBadge;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Narrative;
import org.alongside.school.People;
import org.alongside.school.PersonKind;

/** Who does what by when. */
@org.springframework.stereotype.Component
class ActionsPanel implements CasePanel {
    private final CaseActions actions;
    private final CaseDrafts drafts;
    private final People people;
    private final Clock clock;

    ActionsPanel(CaseActions actions, CaseDrafts drafts, People people, Clock clock) {
        this.actions = actions;
        this.drafts = drafts;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int place() {
        return 200;
    }

    @Override
    public Optional<Component> panel(CaseRow row, Runnable refresh) {
        var answer = CaseField.answer();
        var card = CaseField.card("actions-panel", answer.getTranslation("safeguarding.case.actions"));
        var today = Said.dayOf(clock.instant());
        var all = actions.of(row.id());
        if (all.isEmpty()) {
            var none = new Paragraph(answer.getTranslation("safeguarding.case.actions.none"));
            none.addClassNames("s", "m2");
            card.add(none);
        } else {
            var list = new UnorderedList();
            list.addClassNames("case-rows", "todo");
            all.forEach(it -> list.add(item(it, today, refresh)));
            card.add(list);
        }
        if (row.status() == CaseStatus.OPEN) {
            card.add(form(row.id(), today, refresh, answer));
        }
        return Optional.of(card);
    }

    private ListItem item(ActionRow action, LocalDate today, Runnable refresh) {
        var item = new ListItem();
        var task = item.getTranslation("safeguarding.case.task." + action.task());
        var said = action.words();
        var what = new Span(said == null ? task : said.disclose());
        what.addClassName("verbatim");
        var done = action.doneAt();
        var who = new Span(
                done != null && action.doneBy() != null
                        ? item.getTranslation(
                                "safeguarding.case.action.done-by",
                                action.doneBy(),
                                Said.shortDay(Said.dayOf(done)),
                                Said.time(done))
                        : said == null ? action.ownerName() : task + " · " + action.ownerName());
        who.addClassNames("xs", "m2");
        var words = new Div(what, who);
        words.addClassNames("col", "grow");
        if (done != null) {
            var icon = new Icon("check");
            icon.addClassName("done");
            item.add(icon, words);
            return item;
        }
        var tick = new Button("", click -> {
            actions.done(action.id());
            refresh.run();
        });
        tick.addClassName("tick");
        tick.setAriaLabel(item.getTranslation("safeguarding.case.action.do", what.getText()));
        item.add(tick, words, due(item, action.dueOn(), today));
        return item;
    }

    static Component due(Component page, LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return new StateBadge(
                    Tone.WARN, "clock", page.getTranslation("safeguarding.case.action.was-due", CaseWords.day(due)));
        }
        var words = new Span(
                due.equals(today) ? page.getTranslation("safeguarding.case.action.today") : CaseWords.day(due));
        words.addClassNames("s", "m2", "due");
        return words;
    }

    private Component form(CaseId id, LocalDate today, Runnable refresh, Div answer) {
        var task = new Select<Task>();
        task.setLabel(answer.getTranslation("safeguarding.case.action.task"));
        task.setItems(Task.values());
        task.setItemLabelGenerator(it -> answer.getTranslation("safeguarding.case.task." + it));
        task.setValue(Task.PHONE);
        task.setHelperText(answer.getTranslation("safeguarding.case.action.task.help"));
        var words = new TextField(answer.getTranslation("safeguarding.case.action.words"));
        words.setId("action-words");
        words.setMaxLength(1_000);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        var draft = drafts.open(id, "action");
        draft.bind("words", words);
        var owner = CaseField.person(
                "action-owner", answer.getTranslation("safeguarding.case.action.owner"), PersonKind.STAFF, people);
        var due = new DatePicker(answer.getTranslation("safeguarding.case.action.due"), today);
        due.setLocale(Locale.UK);
        due.setMin(today);
        var add = CaseField.button(
                "add-action",
                answer.getTranslation("safeguarding.case.action.add"),
                () -> CaseField.attempt(answer, () -> {
                    if (owner.isEmpty() || due.isEmpty()) {
                        throw new IllegalArgumentException("safeguarding.case.action.incomplete");
                    }
                    actions.add(
                            draft.key(),
                            id,
                            task.getValue(),
                            words.getValue().isBlank() ? null : Narrative.of(words.getValue()),
                            owner.getValue().id(),
                            due.getValue());
                    draft.done();
                    refresh.run();
                }));
        var fold = CaseField.fold(
                "action-add",
                answer.getTranslation("safeguarding.case.action.more"),
                task,
                words,
                owner,
                due,
                answer,
                add);
        fold.setOpen(draft.isBack());
        return fold;
    }
}
