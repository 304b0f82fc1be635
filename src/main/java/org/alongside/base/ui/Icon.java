package org.alongside.base.ui;

import com.vaadin.flow.component.icon.SvgIcon;

/** One of our own line icons (frontend/styles/icons.svg). Always stands beside a word, so it has no name of its own. */
public final class Icon extends SvgIcon {
    /** @param name the symbol's id, for example {@code "bell"} */
    public Icon(String name) {
        super("styles/icons.svg", name);
        addClassName("i");
        getElement().setAttribute("aria-hidden", "true");
    }
}
