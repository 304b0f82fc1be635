package org.alongside.curriculum.ui;

import com.vaadin.flow.component.html.Div;
import org.alongside.curriculum.Prose;

/** What somebody wrote in a lesson file, shown. {@link Prose#html()} has made it harmless. */
class Words extends Div {
    Words(Prose prose) {
        addClassName("words");
        getElement().setProperty("innerHTML", prose.html());
    }
}
