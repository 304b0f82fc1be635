package org.alongside.mentoring.scheme;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** One family's letter, on a page of its own, with a slip to give back where permission is asked for. */
class LetterSheet extends Section {
    /**
     * Fills the letter in.
     *
     * @param values by the words in square brackets that stand for them
     */
    LetterSheet(Letters.Letter letter, String school, String day, Map<String, String> values) {
        addClassName("letter-sheet");
        var name = new Span(school);
        name.addClassName("b");
        var head = new Div(name, new Span(day));
        head.addClassNames("row", "sp");
        var body = new Pre(filled(letter.body(), values));
        body.addClassName("letter");
        add(head, new H2(filled(letter.subject(), values)), body);
        if (letter.kind() == Letters.Kind.MENTEE_FAMILY || letter.kind() == Letters.Kind.MENTOR_FAMILY) {
            add(slip(values));
        }
    }

    static String filled(String text, Map<String, String> values) {
        var filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("[" + value.getKey() + "]", value.getValue());
        }
        return filled;
    }

    private Div slip(Map<String, String> values) {
        var slip = new Div(
                new Paragraph(getTranslation("mentoring.sheet.slip", values.getOrDefault("name", ""))),
                line("mentoring.sheet.yes"),
                line("mentoring.sheet.no"),
                rule("mentoring.sheet.who"),
                rule("mentoring.sheet.signed"),
                rule("mentoring.sheet.date"));
        slip.addClassName("slip");
        return slip;
    }

    private Div line(String key) {
        var box = new Span();
        box.addClassName("tick-box");
        box.getElement().setAttribute("aria-hidden", "true");
        var line = new Div(box, new Span(getTranslation(key)));
        line.addClassNames("row", "g2");
        return line;
    }

    private Div rule(String key) {
        var line = new Div(new Span(getTranslation(key)));
        line.addClassName("to-fill");
        return line;
    }
}
