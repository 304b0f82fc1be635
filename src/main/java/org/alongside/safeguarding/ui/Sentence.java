package org.alongside.safeguarding.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A sentence in which *what stands between stars* stands out. Never markup: names go through it. */
final class Sentence extends Paragraph {
    Sentence(String words) {
        var parts = words.split("\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                add(new Text(parts[i]));
            } else {
                var strong = new Span(parts[i]);
                strong.addClassName("b");
                add(strong);
            }
        }
    }
}
