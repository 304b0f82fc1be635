package org.alongside.safeguarding.casework.screening;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.alongside.base.Roles;
import org.alongside.base.ui.Icon;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.safeguarding.Narrative;
import org.alongside.safeguarding.Track;
import org.alongside.safeguarding.casework.files.CaseDrafts;
import org.alongside.safeguarding.casework.files.CaseField;
import org.alongside.safeguarding.casework.files.CasePanel;
import org.alongside.safeguarding.casework.files.CaseRow;
import org.alongside.safeguarding.casework.files.CaseStatus;
import org.alongside.school.FreshSignIn;
import org.springframework.security.core.context.SecurityContextHolder;

/** The plan beside the chronology, with the five questions as prompts, and the way to a screening. */
@org.springframework.stereotype.Component
class PlanPanel implements CasePanel {
    private final Plans plans;
    private final CaseDrafts drafts;
    private final FreshSignIn signIn;

    PlanPanel(Plans plans, CaseDrafts drafts, FreshSignIn signIn) {
        this.signIn = signIn;
        this.plans = plans;
        this.drafts = drafts;
    }

    @Override
    public int place() {
        return 250;
    }

    @Override
    public Optional<Component> panel(CaseRow row, Runnable refresh) {
        if (row.category().ofAdult() || !isLead()) {
            return Optional.empty();
        }
        var page = new Div();
        var card = CaseField.card("plan-panel", page.getTranslation("safeguarding.plan.title"));
        var plan = plans.of(row.id());
        if (plan.answers().isEmpty()) {
            var none = new Paragraph(page.getTranslation("safeguarding.plan.none"));
            none.addClassNames("s", "m2");
            card.add(none);
        } else {
            card.add(answers(page, plan));
        }
        if (row.status() == CaseStatus.OPEN) {
            card.add(form(row, plan, refresh));
        }
        return Optional.of(card);
    }

    /** The head reads cases about adults, which have no such plan. */
    private static boolean isLead() {
        var now = SecurityContextHolder.getContext().getAuthentication();
        return now != null
                && now.getAuthorities().stream()
                        .anyMatch(it -> ("ROLE_" + Roles.DSL).equals(it.getAuthority())
                                || ("ROLE_" + Roles.DEPUTY_DSL).equals(it.getAuthority()));
    }

    private static Component answers(Div page, Plan plan) {
        var list = new DescriptionList();
        list.addClassName("known");
        for (var question : Plan.Question.values()) {
            var words = plan.answers().get(question);
            if (words != null) {
                var text = new DescriptionList.Description(words.disclose());
                text.addClassName("verbatim");
                list.add(new DescriptionList.Term(page.getTranslation("safeguarding.plan.question." + question)), text);
            }
        }
        var at = plan.at();
        var by = new Span(page.getTranslation(
                "safeguarding.plan.by", plan.by(), at == null ? "" : Said.shortDay(Said.dayOf(at))));
        by.addClassNames("xs", "m2");
        return new Div(list, by);
    }

    private Component form(CaseRow row, Plan plan, Runnable refresh) {
        var answer = CaseField.answer();
        Map<Plan.Question, TextArea> fields = new EnumMap<>(Plan.Question.class);
        var box = new Div();
        box.addClassNames("col", "g3");
        var draft = drafts.open(row.id(), "plan");
        draft.note(refresh).ifPresent(box::add);
        var version = new AtomicLong(draft.beside("version", plan.version()));
        for (var question : Plan.Question.values()) {
            var field = new TextArea(answer.getTranslation("safeguarding.plan.question." + question));
            field.setId("plan-" + question);
            field.setMaxLength(1_900);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addClassName("short");
            var words = plan.answers().get(question);
            field.setValue(words == null ? "" : words.disclose());
            draft.bind(question.name(), field);
            fields.put(question, field);
            box.add(field);
        }
        var save = CaseField.button(
                "save-plan",
                answer.getTranslation("safeguarding.plan.save"),
                () -> CaseField.attempt(answer, signIn, () -> {
                    Map<Plan.Question, Narrative> mine = new EnumMap<>(Plan.Question.class);
                    fields.forEach((question, field) -> {
                        if (!field.getValue().isBlank()) {
                            mine.put(question, Narrative.of(field.getValue()));
                        }
                    });
                    try {
                        plans.keep(draft.key(), row.id(), new Plan(mine, null, null, version.get()));
                    } catch (IllegalArgumentException wrong) {
                        if (!"safeguarding.plan.other".equals(wrong.getMessage())) {
                            throw wrong;
                        }
                        // theirs above, mine still in the fields; whoever saves again has seen both
                        var theirs = plans.of(row.id());
                        version.set(theirs.version());
                        draft.besideIsNow("version", theirs.version());
                        answer.add(
                                new Note(Tone.WARN, "warn", new Span(answer.getTranslation("safeguarding.plan.other"))),
                                answers(answer, theirs));
                        return;
                    }
                    draft.done();
                    refresh.run();
                }));
        box.add(answer, save);
        var fold = CaseField.fold("plan-fold", answer.getTranslation("safeguarding.plan.change"), box);
        fold.setOpen(draft.isBack());
        return fold;
    }

    @Override
    public Optional<Component> action(CaseRow row, Runnable refresh) {
        if (row.status() != CaseStatus.OPEN
                || row.track() != Track.LEADS
                || row.category().ofAdult()) {
            return Optional.empty();
        }
        var link = new Anchor("safeguarding/screening/" + row.id().value(), new Component[] {new Icon("list")});
        link.add(link.getTranslation("safeguarding.screening.open"));
        link.setId("screen");
        link.addClassName("btn");
        return Optional.of(link);
    }
}
