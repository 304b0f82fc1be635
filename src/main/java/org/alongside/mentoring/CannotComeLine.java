package org.alongside.mentoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;

/** On the day of a meeting: one tap to say that one cannot come, and what the other one has said. Nothing on other days. */
final class CannotComeLine extends Div {
    private final transient CannotCome cannot;
    private final transient MeetingRow meeting;
    private final String other;

    /** @param other how the other one is called */
    CannotComeLine(CannotCome cannot, MeetingRow meeting, String other) {
        this.cannot = cannot;
        this.meeting = meeting;
        this.other = other;
        addClassNames("col", "g2", "cannot-come");
        getElement().setAttribute("role", "status");
        setVisible(cannot.mayBeSaid(meeting));
        if (isVisible()) {
            show("");
        }
    }

    private void show(String wrong) {
        removeAll();
        var said = cannot.said(meeting.id());
        var mine = cannot.isMine(said);
        if (said.size() > (mine ? 1 : 0)) {
            add(new Note(Tone.HARBOUR, "info", new Span(getTranslation("mentoring.cannot.other", other))));
        }
        if (mine) {
            var back = button("can", "mentoring.cannot.back", () -> cannot.takeBack(meeting.id()));
            var words = new Div(new Paragraph(getTranslation("mentoring.cannot.said", other)), back);
            words.addClassName("col");
            add(new Note(Tone.HARBOUR, "check", words));
        } else {
            add(button("cannot", "mentoring.cannot.say", () -> cannot.say(meeting.id())));
        }
        if (!wrong.isEmpty()) {
            add(new Note(Tone.WARN, "warn", new Span(getTranslation(wrong))));
        }
    }

    private Button button(String id, String key, Runnable deed) {
        var button = new Button(getTranslation(key), click -> {
            try {
                deed.run();
                show("");
            } catch (IllegalArgumentException reason) {
                show(String.valueOf(reason.getMessage()));
            }
        });
        button.setId(id);
        button.setDisableOnClick(true);
        button.addClassNames("btn", "quiet");
        return button;
    }
}
