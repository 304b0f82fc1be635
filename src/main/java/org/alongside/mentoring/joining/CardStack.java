package org.alongside.mentoring.joining;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.alongside.base.ui.Panel;

/** Cards to read one after the other. */
final class CardStack extends Div {
    CardStack(List<ReadingCard> cards) {
        addClassNames("col", "g3", "card-stack");
        for (var card : cards) {
            var panel = new Panel(new H3(card.title()), new Paragraph(card.text()));
            panel.addClassNames("pad", "col", "g2");
            add(panel);
        }
    }
}
