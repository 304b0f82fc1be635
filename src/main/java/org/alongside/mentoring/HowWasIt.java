package org.alongside.mentoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.alongside.base.ui.Said;

/** One optional tap on how the last meeting was; the mentor never sees it. */
final class HowWasIt extends Div {
    HowWasIt(MenteePage page, MeetingRow meeting, String mentor, LocalDate today) {
        addClassNames("col", "g2", "how-was-it");
        var feeling = new Feelings(getTranslation(
                meeting.day().equals(today) ? "mentoring.felt.today" : "mentoring.felt.last",
                Said.weekday(meeting.day())));
        feeling.setId("felt");
        var note = new Paragraph(getTranslation("mentoring.felt.skip", mentor));
        note.addClassNames("s", "m2");
        note.getElement().setAttribute("role", "status");
        page.feeling(meeting.id()).ifPresent(feeling::setValue);
        feeling.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                page.feel(meeting.id(), event.getValue());
                note.setText(getTranslation("mentoring.felt.kept", mentor));
            }
        });
        add(feeling, note);
    }
}
