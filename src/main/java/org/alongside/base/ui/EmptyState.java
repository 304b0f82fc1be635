package org.alongside.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What a place says when there is nothing in it: the two lines, how things are, what to do. */
public final class EmptyState extends Div {
    public EmptyState(Lines.State lines, String title, String text, Component... actions) {
        addClassName("empty");
        add(new Lines(lines), new H2(title), new Paragraph(text));
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassNames("row", "wrap");
            add(row);
        }
    }
}
