package org.alongside.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;

/** A white card on the chalk. */
public final class Panel extends Section {
    public Panel(Component... content) {
        super(content);
        addClassName("card");
    }
}
