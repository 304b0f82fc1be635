package org.alongside.mentoring;

import com.vaadin.flow.component.icon.SvgIcon;

/** The line drawing of an interest (frontend/styles/interests.svg). Always stands beside its word. */
final class InterestIcon extends SvgIcon {
    InterestIcon(String interest) {
        super("styles/interests.svg", interest);
        addClassName("i");
        getElement().setAttribute("aria-hidden", "true");
    }
}
