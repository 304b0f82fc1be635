package org.alongside.safeguarding.ui;

import com.vaadin.flow.component.UI;

/** The way from any page to the form for a worry. */
public final class TellNavigation {
    private TellNavigation() {}

    /** Opens the form; what was typed there before and not sent is still in it. */
    public static void open() {
        UI.getCurrent().navigate(TellView.class);
    }
}
