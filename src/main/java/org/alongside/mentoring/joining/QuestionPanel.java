package org.alongside.mentoring.joining;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Tone;
import org.jspecify.annotations.Nullable;

/** "What would you say?": each answer has its words back at once, and another may be tried. */
final class QuestionPanel extends Div {
    /**
     * What comes back.
     *
     * @param key of a first sentence that says how well it serves
     */
    record Feedback(Tone tone, String icon, String key, String words) {}

    private final Div back = new Div();
    private final transient IntFunction<Feedback> answer;

    /**
     * @param chosen place of what was answered before, from 0; null for nothing
     * @param answer keeps the answer and gives what to say about it
     */
    QuestionPanel(
            String id,
            String title,
            String prompt,
            List<String> options,
            @Nullable Integer chosen,
            IntFunction<Feedback> answer) {
        this.answer = answer;
        addClassName("question");
        var group = new RadioButtonGroup<Integer>();
        group.setId(id);
        group.setLabel(prompt);
        group.setItems(IntStream.range(0, options.size()).boxed().toList());
        group.setRenderer(new ComponentRenderer<>(it -> new Div(options.get(it))));
        group.addClassNames("pick", "answers-to-choose");
        back.getElement().setAttribute("aria-live", "polite");
        back.addClassName("feedback");
        if (chosen != null && chosen < options.size()) {
            group.setValue(chosen);
            say(chosen);
        }
        group.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                say(event.getValue());
            }
        });
        var panel = new Panel(new H3(title), group, back);
        panel.addClassNames("pad", "col", "g3");
        add(panel);
    }

    private void say(int place) {
        var feedback = answer.apply(place);
        var first = new Paragraph(getTranslation(feedback.key()));
        first.addClassName("b");
        back.removeAll();
        back.add(new Note(feedback.tone(), feedback.icon(), first, new Paragraph(feedback.words())));
    }
}
