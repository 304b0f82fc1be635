package org.alongside.mentoring.measures;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.alongside.base.ui.Note;
import org.alongside.base.ui.Tone;

/** The words of one published scale: where they are from, which are to be checked at the source, and the school's own. */
class WordingPanel extends NativeDetails {
    private final transient Wordings wordings;
    private final Instrument instrument;
    private final Div answer = new Div();

    WordingPanel(Wordings wordings, Instrument instrument) {
        this.wordings = wordings;
        this.instrument = instrument;
        setId("words-" + instrument);
        setSummaryText(getTranslation("mentoring.wording.title"));
        answer.getElement().setAttribute("role", "status");
        var own = wordings.own();
        var content = new Div(
                new Paragraph(getTranslation("mentoring.measure." + instrument + ".source")),
                new Note(Tone.INFO, "info", new Span(getTranslation("mentoring.wording.check"))));
        content.addClassNames("col", "g3");
        if (instrument == Instrument.LONELINESS || instrument == Instrument.LONELY) {
            content.add(new Paragraph(getTranslation("mentoring.wording.seen." + instrument)));
        }
        var fields = new ArrayList<TextField>();
        var may = wordings.mayChange();
        for (int item = 1; item <= instrument.items(); item++) {
            var field = new TextField(getTranslation("mentoring.wording.item", item));
            field.setId("words-" + instrument + "-" + item);
            field.setMaxLength(Wordings.LONGEST);
            var shipped = getTranslation(instrument.question(item));
            field.setValue(own.getOrDefault(new Rounds.Item(instrument, item), shipped));
            field.setReadOnly(!may);
            if (own.containsKey(new Rounds.Item(instrument, item))) {
                field.setHelperText(getTranslation("mentoring.wording.shipped", shipped));
            }
            fields.add(field);
            content.add(field);
        }
        if (may) {
            var save = new Button(getTranslation("mentoring.wording.save"), click -> save(fields));
            save.setId("save-words-" + instrument);
            save.addClassName("btn");
            content.add(save);
        } else {
            content.add(new Paragraph(getTranslation("mentoring.wording.fixed")));
        }
        content.add(answer);
        setContent(content);
    }

    private void save(List<TextField> fields) {
        answer.removeAll();
        try {
            for (int item = 1; item <= fields.size(); item++) {
                var words = fields.get(item - 1).getValue().strip();
                var shipped = getTranslation(instrument.question(item));
                wordings.write(new Rounds.Item(instrument, item), words.equals(shipped) ? "" : words);
            }
            answer.add(new Note(Tone.OK, "check", new Span(getTranslation("mentoring.wording.kept"))));
        } catch (IllegalArgumentException reason) {
            answer.add(new Note(Tone.DANGER, "warn", new Span(getTranslation(String.valueOf(reason.getMessage())))));
        }
    }
}
