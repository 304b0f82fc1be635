package org.alongside.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A wide table that moves sideways within itself on a phone, also by keyboard, so that the page never does. */
public final class Sideways extends Div {
    /** @param name what it holds, for who does not see it */
    public Sideways(String name, Component table) {
        super(table);
        addClassName("scroll-x");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group"); // a landmark beside its card’s would be heard twice
        getElement().setAttribute("aria-label", name);
    }
}
