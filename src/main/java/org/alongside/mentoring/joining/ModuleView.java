package org.alongside.mentoring.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;
import org.alongside.curriculum.Scenario;

/** One module on the phone: read, answer, done. Answers are kept as they are given. */
@Route("mentoring/training/:id")
@RolesAllowed(Roles.MENTOR)
class ModuleView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient OwnTraining training;
    private final Div answer = new Div();
    private String title = "";

    ModuleView(OwnTraining training) {
        this.training = training;
        addClassNames("phone-page", "training");
        answer.setId("answer");
        answer.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElse("");
        var found = training.overview().modules().stream()
                .filter(it -> it.module().id().equals(id))
                .findFirst();
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    private void show(OwnTraining.ModuleState state) {
        removeAll();
        answer.removeAll();
        var module = state.module();
        title = module.title();
        add(new PageHead(title, getTranslation("mentoring.training.module-lead")));
        if (state.doneOn() != null) {
            var again = new Button(getTranslation("mentoring.training.again"), click -> {
                training.again(module.id());
                show(state);
            });
            again.setId("again");
            again.addClassNames("btn", "small");
            var row = new Div(new Span(getTranslation("mentoring.training.done-on", Said.day(state.doneOn()))), again);
            row.addClassNames("row", "sp", "wrap");
            add(new Note(Tone.OK, "check", row));
        }
        var outcomes = new UnorderedList();
        outcomes.addClassName("dots");
        module.outcomes().forEach(it -> outcomes.add(new ListItem(it)));
        add(new H2(getTranslation("mentoring.training.outcomes")), outcomes);
        var cards = TrainingTexts.ofModule(module.id());
        if (!cards.isEmpty()) {
            add(new H2(getTranslation("mentoring.training.read")), new CardStack(cards));
        }
        add(new H2(getTranslation("mentoring.training.say")));
        var answers = training.answers();
        var number = 1;
        for (var scenario : module.scenarios()) {
            var before = answers.get(scenario.id());
            add(new QuestionPanel(
                    scenario.id(),
                    getTranslation(
                            scenario.critical() ? "mentoring.training.critical-of" : "mentoring.training.question-of",
                            number++,
                            module.scenarios().size()),
                    scenario.prompt(),
                    scenario.options().stream().map(Scenario.Option::say).toList(),
                    before == null ? null : before.chosen(),
                    place -> feedback(training.answer(scenario.id(), place))));
        }
        var finish = new Button(getTranslation("mentoring.training.finish"));
        finish.setId("finish");
        finish.addClassNames("btn", "pri", "big", "full");
        finish.setDisableOnClick(true);
        finish.addClickListener(click -> {
            finish.setEnabled(true);
            finish(module.id());
        });
        var back = new Anchor("mentoring/training", getTranslation("mentoring.training.back"));
        back.addClassName("centre");
        add(answer, finish, back);
    }

    private static QuestionPanel.Feedback feedback(Scenario.Option option) {
        return switch (option.fit()) {
            case YES -> new QuestionPanel.Feedback(Tone.OK, "check", "mentoring.training.fit.YES", option.feedback());
            case PARTLY ->
                new QuestionPanel.Feedback(Tone.WARN, "half", "mentoring.training.fit.PARTLY", option.feedback());
            case NO -> new QuestionPanel.Feedback(Tone.INFO, "undo", "mentoring.training.fit.NO", option.feedback());
        };
    }

    private void finish(String module) {
        answer.removeAll();
        try {
            training.finish(module);
            getUI().ifPresent(ui -> ui.navigate(TrainingView.class));
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.WARN, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
