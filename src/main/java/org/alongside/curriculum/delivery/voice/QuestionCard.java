package org.alongside.curriculum.delivery.voice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;

/** One question with what a teacher can do with it. */
class QuestionCard extends Section {
    /** What the teacher decided. */
    interface Decision {
        void become(Question question, Question.State state, String answer);
    }

    QuestionCard(Question question, String from, Decision decision) {
        addClassNames("card", "pad", "col", "g3", "question");
        var whence = new Span(getTranslation(
                question.fromPaper() ? "curriculum.questions.from-paper" : "curriculum.questions.from", from));
        whence.addClassName("lab");
        var words = new Paragraph("“" + Objects.requireNonNullElse(question.words(), "") + "”");
        words.addClassName("quote");
        add(whence, words);
        if (question.mayBeWorry()) {
            var tell = new Anchor("tell", getTranslation("curriculum.questions.pass-on"));
            var text = new Div(
                    new Paragraph(getTranslation(
                            question.fromPaper() ? "curriculum.questions.worry-paper" : "curriculum.questions.worry")),
                    tell);
            text.addClassNames("col", "g1");
            add(new Note(Tone.SAFE, "safe", text));
        }
        var answer = new TextArea(getTranslation("curriculum.questions.answer"));
        answer.setMaxLength(Question.LONGEST_ANSWER);
        answer.setHelperText(getTranslation("curriculum.questions.answer-help"));
        answer.setValueChangeMode(ValueChangeMode.LAZY);
        answer.setValue(Objects.requireNonNullElse(question.answer(), ""));
        add(answer);
        var row = new Div(
                button("answer", "pri", () -> decision.become(question, Question.State.ANSWERED, answer.getValue())));
        if (question.state() != Question.State.PARKED) {
            row.add(button("park", "", () -> decision.become(question, Question.State.PARKED, "")));
        }
        row.add(button("remove", "quiet", () -> decision.become(question, Question.State.REMOVED, "")));
        row.addClassNames("row", "wrap");
        add(row);
    }

    private Button button(String what, String look, Runnable action) {
        var button = new Button(getTranslation("curriculum.questions." + what), click -> action.run());
        button.addClassNames("btn");
        if (!look.isEmpty()) {
            button.addClassName(look);
        }
        button.addClassName("q-" + what);
        return button;
    }
}
