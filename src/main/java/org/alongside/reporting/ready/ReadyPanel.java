package org.alongside.reporting.ready;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;

/** When to be told by mail that a report is ready. It lies under the numbers and is in no print. */
public final class ReadyPanel extends NativeDetails {
    /** Asks for the choice when it is made, and keeps each change at once. */
    public ReadyPanel(ReadyChoice choice) {
        setId("by-mail");
        addClassNames("card", "pad", "by-mail", "no-print");
        var now = choice.pace();
        setSummaryText(getTranslation("reporting.ready.title." + now));
        var answer = new Div();
        answer.getElement().setAttribute("role", "status");
        var paces = new RadioButtonGroup<ReportPace>(getTranslation("reporting.ready.when"));
        paces.setItems(ReportPace.values());
        paces.setItemLabelGenerator(it -> getTranslation("reporting.ready.pace." + it));
        paces.setValue(now);
        paces.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                choice.choose(change.getValue());
                setSummaryText(getTranslation("reporting.ready.title." + change.getValue()));
                answer.removeAll();
                answer.add(new Note(
                        Tone.OK, "check", new Span(getTranslation("reporting.ready.kept." + change.getValue()))));
            }
        });
        var content = new Div(new Paragraph(getTranslation("reporting.ready.text")), paces, answer);
        content.addClassNames("col", "g3");
        setContent(content);
    }
}
