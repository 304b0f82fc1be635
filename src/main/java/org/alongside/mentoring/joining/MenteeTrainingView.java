package org.alongside.mentoring.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.base.Roles;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.PageHead;
import org.alongside.base.ui.Tone;

/** Five minutes for somebody who gets a mentor: what stays between the two, and what does not. */
@Route("mentoring/good-to-know")
@RolesAllowed(Roles.MENTEE)
class MenteeTrainingView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private final transient MenteeTraining training;

    MenteeTrainingView(MenteeTraining training) {
        this.training = training;
        addClassNames("phone-page", "training");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(
                new PageHead(getTranslation("mentoring.know.title"), getTranslation("mentoring.know.lead")),
                new H2(getTranslation("mentoring.training.read")),
                new CardStack(TrainingTexts.forMentees()),
                new H2(getTranslation("mentoring.know.questions")));
        var questions = TrainingTexts.menteeQuestions();
        var number = 1;
        for (var question : questions) {
            add(new QuestionPanel(
                    question.id(),
                    getTranslation("mentoring.training.question-of", number++, questions.size()),
                    question.prompt(),
                    question.options().stream()
                            .map(TrainingTexts.MenteeOption::say)
                            .toList(),
                    null,
                    place -> feedback(question.options().get(place))));
        }
        if (training.isDone()) {
            add(new Note(Tone.OK, "check", new Span(getTranslation("mentoring.know.done"))));
        } else {
            var finish = new Button(getTranslation("mentoring.know.finish"), click -> {
                training.finish();
                show();
            });
            finish.setId("finish");
            finish.addClassNames("btn", "pri", "big", "full");
            add(finish);
        }
        var back = new Anchor("mentoring/my-mentor", getTranslation("mentoring.know.back"));
        back.addClassName("centre");
        add(back);
    }

    private static QuestionPanel.Feedback feedback(TrainingTexts.MenteeOption option) {
        return new QuestionPanel.Feedback(
                option.well() ? Tone.OK : Tone.INFO,
                option.well() ? "check" : "undo",
                option.well() ? "mentoring.know.yes" : "mentoring.know.no",
                option.feedback());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.know.title");
    }
}
