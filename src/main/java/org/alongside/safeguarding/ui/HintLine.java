package org.alongside.safeguarding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.alongside.safeguarding.WordHint;

/** A suggestion below a field, in words that can be ignored. It never changes a letter and never stops the sending. */
final class HintLine extends Div {
    private final transient List<WordHint> hints;
    private transient List<WordHint> shown = List.of();

    HintLine(TextArea field, List<WordHint> hints) {
        this.hints = hints;
        addClassNames("hint-line", "s");
        getElement().setAttribute("role", "status");
        field.addValueChangeListener(change -> look(change.getValue()));
        look(field.getValue());
    }

    private void look(String text) {
        var found = WordHint.in(text, hints);
        if (found.equals(shown)) {
            return; // a screen reader hears it once
        }
        shown = found;
        removeAll();
        for (var hint : found) {
            var word = new Span("“" + hint.word() + "”");
            word.addClassName("b");
            add(new Paragraph(word, new Span(" " + hint.instead())));
        }
        if (!found.isEmpty()) {
            add(new Paragraph(getTranslation("safeguarding.hint.quoted")));
        }
    }
}
