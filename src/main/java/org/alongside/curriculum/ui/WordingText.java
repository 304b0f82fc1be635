package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.alongside.curriculum.planning.Wording;

/** A text in which what went is crossed out and what came is marked; read aloud as deletions and insertions. */
class WordingText extends Div {
    /** The longest stretch of words that stayed which is shown whole. */
    private static final int CONTEXT = 160;

    WordingText(String before, String after) {
        addClassName("wording");
        var wording = Wording.between(before, after);
        for (var piece : wording.pieces()) {
            switch (piece.kind()) {
                case SAME -> add(new Span(shortened(piece.text())));
                case GONE -> getElement().appendChild(new Element("del").setText(piece.text()));
                case NEW -> getElement().appendChild(new Element("ins").setText(piece.text()));
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= 2 * CONTEXT + 20
                ? text
                : text.substring(0, CONTEXT) + " … " + text.substring(text.length() - CONTEXT);
    }
}
