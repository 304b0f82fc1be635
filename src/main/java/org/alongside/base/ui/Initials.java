package org.alongside.base.ui;

import com.vaadin.flow.component.html.Span;

/** A person's initials in a circle, beside the name that they stand for. */
public final class Initials extends Span {
    public Initials(String initials, Tone tone) {
        super(initials);
        addClassNames(tone.with("av"));
        getElement().setAttribute("aria-hidden", "true");
    }
}
