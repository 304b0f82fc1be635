package org.alongside.mentoring.joining;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.alongside.base.ui.Lines;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Panel;
import org.alongside.base.ui.Said;
import org.alongside.base.ui.Tone;

/** Asking for a mentor with one tap and no reason, for the first time or again; and what has become of it. */
public final class AskForMentor extends Div {
    private final transient OwnRequest request;
    private final Div answer = new Div();

    /** Nothing is seen of it where there is nothing to ask for. */
    public AskForMentor(OwnRequest request) {
        this.request = request;
        addClassNames("col", "g3");
        answer.setId("ask-answer");
        answer.getElement().setAttribute("role", "status");
        show();
    }

    private void show() {
        removeAll();
        var waits = request.takesPart() && !request.hadMentor();
        setVisible(request.mayAsk() && !waits);
        if (!isVisible()) {
            return;
        }
        add(answer);
        var latest = request.latest();
        var state = latest.map(MentorRequests.Request::state).orElse(MentorRequests.State.TAKEN_BACK);
        if (state == MentorRequests.State.ASKED) {
            var when = latest.map(it -> Said.day(Said.dayOf(it.askedAt()))).orElse("");
            var panel = card("mentoring.join.asked", getTranslation("mentoring.join.asked-text", when));
            panel.add(
                    button("take-back", "mentoring.join.take-back", "quiet", request::takeBack, "mentoring.join.back"));
            add(panel);
            return;
        }
        var again = request.hadMentor();
        var panel = card(
                again ? "mentoring.join.again" : "mentoring.join.mentee",
                getTranslation(again ? "mentoring.join.again-text" : "mentoring.join.mentee-text"));
        if (state == MentorRequests.State.NOT_NOW) {
            panel.add(new Note(Tone.HARBOUR, "talk", new Paragraph(getTranslation("mentoring.join.later"))));
        }
        panel.add(button("ask", "mentoring.join.ask", "pri", request::ask, "mentoring.join.asked-note"));
        add(panel);
    }

    private Panel card(String title, String text) {
        var panel = new Panel(new Lines(Lines.State.ALONE), new H2(getTranslation(title)), new Paragraph(text));
        panel.addClassNames("pad", "col", "g3");
        return panel;
    }

    private Button button(String id, String key, String look, Runnable deed, String done) {
        var button = new Button(getTranslation(key), click -> {
            answer.removeAll();
            try {
                deed.run();
                show();
                answer.add(new Note(Tone.OK, "check", new Span(getTranslation(done))));
            } catch (IllegalArgumentException reason) {
                answer.add(new Note(Tone.WARN, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
            }
        });
        button.setId(id);
        button.setDisableOnClick(true);
        button.addClassNames("btn", look, "full");
        return button;
    }
}
